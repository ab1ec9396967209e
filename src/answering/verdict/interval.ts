import { compareDecimals, subtract } from '../../domain/decimal.ts';
import type { Bound } from '../../domain/measure.ts';

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
