import { compareDecimals, shiftDecimal } from '../domain/decimal.ts';
import { formatDay } from '../domain/local-time.ts';
import type { Measure } from '../domain/measure.ts';
import type { MeasureProfile } from '../domain/measure-profile.ts';
import type { Day } from '../domain/people.ts';
import type { ProgressReading } from '../domain/progress.ts';
import { formatNumber } from '../quantities/format-number.ts';
import { fold } from '../vietnamese/fold.ts';

export type OddCode =
  | 'sum-fell'
  | 'other-unit'
  | 'ten-times'
  | 'over-hundred'
  | 'count-over-total'
  | 'share-differs'
  | 'same-words'
  | 'future-date'
  | 'before-last'
  | 'other-year';

/** Something to ask about, not to refuse: a calm sentence for the person who reported. */
export interface OddValue {
  readonly code: OddCode;
  readonly words: string;
}

/** What was reported of the measure before. */
export interface LastReport {
  /** In the measure's unit. */
  readonly decimal: string | undefined;
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
  /** The year whose targets are reported on. */
  readonly year: number;
}

export interface CheckedMeasure {
  readonly measure: Measure;
  readonly profile: MeasureProfile | undefined;
}

/** What is odd about a reading of a measure, the most telling first; empty when nothing is. */
export const checkReading = (report: CheckedReport, checked: CheckedMeasure): readonly OddValue[] => [
  ...checkUnit(report, checked),
  ...checkSize(report, checked),
  ...checkFall(report, checked),
  ...checkShares(report, checked),
  ...checkCount(report),
  ...checkDates(report),
  ...checkWords(report),
];

/** Measures that add up over the year, so that a later figure is never smaller. */
const ADDING_UP: ReadonlySet<string> = new Set(['tổng', 'mốc', 'đếm', 'số trên tổng']);

const odd = (code: OddCode, words: string): readonly OddValue[] => [{ code, words }];

const withUnit = (decimal: string, { measure }: CheckedMeasure): string =>
  `${formatNumber(decimal)}${measure.unit === '%' ? '%' : ` ${measure.unit}`}`;

const checkUnit = ({ reading: { value } }: CheckedReport, checked: CheckedMeasure): readonly OddValue[] =>
  value === undefined || value.value.unit === '' || value.value.unit === checked.measure.unit
    ? []
    : odd(
        'other-unit',
        `Chỉ tiêu này tính bằng ${checked.measure.unit}, số gửi lên ghi ${value.value.unit}. Bạn xem lại giúp.`,
      );

const checkSize = (
  { reading: { value, increment }, last }: CheckedReport,
  checked: CheckedMeasure,
): readonly OddValue[] => {
  if (value === undefined || increment !== undefined) return [];
  const { decimal } = value.value;
  const before = last?.decimal;
  if (before !== undefined && before !== '0') {
    const isLarge = compareDecimals(decimal, shiftDecimal(before, 1)) >= 0;
    const isSmall = compareDecimals(shiftDecimal(decimal, 1), before) <= 0;
    return isLarge || isSmall
      ? odd(
          'ten-times',
          `${withUnit(decimal, checked)} ${isLarge ? 'gấp mười lần trở lên' : 'chưa bằng một phần mười'} số lần trước (${withUnit(before, checked)}). Có đúng không?`,
        )
      : [];
  }
  return compareDecimals(decimal, shiftDecimal(checked.measure.high.decimal, 1)) >= 0
    ? odd(
        'ten-times',
        `${withUnit(decimal, checked)} gấp mười lần trở lên mức nghị quyết giao (${withUnit(checked.measure.high.decimal, checked)}). Có đúng không?`,
      )
    : [];
};

const checkFall = (
  { reading: { value, increment }, last }: CheckedReport,
  checked: CheckedMeasure,
): readonly OddValue[] => {
  const before = last?.decimal;
  if (value === undefined || increment !== undefined || before === undefined) return [];
  if (!ADDING_UP.has(checked.profile?.kind ?? '')) return [];
  return compareDecimals(value.value.decimal, before) < 0
    ? odd(
        'sum-fell',
        `Lũy kế ${withUnit(value.value.decimal, checked)} thấp hơn lần trước (${withUnit(before, checked)}). Đây có phải số lũy kế từ đầu năm không?`,
      )
    : [];
};

/** Rates of growth may pass 100 %, shares and levels not; a share of the plan only by much. */
const checkShares = ({ reading }: CheckedReport, checked: CheckedMeasure): readonly OddValue[] => {
  const { value, share, increment } = reading;
  const kind = checked.profile?.kind;
  const isLevel = checked.measure.unit === '%' && kind !== 'tốc độ';
  if (value !== undefined && isLevel && compareDecimals(value.value.decimal, '100') > 0)
    return odd('over-hundred', `${formatNumber(value.value.decimal)}% vượt quá 100%. Bạn xem lại giúp.`);
  if (share === undefined) return [];
  const said = share.value.decimal;
  if (compareDecimals(said, MOST_OF_PLAN) > 0)
    return odd('over-hundred', `${formatNumber(said)}% kế hoạch là rất cao. Có đúng không?`);
  if (value === undefined || increment !== undefined || checked.measure.unit === '%') return [];
  const { low, high } = checked.measure;
  return [low, high].some((plan) => agrees(said, value.value.decimal, plan.decimal))
    ? []
    : odd(
        'share-differs',
        `${withUnit(value.value.decimal, checked)} không khớp với ${formatNumber(said)}% của ${withUnit(low.decimal, checked)}. Số nào đúng?`,
      );
};

/** Percent of the plan above which a report is asked about. */
const MOST_OF_PLAN = '200';
/** Points by which a share may differ from what the value makes of the plan: people round. */
const ROUNDING = 2;

const agrees = (share: string, value: string, plan: string): boolean =>
  // Only to decide whether to ask: nothing computed here is stored or shown.
  Math.abs(Number(share) - (100 * Number(value)) / Number(plan)) <= ROUNDING;

const checkCount = ({ reading: { count } }: CheckedReport): readonly OddValue[] =>
  count !== undefined && compareDecimals(count.value.done, count.value.total) > 0
    ? odd(
        'count-over-total',
        `${formatNumber(count.value.done)} lớn hơn tổng số ${formatNumber(count.value.total)}. Bạn xem lại giúp.`,
      )
    : [];

const checkDates = ({ reading, today, last, year }: CheckedReport): readonly OddValue[] => {
  const asOf = reading.asOf?.value;
  if (asOf === undefined) return [];
  if (asOf > today) return odd('future-date', `Ngày ${formatDay(asOf)} chưa đến. Số này tính đến ngày nào?`);
  if (Number(asOf.slice(0, 4)) !== year)
    return odd('other-year', `Ngày ${formatDay(asOf)} không thuộc năm ${year}. Số này tính đến ngày nào?`);
  return last !== undefined && asOf < last.asOf
    ? odd(
        'before-last',
        `Số này tính đến ${formatDay(asOf)}, trước lần báo cáo gần nhất (${formatDay(last.asOf)}). Có đúng không?`,
      )
    : [];
};

/** Shorter texts are alike by chance ("chưa có số"). */
const SHORTEST_COPY = 20;

const checkWords = ({ text, last }: CheckedReport): readonly OddValue[] => {
  const bare = (words: string): string =>
    fold(words)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const now = bare(text);
  return last !== undefined && now.length >= SHORTEST_COPY && now === bare(last.text)
    ? odd('same-words', 'Nội dung giống hệt lần báo cáo trước. Số liệu có gì thay đổi không?')
    : [];
};
