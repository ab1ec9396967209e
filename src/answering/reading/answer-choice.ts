import { LIKELY } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import type { JudgedCandidate } from '../judging/clause-judge.ts';
import { verdictIn } from '../lock/segments.ts';
import { answerWith, offer } from '../steps/answer-judged.ts';
import { answerTargets } from '../steps/answer-targets.ts';
import type { Matter } from '../steps/matter.ts';
import type { Ask } from '../understanding/detect-asks.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { AnswerType, ClauseReading } from './clause-reader.ts';
import type { ListedCandidate } from './find-candidates.ts';

/** What code reads of how something is asked; a reader says it anew. */
const SAID_ANEW: readonly Ask[] = ['value', 'who', 'when', 'list', 'count', 'duty', 'whole'];

const ASKED_BY: Readonly<Record<AnswerType, readonly Ask[]>> = {
  figure: ['value'],
  who: ['who'],
  when: ['when'],
  where: [],
  which: [],
  list: [],
  count: ['value'],
  'yes-no': [],
  what: [],
};

/** The question as a reader took it: what is asked for is the reader's, what is named stays what code reads of it. */
export const understandAsRead = (understanding: Understanding, reading: ClauseReading): Understanding => {
  const { asks, years, isYesNo, figures } = understanding;
  const known = new Set(years.map(({ year }) => year));
  const more = reading.years
    .flatMap((said) => [...said.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)])
    .map(([year]) => Number(year))
    .filter((year) => !known.has(year));
  return {
    ...understanding,
    asks: new Set([...[...asks].filter((ask) => !SAID_ANEW.includes(ask)), ...ASKED_BY[reading.type]]),
    // Of the talk before: it stands nowhere in this question.
    years: [...years, ...[...new Set(more)].map((year) => ({ year, start: 0 }))],
    // "Xử lý sao?" ends like a yes or no; a figure to be confirmed makes it one.
    isYesNo: reading.type === 'yes-no' || (isYesNo && figures.length > 0),
  };
};

/** Asked for a list, a target is meant with all that it sets. */
const WANTS_WHOLE: AnswerType = 'list';

/**
 * What code answers from a chosen clause, as if it had found it itself: a yes or no that it can't reckon is only an offer.
 * Undefined where the clause turns out not to fit.
 * @param matter with the question as it was read
 */
export const answerChoice = (
  matter: Matter,
  { judged }: ListedCandidate,
  type: AnswerType,
): AnswerDraft | undefined => {
  const draft = draftFrom(matter, judged, type);
  if (draft.kind === 'none') return undefined;
  if (matter.understanding.isYesNo && verdictIn(draft.segments) === null) return offer(matter, judged);
  return { ...draft, confidence: LIKELY };
};

const draftFrom = (matter: Matter, judged: JudgedCandidate, type: AnswerType): AnswerDraft => {
  const { clause } = judged.candidate;
  if (clause.type === 'measure') {
    const measures = type === WANTS_WHOLE ? clause.target.measures : [clause.measure];
    return answerTargets(matter, [{ target: clause.target, measures }], LIKELY);
  }
  // Where it charges nobody in so many words, its own words say who.
  return answerWith(matter, judged) ?? quotePiece(clause.passage, clause.span);
};
