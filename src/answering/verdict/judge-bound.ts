import { shiftDecimal } from '../../domain/decimal.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { findRelation } from './find-relation.ts';
import type { Direction, Interval } from './interval.ts';
import { meantOf } from './judge-measure.ts';
import { judgeRelation, negateVerdict } from './judge-relation.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/**
 * A figure of a question held against one of a sentence that counts the same, where either is bounded or the question
 * asks whether it will do: "tối thiểu 10 khách" isn't what "tối đa 10 khách" says, and of that 8 will do.
 * @returns undefined where neither is bounded and no more is asked than whether it is that figure
 */
export const judgeBound = (question: string, asked: FoundFigure, stated: FoundFigure): SlotJudgement => {
  const { relation, isNegated, asking } = findRelation(question, asked);
  if (relation === 'is') return undefined;
  if (asking !== 'yes-no') return 'silent';
  const meant = meantOf(relation, asked, stated);
  const holds = judgeRelation(
    meant,
    intervalOf(asked, asked.unit || stated.unit),
    intervalOf(stated, stated.unit),
    betterOf(stated),
  );
  const verdict = isNegated ? negateVerdict(holds) : holds;
  if (verdict === null) return 'silent';
  return verdict === 'yes' ? 'agrees' : 'contradicts';
};

/** What may be at most so much is better when it is less. */
const betterOf = ({ bound }: FoundFigure): Direction => {
  if (bound === '<' || bound === '≤') return 'down';
  return bound === '>' || bound === '≥' ? 'up' : undefined;
};

const intervalOf = ({ low, high, bound }: FoundFigure, unit: string): Interval => {
  const { power } = splitMagnitude(unit);
  return { low: shiftDecimal(low.decimal, power), high: shiftDecimal(high.decimal, power), bound };
};
