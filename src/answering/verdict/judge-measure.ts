import { shiftDecimal } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measure.ts';
import type { ReadAmount } from '../../domain/progress.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { isOfSize, splitMagnitude } from '../../quantities/units.ts';
import { type AskedFigure, compareFigures, scaleFor, unitsAgree } from '../matching/compare-figures.ts';
import { findRelation } from './find-relation.ts';
import {
  type AskedRelation,
  type Direction,
  distanceFrom,
  type Interval,
  isOfFigure,
  isOpen,
  judgeRelation,
  negateVerdict,
  type Position,
  positionOf,
  type Relation,
  type Verdict,
} from './judge-relation.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** What comes of a figure held against a measure. */
export interface MeasureJudgement {
  readonly verdict: Verdict;
  /** Where the figure lies; undefined for one in another unit, or for a range that lies on both sides of an end. */
  readonly position: Position | undefined;
  /** How far outside, as a plain decimal of the measure's own unit. */
  readonly distance: string | undefined;
  /** The same number but for its last digits. */
  readonly isRounded: boolean;
}

const UNLIKE: Omit<MeasureJudgement, 'verdict'> = {
  position: undefined,
  distance: undefined,
  isRounded: false,
};

/** Judges a question's figure against what a measure sets, in the relation that is asked. Pure and exact. */
export const judgeMeasure = (
  figure: AskedFigure,
  { relation, isNegated, asking }: AskedRelation,
  measure: Measure,
  better: Direction,
): MeasureJudgement => {
  const turned = (verdict: Verdict): Verdict => (isNegated ? negateVerdict(verdict) : verdict);
  if (!unitsAgree(figure.unit, measure.unit)) {
    // So many things are neither what an amount sets nor denied by it.
    const isOneKind =
      isOfSize(splitMagnitude(figure.unit).counted) === isOfSize(splitMagnitude(measure.unit).counted) &&
      isShare(figure.unit) === isShare(measure.unit);
    return { ...UNLIKE, verdict: turned(relation === 'is' && isOneKind ? 'no' : null) };
  }
  // "Giảm hơn 3 điểm phần trăm": a change is neither said nor denied by a share.
  if (isOfPoints(figure.unit) !== isOfPoints(measure.unit) && isOfPoints(figure.unit))
    return { ...UNLIKE, verdict: null };
  const asked = intervalOf(figure, measure);
  const stated: Interval = { low: measure.low.decimal, high: measure.high.decimal, bound: measure.bound };
  const isRounded = ROUNDED.includes(relation) && compareFigures(figure, measure) === 'rounded';
  const verdict = isRounded
    ? 'yes'
    : judgeRelation(meantOf(relation, figure, measure), asked, stated, better);
  const isExact = relation === 'is' && figure.comparator.toLowerCase() === 'đúng' && measure.bound !== '=';
  return {
    verdict: turned(isExact ? 'no' : verdict),
    ...(isOpen(figure) && isOfFigure(relation) && asking === 'yes-no'
      ? UNLIKE
      : { position: positionOfRange(asked, stated), distance: distanceOfRange(asked, stated) }),
    isRounded,
  };
};

/** An amount is neither a share nor denied by one. */
const isShare = (unit: string): boolean => unit.trim().startsWith('%');

const isOfPoints = (unit: string): boolean => /^điểm(?!\p{L})/iu.test(unit.trim());

/** A reported value as a figure that can be held against a measure. */
export const figureOfAmount = ({ decimal, unit }: Pick<ReadAmount, 'decimal' | 'unit'>): AskedFigure => {
  const figure = { text: decimal, decimal };
  return { low: figure, high: figure, comparator: '', bound: '=', unit, start: 0, end: 0 };
};

/** "107 nghìn tỷ" for 106.761,592 tỷ is right enough to be confirmed, with the exact figure. */
const ROUNDED: readonly Relation[] = ['is', 'is about', 'is nearly'];

/** Said with the clause's own word, a bound is quoted: "tối thiểu 20%" isn't what "tối thiểu 30%" says. */
const meantOf = (
  relation: Relation,
  { bound }: Pick<AskedFigure, 'bound'>,
  stated: Pick<Measure, 'bound'>,
): Relation => {
  if (relation === 'is at least' && stated.bound === '≥' && bound === '≥') return 'lowest is';
  return relation === 'is at most' && stated.bound === '≤' && bound === '≤' ? 'highest is' : relation;
};

/** The figure in the measure's own unit; of two readings the one that lies nearer. */
const intervalOf = (figure: AskedFigure, measure: Measure): Interval => {
  const power = scaleFor(figure, measure).asked - splitMagnitude(measure.unit).power;
  const inUnit = (decimal: string): string => shiftDecimal(decimal, power);
  const readings = [figure.low.decimal, ...(figure.otherwise ?? [])].map(inUnit);
  const isRange = figure.low.decimal !== figure.high.decimal;
  const low = isRange ? inUnit(figure.low.decimal) : nearest(readings, measure.low.decimal);
  return { low, high: isRange ? inUnit(figure.high.decimal) : low, bound: figure.bound };
};

/** The reading that is fewest times greater or less. */
const nearest = (readings: readonly string[], to: string): string => {
  const apart = (reading: string): number => Math.abs(Math.log(Number(reading) / Number(to)));
  return readings.reduce((best, reading) => (apart(reading) < apart(best) ? reading : best));
};

const positionOfRange = (asked: Interval, stated: Interval): Position | undefined => {
  const [low, high] = [positionOf(asked.low, stated), positionOf(asked.high, stated)];
  if (low === high) return low;
  return low === 'below' || high === 'above' ? undefined : 'inside';
};

const distanceOfRange = (asked: Interval, stated: Interval): string | undefined =>
  positionOf(asked.low, stated) === 'above'
    ? distanceFrom(asked.low, stated)
    : distanceFrom(asked.high, stated);

/**
 * A figure of a question held against one of a sentence that counts the same, where either is bounded or the question
 * asks whether it will do: "tối thiểu 10 khách" isn't what "tối đa 10 khách" says, and of that 8 will do.
 * @returns undefined where neither is bounded and no more is asked than whether it is that figure
 */
export const judgeBound = (question: string, asked: FoundFigure, stated: FoundFigure): SlotJudgement => {
  const { relation, isNegated, asking } = findRelation(question, asked);
  if (relation === 'is' || saysWhere(asked, stated)) return undefined;
  if (asking !== 'yes-no') return 'silent';
  const meant = meantOf(relation, asked, stated);
  const holds = judgeRelation(
    meant,
    asInterval(asked, asked.unit || stated.unit),
    asInterval(stated, stated.unit),
    betterOf(stated),
  );
  const verdict = isNegated ? negateVerdict(holds) : holds;
  if (verdict === null) return 'silent';
  return verdict === 'yes' ? 'agrees' : 'contradicts';
};

/** "Trên 4 loại hình báo chí": on so many, in the text as in the question, where no unit says that it is more than. */
const saysWhere = (asked: FoundFigure, stated: FoundFigure): boolean =>
  asked.unit === '' && [asked, stated].every(({ comparator }) => comparator.toLowerCase() === 'trên');

/** What may be at most so much is better when it is less. */
const betterOf = ({ bound }: FoundFigure): Direction => {
  if (bound === '<' || bound === '≤') return 'down';
  return bound === '>' || bound === '≥' ? 'up' : undefined;
};

/** A figure with both ends in one unit. @param unit in which it is read where it has none itself */
export const asInterval = ({ low, high, bound }: FoundFigure, unit: string): Interval => {
  const { power } = splitMagnitude(unit);
  return { low: shiftDecimal(low.decimal, power), high: shiftDecimal(high.decimal, power), bound };
};
