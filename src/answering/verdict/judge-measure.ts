import { shiftDecimal } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measure.ts';
import type { ReadAmount } from '../../domain/progress.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { type AskedFigure, compareFigures, scaleFor, unitsAgree } from '../matching/compare-figures.ts';
import { type Direction, distanceFrom, type Interval, type Position, positionOf } from './interval.ts';
import { judgeRelation, negateVerdict, type Verdict } from './judge-relation.ts';
import type { AskedRelation, Relation } from './relation.ts';

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
  { relation, isNegated }: AskedRelation,
  measure: Measure,
  better: Direction,
): MeasureJudgement => {
  const turned = (verdict: Verdict): Verdict => (isNegated ? negateVerdict(verdict) : verdict);
  if (!unitsAgree(figure.unit, measure.unit)) {
    return { ...UNLIKE, verdict: turned(relation === 'is' ? 'no' : null) };
  }
  const asked = intervalOf(figure, measure);
  const stated: Interval = { low: measure.low.decimal, high: measure.high.decimal, bound: measure.bound };
  const isRounded = ROUNDED.includes(relation) && compareFigures(figure, measure) === 'rounded';
  const verdict = isRounded
    ? 'yes'
    : judgeRelation(meantOf(relation, figure, measure), asked, stated, better);
  const isExact = relation === 'is' && figure.comparator.toLowerCase() === 'đúng' && measure.bound !== '=';
  return {
    verdict: turned(isExact ? 'no' : verdict),
    position: positionOfRange(asked, stated),
    distance: distanceOfRange(asked, stated),
    isRounded,
  };
};

/** A reported value as a figure that can be held against a measure. */
export const figureOfAmount = ({ decimal, unit }: Pick<ReadAmount, 'decimal' | 'unit'>): AskedFigure => {
  const figure = { text: decimal, decimal };
  return { low: figure, high: figure, comparator: '', bound: '=', unit, start: 0, end: 0 };
};

/** "107 nghìn tỷ" for 106.761,592 tỷ is right enough to be confirmed, with the exact figure. */
const ROUNDED: readonly Relation[] = ['is', 'is about'];

/** Said with the clause's own word, a bound is quoted: "tối thiểu 20%" isn't what "tối thiểu 30%" says. */
export const meantOf = (
  relation: Relation,
  { bound }: Pick<AskedFigure, 'bound'>,
  stated: Pick<Measure, 'bound'>,
): Relation => {
  if (relation === 'is at least' && stated.bound === '≥' && bound === '≥') return 'lowest is';
  return relation === 'is at most' && stated.bound === '≤' && bound === '≤' ? 'highest is' : relation;
};

/** The figure in the measure's own unit; of two readings the one that lies nearer. */
export const intervalOf = (figure: AskedFigure, measure: Measure): Interval => {
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
