import { compareDecimals, multiply, negate, subtract, sum } from '../../domain/decimal.ts';
import type { Bound } from '../../domain/measure.ts';

/**
 * What a question asks of a figure against a clause. Of the figure named, held against what the clause sets:
 * `reaches` (đạt), `fails` (chưa đạt, hụt), `exceeds` (vượt, cao hơn), `falls below` (thấp hơn, dưới), `within` (nằm
 * trong). Of the clause itself, held against the figure named: `is` (là, bằng), `lowest is`, `highest is`, `is about`
 * (khoảng), `is nearly` (gần), `is above` (trên, hơn), `is at least` (từ … trở lên), `is below` (dưới), `is at most` (không quá),
 * `is within` (từ … đến …).
 */
export const RELATIONS = [
  'reaches',
  'fails',
  'exceeds',
  'falls below',
  'within',
  'is',
  'lowest is',
  'highest is',
  'is about',
  'is nearly',
  'is above',
  'is at least',
  'is below',
  'is at most',
  'is within',
] as const;

export type Relation = (typeof RELATIONS)[number];

/** Whether a figure is named as no more than where it begins or ends: "trên 2,5 tỷ". */
export const isOpen = ({ bound }: Pick<Interval, 'bound'>): boolean => bound !== '=' && bound !== '≈';

/** Relations in which the figure named is what is judged. */
export const isOfFigure = (relation: Relation): boolean =>
  ['reaches', 'fails', 'exceeds', 'falls below', 'within'].includes(relation);

/** How a question wants to hear it: yes or no, or which of two sides. */
export type Asking = 'yes-no' | 'higher-lower' | 'over-short';

export interface AskedRelation {
  readonly relation: Relation;
  /** "Không vượt chỉ tiêu phải không?": yes is what the relation denies. */
  readonly isNegated: boolean;
  readonly asking: Asking;
}

/** Figures that somebody names or a clause sets: both ends as plain decimals in one unit, and how they are bounded. */
export interface Interval {
  readonly low: string;
  /** Equal to `low` for a single figure. */
  readonly high: string;
  readonly bound: Bound;
}

/** Which way a figure is better; undefined where nobody has said. */
export type Direction = 'up' | 'down' | undefined;

/** Where a single figure lies against an interval; `at` is its only figure, `low` and `high` its two ends. */
export type Position = 'below' | 'at' | 'low' | 'inside' | 'high' | 'above';

/** Where `value` (a plain decimal in the interval's unit) lies. */
export const positionOf = (value: string, { low, high }: Interval): Position => {
  const [toLow, toHigh] = [compareDecimals(value, low), compareDecimals(value, high)];
  if (toLow < 0) return 'below';
  if (toHigh > 0) return 'above';
  if (toLow === 0) return toHigh === 0 ? 'at' : 'low';
  return toHigh === 0 ? 'high' : 'inside';
};

/** How far `value` lies outside, as a plain decimal of the interval's unit; undefined for one that isn't outside. */
export const distanceFrom = (value: string, interval: Interval): string | undefined => {
  switch (positionOf(value, interval)) {
    case 'below':
      return subtract(interval.low, value);
    case 'above':
      return subtract(value, interval.high);
    default:
      return undefined;
  }
};

export type Verdict = 'yes' | 'no' | null;

/**
 * Whether a relation holds between the figure that a question names and what a clause sets, both in one unit.
 *
 * The conventions: *đạt* is at least the low end ("trên x": more than x; where less is better: at most the high end);
 * *vượt* is above the high end, *thấp hơn* below the low end ("trên x": at most x); *nằm trong* counts both ends; *là* of
 * a range needs both of its ends. Of the clause itself a bound holds when all that the clause allows keeps it.
 * @param better which way is better; where nobody has said, whether a figure outside the interval reaches is null
 * @returns null where it isn't decided
 */
export const judgeRelation = (
  relation: Relation,
  asked: Interval,
  stated: Interval,
  better: Direction,
): Verdict => {
  const holds = HOLDS[relation](asked, stated, better);
  return holds === undefined ? null : holds ? 'yes' : 'no';
};

/** The other way round; what isn't decided stays so. */
export const negateVerdict = (verdict: Verdict): Verdict =>
  verdict === null ? null : verdict === 'yes' ? 'no' : 'yes';

type Rule = (asked: Interval, stated: Interval, better: Direction) => boolean | undefined;

const isLess = (a: string, b: string): boolean => compareDecimals(a, b) < 0;
const isEqual = (a: string, b: string): boolean => compareDecimals(a, b) === 0;
const isAtMost = (a: string, b: string): boolean => compareDecimals(a, b) <= 0;

const hasNoTop = ({ bound }: Interval): boolean => bound === '>' || bound === '≥';
const hasNoBottom = ({ bound }: Interval): boolean => bound === '<' || bound === '≤';

/** Less than any figure that is written; and more, and less. */
const HAIR = '0.000000001';
const FAR = '1000000000000000';

/** Between which figures lies what a question names: "trên 2,5 tỷ" is more than that, however much. */
const endsOf = ({ low, high, bound }: Interval): readonly [string, string] => {
  switch (bound) {
    case '>':
      return [sum(low, HAIR), FAR];
    case '≥':
      return [low, FAR];
    case '<':
      return [negate(FAR), subtract(high, HAIR)];
    case '≤':
      return [negate(FAR), high];
    default:
      return [low, high];
  }
};

/** A rule for one figure; of a range both ends must agree. */
const onEachEnd =
  (rule: (value: string, stated: Interval, better: Direction) => boolean | undefined): Rule =>
  (asked, stated, better) => {
    const [from, to] = endsOf(asked);
    const low = rule(from, stated, better);
    return low === rule(to, stated, better) ? low : undefined;
  };

const reachesUp = (value: string, { low, bound }: Interval): boolean =>
  bound === '>' ? isLess(low, value) : isAtMost(low, value);

const reachesDown = (value: string, { high, bound }: Interval): boolean =>
  bound === '<' ? isLess(value, high) : isAtMost(value, high);

const reaches = (value: string, stated: Interval, better: Direction): boolean | undefined => {
  if (better === 'up') return reachesUp(value, stated);
  if (better === 'down') return reachesDown(value, stated);
  return reachesUp(value, stated) && reachesDown(value, stated) ? true : undefined;
};

const isWithin = (value: string, stated: Interval): boolean =>
  (hasNoBottom(stated) || reachesUp(value, stated)) && (hasNoTop(stated) || reachesDown(value, stated));

const negated = (holds: boolean | undefined): boolean | undefined =>
  holds === undefined ? undefined : !holds;

/** A range that all that is set lies in. */
const holdsWhole = (asked: Interval, stated: Interval): boolean =>
  isLess(asked.low, asked.high) &&
  !hasNoTop(stated) &&
  !hasNoBottom(stated) &&
  isAtMost(asked.low, stated.low) &&
  isAtMost(stated.high, asked.high);

/** "Gần một nửa" is so much of it at least; what is less than the other is no longer near. */
const NEAR = '0.9';
const FAR_OFF = '0.8';

/** "Gần 50%" lies a little below it, 47% say. What may be more than is said is neither, where it begins near. */
const isNearly: Rule = ({ low }, stated) => {
  if (hasNoBottom(stated)) return undefined;
  if (isLess(low, stated.low)) return false;
  if (!isAtMost(multiply(low, FAR_OFF), stated.high)) return false;
  if (hasNoTop(stated) || !isAtMost(multiply(low, NEAR), stated.low)) return undefined;
  return isAtMost(stated.high, low);
};

const HOLDS: Readonly<Record<Relation, Rule>> = {
  reaches: onEachEnd(reaches),
  fails: onEachEnd((value, stated, better) => negated(reaches(value, stated, better))),
  exceeds: onEachEnd((value, { high }) => isLess(high, value)),
  'falls below': onEachEnd((value, stated) => !reachesUp(value, stated)),
  within: onEachEnd(isWithin),
  is: (asked, stated) => {
    if (isEqual(asked.low, stated.low) && isEqual(asked.high, stated.high)) return true;
    // "10 - 11%" of 10,20% - 10,75% is neither what it sets nor wrong.
    return holdsWhole(asked, stated) ? undefined : false;
  },
  // More than 33 is more than what "33" needs.
  'lowest is': ({ low, bound }, stated) =>
    !hasNoBottom(stated) && isEqual(low, stated.low) && (bound !== '>' || stated.bound === '>'),
  'highest is': ({ high }, stated) => !hasNoTop(stated) && isEqual(high, stated.high),
  'is about': (asked, stated) =>
    holdsWhole(asked, stated) || (isAtMost(stated.low, asked.low) && isAtMost(asked.high, stated.high)),
  'is nearly': isNearly,
  'is above': ({ low }, stated) =>
    !hasNoBottom(stated) && (stated.bound === '>' ? isAtMost(low, stated.low) : isLess(low, stated.low)),
  'is at least': ({ low }, stated) => !hasNoBottom(stated) && isAtMost(low, stated.low),
  'is below': ({ high }, stated) =>
    !hasNoTop(stated) && (stated.bound === '<' ? isAtMost(stated.high, high) : isLess(stated.high, high)),
  'is at most': ({ high }, stated) => !hasNoTop(stated) && isAtMost(stated.high, high),
  'is within': (asked, stated) =>
    !hasNoTop(stated) &&
    !hasNoBottom(stated) &&
    isAtMost(asked.low, stated.low) &&
    isAtMost(stated.high, asked.high),
};
