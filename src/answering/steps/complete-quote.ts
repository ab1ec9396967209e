import { isLabelLine } from '../../documents/statements/charge-labels.ts';
import { isInside, type Passage, type Span, textAt } from '../../domain/passage.ts';
import { openDurationTest } from '../../quantities/says-duration.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteSpan, sayNearest } from '../drafting/draft-passage.ts';
import { type Due, findDue } from '../drafting/find-due.ts';
import { type QuotePlace, type Segment, words } from '../lock/segments.ts';
import type { Matter } from './matter.ts';

/**
 * Says beside a quoted sentence what of its task makes it an answer: above a line of labels ("Thời gian thực hiện: …")
 * the task, and to a question for when the sentence that says by when.
 */
export const completeQuote = (matter: Matter, draft: AnswerDraft): AnswerDraft => {
  const [quote] = draft.quotes;
  const passage = matter.resolution.passages.find(({ id }) => id === quote?.passageId);
  const isOfOne = draft.quotes.every(({ passageId }) => passageId === quote?.passageId);
  const isQuote = draft.kind === 'passage' || (draft.kind === 'none' && draft.refusal === 'perhaps');
  if (!isQuote || !isOfOne || passage === undefined) return draft;
  return addTime(matter, passage, addDuration(matter, passage, addTask(passage, draft)));
};

const addTask = (passage: Passage, draft: AnswerDraft): AnswerDraft => {
  const [task] = passage.sentences;
  const first = draft.segments.findIndex(({ type }) => type === 'clause');
  const [quote] = draft.quotes;
  if (task === undefined || quote?.span === undefined || first < 0) return draft;
  const line = quote.span;
  if (line.start === task.start || !isLabelLine(textAt(passage.text, line))) return draft;
  return {
    ...draft,
    segments: [
      ...draft.segments.slice(0, first).filter((segment) => segment.type !== 'words' || segment.text !== CUT),
      clauseOf(passage, task),
      words('\n'),
      // A piece of a line is said with its label.
      ...draft.segments
        .slice(first)
        .map((segment) =>
          segment.type === 'clause' && isInside(segment.span, line) ? clauseOf(passage, line) : segment,
        ),
    ],
    quotes: [placeOf(passage, task), ...draft.quotes],
  };
};

/** What stands before a piece of a sentence. */
const CUT = '… ';

const addTime = (
  { resolution, understanding }: Matter,
  passage: Passage,
  draft: AnswerDraft,
): AnswerDraft => {
  const said = draft.segments.flatMap((segment) => (segment.type === 'clause' ? segment.span : []));
  const last = said.at(-1);
  if (!understanding.asks.has('when') || last === undefined) return draft;
  const at = timeOf(findDue(resolution, passage, said[0] ?? last));
  if (at === undefined || said.some(({ start, end }) => start <= at.start && at.end <= end)) return draft;
  const sentence = passage.sentences.find(({ start, end }) => start <= at.start && at.end <= end);
  if (sentence === undefined) return draft;
  if (sentence.start <= last.start && last.end < at.start) return goOnTo(passage, draft, last, at);
  const joint = isLabelLine(textAt(passage.text, sentence)) ? '\n' : ' ';
  return {
    ...draft,
    segments: [...draft.segments, words(joint), clauseOf(passage, sentence)],
    quotes: [...draft.quotes, placeOf(passage, sentence)],
  };
};

/** A piece of a sentence that is asked how long is said with as much of the sentence as says it. */
const addDuration = ({ understanding }: Matter, passage: Passage, draft: AnswerDraft): AnswerDraft => {
  const said = draft.segments.flatMap((segment) => (segment.type === 'clause' ? segment.span : []));
  const [piece] = said;
  const hasDuration = openDurationTest(understanding.text);
  if (piece === undefined || hasDuration === undefined) return draft;
  if (said.some((span) => hasDuration(textAt(passage.text, span)))) return draft;
  const sentence = passage.sentences.find(({ start, end }) => start <= piece.start && piece.end <= end);
  if (sentence === undefined || !hasDuration(textAt(passage.text, sentence))) return draft;
  const whole = quoteSpan(passage, sentence);
  return draft.kind === 'none' ? sayNearest(whole, draft.confidence) : { ...draft, segments: whole.segments };
};

const timeOf = (due: Due): Span | undefined =>
  due.type === 'here' || due.type === 'beside' ? due.at : undefined;

/** A piece of a sentence goes on to where the sentence says by when. */
const goOnTo = (passage: Passage, draft: AnswerDraft, last: Span, { end }: Span): AnswerDraft => ({
  ...draft,
  segments: draft.segments.map((segment) =>
    segment.type === 'clause' && segment.span === last
      ? clauseOf(passage, { start: last.start, end })
      : segment,
  ),
});

const clauseOf = ({ document, id }: Passage, span: Span): Segment => ({
  type: 'clause',
  document,
  passageId: id,
  span,
});

const placeOf = ({ document, id }: Passage, span: Span): QuotePlace => ({ document, passageId: id, span });
