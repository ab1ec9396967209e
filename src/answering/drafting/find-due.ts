import { isLabelLine } from '../../documents/statements/charge-labels.ts';
import { findDeadlines } from '../../documents/statements/find-deadlines.ts';
import { findLabelledTimes } from '../../documents/statements/labelled-times.ts';
import { isInside, type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { Resolution, Responsibility } from '../../domain/resolution.ts';
import { AS_MUCH } from '../matching/held-share.ts';
import type { ScoredSentence } from '../matching/select-sentences.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { answersWhen, setsTime } from './says-time.ts';

/** Of sentences that hold as much of the question the first of which it is known by when, else the first. */
export const firstWithTime = (
  resolution: Resolution,
  fit: readonly ScoredSentence[],
): ScoredSentence | undefined => {
  const [first] = fit;
  const isTimed = ({ passage, span, coverage }: ScoredSentence): boolean =>
    coverage >= (first?.coverage ?? 0) * AS_MUCH && hasDue(resolution, passage, span);
  return fit.find(isTimed) ?? first;
};

/**
 * Why a sentence doesn't answer a question for when: it was looked through and there is no time, or one that may be of
 * something else, which lets nothing be denied. Undefined where it answers.
 */
export const lackOfTime = (
  resolution: Resolution,
  { passage, span }: ScoredSentence,
  understanding: Pick<Understanding, 'text'>,
): 'none' | 'unclear' | undefined => {
  const due = findDue(resolution, passage, span).type;
  // A period that names something answers where a period is asked for.
  if (due === 'none' || due === 'unclear')
    return answersWhen(textAt(passage.text, span), understanding) ? undefined : due;
  return due === 'before' && ASKS_DONE.test(understanding.text) ? 'unclear' : undefined;
};

/** "Khi nào xong?" isn't answered by a day gone by, "ngày nào?" of a programme is. */
const ASKS_DONE = /(?<!\p{L})(?:xong|hoàn thành|hoàn tất|kết thúc)(?!\p{L})/iu;

/** Where a text says by when what a stretch of it speaks of is to be done. */
export type Due =
  /** In itself; where who leads it says a time too, also there. */
  | { readonly type: 'here'; readonly at?: Span | undefined }
  /** Beside it: with who leads it, in a line of labels, right behind it. */
  | { readonly type: 'beside'; readonly at: Span }
  /** The times that it says are gone by: it tells of something else, not by when it is to be done. */
  | { readonly type: 'before' }
  /** A time stands around it that may be of something else. */
  | { readonly type: 'unclear' }
  /** No time stands in its paragraph or in a title above it. */
  | { readonly type: 'none' };

/** Where a text says by when what stands at a span of a passage is to be done. */
export const findDue = (resolution: Resolution, passage: Passage, span: Span): Due => {
  const { text } = passage;
  const said = textAt(text, span);
  const deadlines = knownOf(resolution).deadlines.get(passage.id) ?? [];
  const isHere = deadlines.some((each) => isInside(each, span)) && !isLabelLine(said);
  const others = deadlines.filter((each) => !isInside(each, span));
  const [at] = [
    ...findLabelledTimes(text),
    ...others.filter((each) => isOfCharge(resolution, passage, span, each)),
    ...others.filter((each) => followsAtOnce(text, span, each)),
  ];
  if (isHere) return { type: 'here', at };
  if (at !== undefined) return { type: 'beside', at };
  if (setsTime(said)) return { type: isOfBefore(resolution, passage, said) ? 'before' : 'here' };
  const isAround =
    setsTime(text) ||
    deadlines.length > 0 ||
    passage.headings.some((title) => findDeadlines(title).length > 0);
  return { type: isAround ? 'unclear' : 'none' };
};

/** Whether it is known by when what stands at a span is to be done. */
export const hasDue = (resolution: Resolution, passage: Passage, span: Span): boolean =>
  ['here', 'beside'].includes(findDue(resolution, passage, span).type);

interface Known {
  readonly deadlines: ReadonlyMap<string, readonly Span[]>;
  readonly charges: ReadonlyMap<string, readonly Responsibility[]>;
}

const known = new WeakMap<Resolution, Known>();

const knownOf = (resolution: Resolution): Known => {
  const before = known.get(resolution);
  if (before !== undefined) return before;
  const work = [...resolution.tasks, ...resolution.executions];
  const read = {
    deadlines: new Map(work.map(({ passageId, deadlines }) => [passageId, deadlines])),
    charges: Map.groupBy(resolution.responsibilities, ({ passageId }) => passageId),
  };
  known.set(resolution, read);
  return read;
};

/** "Lập bản đồ. Sở A chủ trì; hoàn thành trong năm 2027.": one charge says what, then who, then by when. */
const isOfCharge = (resolution: Resolution, { id }: Passage, span: Span, deadline: Span): boolean =>
  (knownOf(resolution).charges.get(id) ?? []).some(
    ({ statement, actor }) =>
      isInside(span, statement) &&
      isInside(deadline, statement) &&
      span.end <= actor.start &&
      actor.end <= deadline.start,
  );

/** "Xây cầu dân sinh. Hoàn thành trong quý II/2026." */
const followsAtOnce = (text: string, span: Span, deadline: Span): boolean =>
  span.end <= deadline.start && /^[\s.;,]*$/u.test(text.slice(span.end, deadline.start));

/** "Đất bị lấn chiếm trước năm 2020": what is to be done isn't due before the document's own time. */
const isOfBefore = ({ document }: Resolution, { kind }: Passage, said: string): boolean => {
  if (kind !== 'task' && kind !== 'execution') return false;
  const years = said.match(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)/g) ?? [];
  const first = Number(document.validFrom.slice(0, 4));
  return years.length > 0 && years.every((year) => Number(year) < first);
};
