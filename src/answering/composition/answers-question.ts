import { shareHeld } from '../matching/select-sentences.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { ComposedSentence, Composition } from './composer.ts';

/** As for a quoted sentence (`draft-passage.ts`). */
const LEAST_COVERAGE = 0.5;
/** The contract's limit on the answer of kind `passage`. */
export const LONGEST_COMPOSED = 600;

/** The sentences that an answer has room for, in order. */
export const withinLength = (sentences: readonly ComposedSentence[]): readonly ComposedSentence[] => {
  let length = 0;
  return sentences.filter(({ text }) => {
    // With what joins it to the next.
    length += text.length + 3;
    return length <= LONGEST_COMPOSED;
  });
};

/**
 * Whether what is left of a composition answers: something is, no more had to be left out than could stay, and the
 * sentences with what they cite hold as much of the question as a quoted one must.
 * @param content content words of the question
 */
export const answersQuestion = (
  { sentences, rejected }: Composition,
  content: readonly string[],
  lexicon: Lexicon,
): boolean => {
  if (sentences.length === 0 || rejected.length > sentences.length) return false;
  const said = sentences.flatMap(({ text, cites }) => [text, ...cites.map((cited) => cited.text)]).join(' ');
  const asked = content.filter((word) => !lexicon.isAsking(word));
  return asked.length === 0 || shareHeld(content, lexicon.held(said), lexicon) >= LEAST_COVERAGE;
};
