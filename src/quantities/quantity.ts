import type { Bound } from '../domain/measure.ts';
import type { Span } from '../domain/passage.ts';

/** A number as typed, with every value that it may mean (plain decimals, the likeliest first; never empty). */
export interface TypedNumber {
  readonly text: string;
  readonly decimals: readonly string[];
}

/** Something counted or measured in a text, from its bounding word to its unit. */
export interface Quantity extends Span {
  readonly low: TypedNumber;
  /** Of a range its upper end, else `low`. */
  readonly high: TypedNumber;
  /** `50/137`: out of how many. */
  readonly total: TypedNumber | undefined;
  /** A minus sign stands before it. */
  readonly isNegative: boolean;
  /** The word that bounds it, verbatim, or empty. */
  readonly comparator: string;
  readonly bound: Bound;
  /** Scale and what is counted (`tỷ USD`, `%`), as typed where the scale stands behind the whole number; or empty. */
  readonly unit: string;
  /** The power of ten of its scale; the numbers are to be multiplied by it. */
  readonly power: number;
  /** Where its number begins, behind the bounding word. */
  readonly numberAt: number;
  readonly numberEnd: number;
  /** Where its scale ends, before what is counted. */
  readonly scaleEnd: number;
}
