import { asksDuration, judgeDuration } from './durations/judge-duration.ts';
import { asksHowOften, judgeHowOften } from './judge-how-often.ts';
import { asksTop, judgeTop } from './judge-top.ts';
import { asksPortion, type JudgedPortion, judgePortion } from './portion/judge-portion.ts';
import type { SaidOfSentence } from './slot-judgement.ts';

/** Whether a question asks what is reckoned of a clause whatever words led to it. */
export const asksReckoned = (question: string): boolean =>
  asksPortion(question) || asksDuration(question) || asksTop(question) || asksHowOften(question);

/**
 * What is reckoned of the one clause of a sentence that says all that a question says: how many of a whole, how long,
 * among how many first ones, how often. Undefined where nothing of the kind is asked, or no clause is meant.
 */
export const reckonClause = (said: SaidOfSentence, sentence: string): JudgedPortion | undefined =>
  judgePortion(said, sentence) ??
  judgeDuration(said, sentence) ??
  judgeTop(said, sentence) ??
  judgeHowOften(said, sentence);
