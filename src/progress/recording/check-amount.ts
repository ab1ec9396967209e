import { absolute, compareDecimals, multiply, shiftDecimal, subtract, sum } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { Day } from '../../domain/people.ts';
import type { ProgressReading, ReadCount } from '../../domain/progress.ts';
import type { DocumentTime } from '../../domain/resolution.ts';
import { formatNumber } from '../../quantities/written-number.ts';

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

/** A figure against the one before and the plan, the most telling doubt alone: several say the same. */
export const checkAmount = (report: CheckedReport, checked: CheckedMeasure): readonly OddValue[] => {
  const { reading, last } = report;
  const value = reading.value?.value;
  if (value === undefined || reading.increment !== undefined) return [];
  const figure: CheckedFigure = { decimal: value.decimal, last: last?.decimal, today: report.today };
  for (const check of [checkTenfold, checkMove, checkAbovePlan, checkFall, checkStep]) {
    const found = check(figure, checked);
    if (found.length > 0) return found;
  }
  return [];
};

/** A figure held against the one before. */
interface CheckedFigure {
  readonly decimal: string;
  readonly last: string | undefined;
  readonly today: Day;
}

/** Ten times, or a tenth of, what was before; without a figure before, of what the year's plan would be by now. */
const checkTenfold = (
  { decimal, last, today }: CheckedFigure,
  checked: CheckedMeasure,
): readonly OddValue[] => {
  if (last !== undefined && compareDecimals(last, '0') > 0 && compareDecimals(decimal, '0') >= 0) {
    const isLarge = compareDecimals(decimal, shiftDecimal(last, 1)) >= 0;
    const isSmall = compareDecimals(shiftDecimal(decimal, 1), last) <= 0;
    return isLarge || isSmall
      ? odd(
          'ten-times',
          `${withUnit(decimal, checked)} ${isLarge ? 'gấp mười lần trở lên' : 'chưa bằng một phần mười'} số lần trước (${withUnit(last, checked)}). Có đúng không?`,
        )
      : [];
  }
  if (last !== undefined || checked.profile?.kind === 'tốc độ') return [];
  const month = isAdding(checked) ? today.slice(5, 7) : MONTHS;
  const plan = checked.measure.low.decimal;
  const isTiny = compareDecimals(multiply(decimal, MONTHS_TIMES_TEN), multiply(plan, month)) < 0;
  return isTiny
    ? odd(
        'ten-times',
        `${withUnit(decimal, checked)} là rất thấp so với chỉ tiêu ${withUnit(plan, checked)}. Có đúng đơn vị không?`,
      )
    : [];
};
const MONTHS = '12';
const MONTHS_TIMES_TEN = '120';

/** Percentages that move by this many points between two reports are asked about. */
const FAR_MOVE = '15';

const checkMove = ({ decimal, last }: CheckedFigure, checked: CheckedMeasure): readonly OddValue[] => {
  if (checked.measure.unit !== '%' || last === undefined) return [];
  const isTurned = decimal.startsWith('-') !== last.startsWith('-') && compareDecimals(last, '0') !== 0;
  const isFar = compareDecimals(absolute(subtract(decimal, last)), FAR_MOVE) >= 0;
  return isTurned || isFar
    ? odd(
        'moved-far',
        `${withUnit(decimal, checked)} khác nhiều so với lần trước (${withUnit(last, checked)}). Có đúng không?`,
      )
    : [];
};

/** A figure over the plan by more than a fifth is asked about. */
const OVER_PLAN = '1.2';

/** A rate of growth has no such bound: a small one doubles easily. */
const checkAbovePlan = ({ decimal, last }: CheckedFigure, checked: CheckedMeasure): readonly OddValue[] => {
  const { high } = checked.measure;
  const isRate = checked.profile?.kind === 'tốc độ';
  if (isRate && last !== undefined) return [];
  const bound = isRate ? sum(high.decimal, FAR_MOVE) : multiply(high.decimal, OVER_PLAN);
  // What was over the plan before, and confirmed, goes on from there.
  const before = last !== undefined && compareDecimals(last, bound) > 0;
  return compareDecimals(decimal, bound) > 0 && !before
    ? odd(
        'above-plan',
        `${withUnit(decimal, checked)} cao hơn hẳn chỉ tiêu (${withUnit(high.decimal, checked)}). Có đúng không?`,
      )
    : [];
};

/** A sum that fell. */
export const checkFall = ({ decimal, last }: CheckedFigure, checked: CheckedMeasure): readonly OddValue[] =>
  last !== undefined && isAdding(checked) && compareDecimals(decimal, last) < 0
    ? odd(
        'sum-fell',
        `Lũy kế ${withUnit(decimal, checked)} thấp hơn lần trước (${withUnit(last, checked)}). Đây có phải số lũy kế từ đầu năm không?`,
      )
    : [];

/** A sum that grew by a large part of the plan. */
export const checkStep = ({ decimal, last }: CheckedFigure, checked: CheckedMeasure): readonly OddValue[] => {
  if (last === undefined || !isAdding(checked)) return [];
  const step = subtract(decimal, last);
  return compareDecimals(multiply(step, STEPS_OF_PLAN), checked.measure.low.decimal) > 0
    ? odd(
        'large-step',
        `Từ lần trước (${withUnit(last, checked)}) đến nay tăng rất nhiều: ${withUnit(decimal, checked)}. Có đúng không?`,
      )
    : [];
};
/** A step of more than one in so many of the plan is asked about. */
export const STEPS_OF_PLAN = '3';
