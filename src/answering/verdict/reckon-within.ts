import { compareParts } from './compare-parts.ts';
import { asksEarlierRank, judgeEarlierRank } from './judge-earlier-rank.ts';
import { asksEarlierYear, judgeEarlierYear } from './judge-earlier-year.ts';
import { judgeRank } from './judge-rank.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/**
 * What is reckoned of a sentence whatever words say it: what was before it changed, two of its
 * parts held against each other, which of them is first. Silent where it tells of another time than is asked; undefined
 * where nothing of the kind is asked, or the sentence leaves it open.
 */
export const reckonWithin = (said: SaidOfSentence, sentence: string): SlotJudgement =>
  said.isPiece || said.isClosed
    ? undefined
    : (reckonEarlier(said, sentence) ?? compareParts(said, sentence) ?? judgeRank(said, sentence));

/** What was in an earlier year, by what changed since: a rank, or how many. */
export const reckonEarlier = (said: SaidOfSentence, sentence: string): SlotJudgement =>
  judgeEarlierRank(said, sentence) ?? judgeEarlierYear(said, sentence);

/** Whether a question may be of what was in an earlier year. */
export const asksEarlier = (question: string): boolean =>
  asksEarlierRank(question) || asksEarlierYear(question);
