import type { Reference } from '../../domain/reference.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import type { JudgedCandidate } from '../judging/clause-judge.ts';
import { type Matter, placeOf } from './matter.ts';
import { refuseMatter } from './refuse-matter.ts';

/** The clauses that come nearest by all that is known. */
const nearestRefs = (judged: readonly JudgedCandidate[]): readonly Reference[] => {
  const near = judged.filter(({ likelihood }) => likelihood >= LEAST_NEAR);
  return [
    ...new Set(
      near.map(({ candidate: { clause } }) =>
        clause.type === 'measure' ? clause.target.ref : clause.passage.ref,
      ),
    ),
  ].slice(0, MOST_NEAR);
};

/** Behind a "chưa tìm thấy" stand the nearest, for a tap. */
export const withNearest = (
  matter: Matter,
  draft: AnswerDraft,
  judged: readonly JudgedCandidate[],
): AnswerDraft => {
  const near = nearestRefs(judged);
  if (draft.refusal !== 'not-found' || draft.quotes.length > 0 || near.length === 0) return draft;
  const refs = [...new Set([...near, ...draft.related.map(({ ref }) => ref)])].slice(0, MOST_NEAR);
  const places = refs.map((ref) => placeOf(matter, ref));
  return { ...refuseMatter(matter, draft.refusal, places), subject: draft.subject };
};

/** Beside an offer stand the next ones, for a tap: where it isn't meant one of them often is. */
export const withAlternatives = (
  matter: Matter,
  offered: AnswerDraft,
  judged: readonly JudgedCandidate[],
): AnswerDraft => ({
  ...offered,
  related: nearestRefs(judged)
    .filter((ref) => offered.subject?.includes(ref) !== true)
    .map((ref) => placeOf(matter, ref)),
});

/** Of a likelihood: below it a clause is as good as any other. */
const LEAST_NEAR = 0.02;
const MOST_NEAR = 3;
