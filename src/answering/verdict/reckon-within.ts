import { compareParts } from './compare-parts.ts';
import { judgeEarlierYear } from './judge-earlier-year.ts';
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
    : (judgeEarlierYear(said, sentence) ?? compareParts(said, sentence) ?? judgeRank(said, sentence));
