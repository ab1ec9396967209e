import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { ScoredSentence } from '../matching/select-sentences.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { findDue, hasDue } from './find-due.ts';
import { answersWhen } from './says-time.ts';

/** Another sentence must hold as much of the question as the best, but for a rounding. */
const AS_MUCH = 0.99;

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
