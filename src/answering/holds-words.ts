import type { AnswerDraft } from './drafting/draft.ts';
import type { AnsweringParts } from './steps/matter.ts';

/** Whether the paragraphs that answers quote hold all words with a meaning of a piece of a question. */
export const holdsWords = (
  { lexicon, resolutions }: AnsweringParts,
  piece: string,
  answered: readonly AnswerDraft[],
): boolean => {
  const quoted = answered.flatMap(({ quotes }) =>
    quotes.flatMap(({ document, passageId }) =>
      resolutions
        .filter((resolution) => resolution.document.id === document)
        .flatMap(({ passages }) => passages.filter(({ id }) => id === passageId)),
    ),
  );
  const held = lexicon.held(quoted.map(({ text }) => text).join('. '));
  return lexicon.content(piece).every(({ text }) => held.has(text) || lexicon.isGeneric(text));
};
