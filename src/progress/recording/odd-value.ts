import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { Day } from '../../domain/people.ts';
import type { ProgressReading, ReadCount } from '../../domain/progress.ts';
import type { DocumentTime } from '../../domain/resolution.ts';
import { formatNumber } from '../../quantities/format-number.ts';

/** Why a report is asked about; the last four are about its day. */
export type OddCode =
  | 'above-plan'
  | 'large-step'
  | 'moved-far'
  | 'sum-fell'
  | 'other-unit'
  | 'ten-times'
  | 'over-hundred'
  | 'count-over-total'
  | 'share-differs'
  | 'not-done-yet'
  | 'is-plan'
  | 'only-bound'
  | 'later-figure'
  | 'same-words'
  | 'future-date'
  | 'before-last'
  | 'other-year'
  | 'invalid-date';

/** Codes that ask for which day a figure holds. */
export const DATE_CODES: ReadonlySet<OddCode> = new Set([
  'future-date',
  'before-last',
  'other-year',
  'invalid-date',
]);

/** Something to ask about, not to refuse: a calm sentence for the person who reported. */
export interface OddValue {
  readonly code: OddCode;
  readonly words: string;
}

/** What was reported of the measure before. */
export interface LastReport {
  /** In the measure's unit. */
  readonly decimal: string | undefined;
  /** In percent of the plan. */
  readonly share: string | undefined;
  readonly count: ReadCount | undefined;
  readonly asOf: Day;
  /** The message as it was typed. */
  readonly text: string;
}

export interface CheckedReport {
  readonly reading: ProgressReading;
  /** The message as typed. */
  readonly text: string;
  readonly today: Day;
  readonly last: LastReport | undefined;
  /** The time of the document whose target it is. */
  readonly time: DocumentTime;
}

export interface CheckedMeasure {
  readonly measure: Measure;
  readonly profile: MeasureProfile | undefined;
}

/** Measures that add up over the year, so that a later figure is never smaller. */
const ADDING_UP: ReadonlySet<string> = new Set(['tổng', 'mốc', 'đếm', 'số trên tổng']);

/** One doubt. */
export const odd = (code: OddCode, words: string): readonly OddValue[] => [{ code, words }];

/** A figure of a measure, as people write it. */
export const withUnit = (decimal: string, { measure }: CheckedMeasure): string =>
  `${formatNumber(decimal)}${measure.unit === '%' ? '%' : ` ${measure.unit}`}`;

/** Whether a later figure is never smaller. */
export const isAdding = ({ profile }: CheckedMeasure): boolean => ADDING_UP.has(profile?.kind ?? '');
