import type { Passage, Span } from '../../domain/passage.ts';
import { lastPassages } from '../detail/last-places.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { NumberLockError, quoteAt } from '../lock/lock-segments.ts';
import type { Matter } from './matter.ts';

/** How much of what a turn says the paragraphs of the last answer hold; all of it where it says nothing of its own. */
export const shareHeldByLast = ({ subject, resolution, understanding, parts }: Matter): number => {
  if (subject === undefined) return 0;
  const { lexicon } = parts;
  const own = understanding.content.map(({ text }) => text).filter((word) => !lexicon.isGeneric(word));
  if (own.length === 0) return 1;
  const held = lexicon.held(
    [
      ...lastPassages(subject, resolution).flatMap(({ text, headings }) => [text, ...headings]),
      subject.question,
    ].join('. '),
  );
  return own.filter((word) => held.has(word)).length / own.length;
};

/** How many of a question's words a text holds. */
export const sharesWith = ({ understanding, parts }: Matter): ((text: string) => number) => {
  const asked = understanding.content.map(({ text }) => text);
  return (text) => {
    const held = parts.lexicon.held(text);
    return asked.filter((word) => held.has(word)).length;
  };
};

/** The piece, as what is said of the last answer's matter: what comes next may ask about the same. */
export const sayOfLast = (matter: Matter, passage: Passage, span: Span): AnswerDraft => {
  const isTarget = passage.kind === 'target';
  const draft = quotePiece(passage, isSayable(passage, span) ? span : sentenceOf(passage, span));
  return {
    ...draft,
    kind: isTarget ? 'target' : 'passage',
    subject: isTarget ? (matter.subject?.refs ?? draft.subject) : draft.subject,
  };
};

/** Whether the number lock lets a piece out: none may cut a figure. */
const isSayable = (passage: Passage, span: Span): boolean => {
  try {
    return quoteAt(passage, span) !== '';
  } catch (error) {
    if (error instanceof NumberLockError) return false;
    throw error;
  }
};

const sentenceOf = (passage: Passage, span: Span): Span =>
  passage.sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? {
    start: 0,
    end: passage.text.length,
  };
