import { compareDecimals, multiply, shiftDecimal, subtract } from '../../domain/decimal.ts';
import type { Figure, Measure } from '../../domain/measure.ts';
import { isOfSize, splitMagnitude } from '../../quantities/units.ts';
import type { PairClaim, Share } from './claim.ts';
import type { Verdict } from './judge-relation.ts';

/** How one measure stands to another. */
export interface PairJudgement {
  /** Undefined where their ranges overlap. */
  readonly side: 'more' | 'less' | 'equal' | undefined;
  /** Between two single figures, in the first one's unit. */
  readonly distance: string | undefined;
  readonly verdict: Verdict;
}

/** As much of a measure, or of another figure of the text, as is held against another. */
export type ComparedAmount = Pick<Measure, 'low' | 'high' | 'bound' | 'unit'>;

/** Whether two measures can be held against each other: in one unit, or both mere counts of things. */
export const areComparable = (
  one: Pick<ComparedAmount, 'unit'>,
  other: Pick<ComparedAmount, 'unit'>,
): boolean => {
  const [a, b] = [splitMagnitude(one.unit).counted, splitMagnitude(other.unit).counted];
  return a === b || ![a, b].some((counted) => counted === '' || isOfSize(counted));
};

/** Compares what two comparable measures set, or one with a share of the other. Pure and exact. */
export const judgePair = (
  one: ComparedAmount,
  other: ComparedAmount,
  asked: PairClaim['asked'],
  share?: Share,
): PairJudgement => {
  if (share !== undefined) {
    const { side, verdict } = judgePair(times(one, share.of), times(other, share.parts), asked);
    return { side, distance: undefined, verdict };
  }
  const power = splitMagnitude(other.unit).power - splitMagnitude(one.unit).power;
  const [low, high] = [shiftDecimal(other.low.decimal, power), shiftDecimal(other.high.decimal, power)];
  const side = sideOf(one, low, high);
  const isSingle = one.low.decimal === one.high.decimal && low === high;
  const [more, less] = side === 'less' ? [low, one.low.decimal] : [one.low.decimal, low];
  return {
    side,
    distance: isSingle && side !== 'equal' ? subtract(more, less) : undefined,
    verdict: verdictOf(side, asked),
  };
};

const times = (measure: ComparedAmount, factor: number): ComparedAmount => {
  const scale = ({ text, decimal }: Figure): Figure => ({ text, decimal: multiply(decimal, String(factor)) });
  return { ...measure, low: scale(measure.low), high: scale(measure.high) };
};

const sideOf = (
  { low, high, bound }: ComparedAmount,
  otherLow: string,
  otherHigh: string,
): PairJudgement['side'] => {
  if (compareDecimals(low.decimal, otherHigh) > 0) return 'more';
  if (compareDecimals(high.decimal, otherLow) < 0) return 'less';
  const isSame = low.decimal === otherLow && high.decimal === otherHigh;
  return isSame && (bound === '=' || bound === '≈') ? 'equal' : undefined;
};

const verdictOf = (side: PairJudgement['side'], asked: PairClaim['asked']): Verdict => {
  if (side === undefined || asked === 'which' || asked === 'which side') return null;
  return side === asked ? 'yes' : 'no';
};
