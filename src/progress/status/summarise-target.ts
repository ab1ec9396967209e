import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { MEASURE_STATUSES, type MeasureStatus } from '../../domain/measure-status.ts';

export interface JudgedMeasure {
  readonly kind: MeasureProfile['kind'] | undefined;
  readonly status: MeasureStatus;
}

/**
 * One status for a whole target: that of its worst measure; of one without any figure that there is none. Undefined where
 * its measures are of different kinds (a rate and two shares have no status in common) or aren't classed.
 */
export const summariseTarget = (measures: readonly JudgedMeasure[]): MeasureStatus | undefined => {
  if (measures.length > 0 && measures.every(({ status }) => status === 'no-data')) return 'no-data';
  const isOneKind = new Set(measures.map(({ kind }) => kind)).size === 1;
  if (!isOneKind || measures.some(({ status }) => status === 'unclassed')) return undefined;
  return MEASURE_STATUSES.find((status) => measures.some((measure) => measure.status === status));
};
