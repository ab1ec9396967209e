import { asReference } from '../../domain/reference.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import type { QuotePlace } from '../lock/segments.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { ComposedSentence, Evidence } from './composer.ts';

/** More sentences than this are a list. */
const MOST_IN_A_ROW = 2;

const placeOf = ({ document, passageId, span }: Evidence): QuotePlace => ({ document, passageId, span });

/** Composed sentences as segments, each with the places that it is checked against. */
export const composedSegments = (sentences: readonly ComposedSentence[]): readonly Segment[] => {
  const isList = sentences.length > MOST_IN_A_ROW;
  return sentences.flatMap(({ text, cites }, index): Segment[] => [
    ...(isList ? [words(index === 0 ? '• ' : '\n• ')] : index === 0 ? [] : [words(' ')]),
    { type: 'composed', text, cites: cites.map(placeOf) },
  ]);
};

/** The answer in composed sentences, in place of one that quotes passages. */
export const draftComposed = (quoting: AnswerDraft, sentences: readonly ComposedSentence[]): AnswerDraft => {
  const cited = sentences.flatMap(({ cites }) => cites);
  return {
    ...quoting,
    segments: composedSegments(sentences),
    quotes: cited.map(placeOf),
    subject: [...new Set(cited.map(({ ref }) => asReference(ref)))],
  };
};
