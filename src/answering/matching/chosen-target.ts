import type { Measure } from '../../domain/measure.ts';
import type { Target } from '../../domain/target.ts';

/** A target, or only some of its measures. */
export interface ChosenTarget {
  readonly target: Target;
  /** All of the target's measures, or those that were asked for. */
  readonly measures: readonly Measure[];
}
