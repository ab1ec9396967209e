import { absolute, compareDecimals, multiply, shiftDecimal, subtract, sum } from '../../domain/decimal.ts';
import { formatDay } from '../../domain/local-time.ts';
import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { asDay, type Day } from '../../domain/people.ts';
import type { ProgressReading, ReadCount } from '../../domain/progress.ts';
import { formatNumber } from '../../quantities/format-number.ts';
import { fold } from '../../vietnamese/fold.ts';
import { normalise } from '../../vietnamese/normalise.ts';

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
  ...checkAmount(report, checked),
  ...checkShares(report, checked),
  ...checkCount(report),
  ...checkDone(report, checked),
  ...checkWording(report, checked),
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

/** A figure against the one before and the plan, the most telling doubt alone: several say the same. */
const checkAmount = (report: CheckedReport, checked: CheckedMeasure): readonly OddValue[] => {
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

const checkFall = ({ decimal, last }: CheckedFigure, checked: CheckedMeasure): readonly OddValue[] =>
  last !== undefined && isAdding(checked) && compareDecimals(decimal, last) < 0
    ? odd(
        'sum-fell',
        `Lũy kế ${withUnit(decimal, checked)} thấp hơn lần trước (${withUnit(last, checked)}). Đây có phải số lũy kế từ đầu năm không?`,
      )
    : [];

const checkStep = ({ decimal, last }: CheckedFigure, checked: CheckedMeasure): readonly OddValue[] => {
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
const STEPS_OF_PLAN = '3';

const isAdding = ({ profile }: CheckedMeasure): boolean => ADDING_UP.has(profile?.kind ?? '');

/** Words of the plan beside a figure that is the plan's; a bound that is no figure. */
const PLAN_WORDS = /(?<!\p{L})(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết|giao|nq|kh)(?!\p{L})/iu;
const REACHED_WORDS = /(?<!\p{L})(?:đạt|hoàn thành|đã|được|thực hiện|xong)(?!\p{L})/iu;
const BOUNDS: ReadonlySet<string> = new Set([
  'trên',
  'dưới',
  'không quá',
  'không dưới',
  'tối đa',
  'tối thiểu',
  'ít nhất',
]);

const checkWording = (
  { reading: { value, increment }, text, last }: CheckedReport,
  checked: CheckedMeasure,
): readonly OddValue[] => {
  if (value === undefined || increment !== undefined) return [];
  const { decimal, boundWord } = value.value;
  if (BOUNDS.has(boundWord))
    return odd(
      'only-bound',
      `“${boundWord} ${withUnit(decimal, checked)}” mới là giới hạn. Ghi ${withUnit(decimal, checked)}?`,
    );
  const { low, high } = checked.measure;
  const isPlan = [low.decimal, high.decimal].includes(decimal) && decimal !== last?.decimal;
  const said = normalise(text);
  return isPlan && PLAN_WORDS.test(said) && !REACHED_WORDS.test(said)
    ? odd('is-plan', `${withUnit(decimal, checked)} đúng bằng chỉ tiêu. Đây là số đã đạt?`)
    : [];
};

/** "Đã hoàn thành" of a target whose last figure is below it. */
const checkDone = ({ reading, last }: CheckedReport, checked: CheckedMeasure): readonly OddValue[] => {
  const hasFigure = reading.value !== undefined || reading.share !== undefined || reading.count !== undefined;
  const before = last?.decimal;
  if (reading.status?.value !== 'done' || hasFigure || before === undefined) return [];
  const { low, high } = checked.measure;
  const isBelow =
    checked.profile?.better === 'giảm'
      ? compareDecimals(before, high.decimal) > 0
      : compareDecimals(before, low.decimal) < 0;
  return isBelow
    ? odd(
        'not-done-yet',
        `Lần trước báo ${withUnit(before, checked)}, chỉ tiêu là ${withUnit(low.decimal, checked)}. Cả chỉ tiêu đã hoàn thành?`,
      )
    : [];
};

/** Rates of growth may pass 100 %, shares and levels not; a share of the plan only by much. */
const checkShares = (
  { reading, last, today }: CheckedReport,
  checked: CheckedMeasure,
): readonly OddValue[] => {
  const { value, share, increment } = reading;
  const kind = checked.profile?.kind;
  const isLevel = checked.measure.unit === '%' && kind !== 'tốc độ';
  if (value !== undefined && isLevel && compareDecimals(value.value.decimal, '100') > 0)
    return odd('over-hundred', `${formatNumber(value.value.decimal)}% vượt quá 100%. Bạn xem lại giúp.`);
  if (share === undefined) return [];
  const said = share.value.decimal;
  if (compareDecimals(said, MOST_OF_PLAN) > 0)
    return odd('over-hundred', `${formatNumber(said)}% kế hoạch là rất cao. Có đúng không?`);
  const { low, high } = checked.measure;
  const before = last?.decimal;
  if (value === undefined && before !== undefined && isAdding(checked)) {
    // A share alone is held against the last figure as if it were one; people round.
    const meant = shiftDecimal(multiply(low.decimal, said), -2);
    const rounding = shiftDecimal(low.decimal, -2);
    const figure = { decimal: sum(meant, rounding), last: before, today };
    return [checkFall, checkStep]
      .flatMap((check) => check(figure, checked))
      .slice(0, 1)
      .map(({ code }) => ({
        code,
        words: `${formatNumber(said)}% kế hoạch không khớp với lần trước (${withUnit(before, checked)}). Có đúng không?`,
      }));
  }
  if (value === undefined || increment !== undefined || checked.measure.unit === '%') return [];
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

const checkCount = ({ reading: { count }, last }: CheckedReport): readonly OddValue[] => {
  if (count === undefined) return [];
  const { done, total } = count.value;
  if (compareDecimals(done, total) > 0)
    return odd(
      'count-over-total',
      `${formatNumber(done)} lớn hơn tổng số ${formatNumber(total)}. Bạn xem lại giúp.`,
    );
  const before = last?.count?.done;
  const isLeap =
    before !== undefined && compareDecimals(multiply(subtract(done, before), STEPS_OF_PLAN), total) > 0;
  if (isLeap)
    return odd(
      'large-step',
      `${formatNumber(done)}/${formatNumber(total)} tăng rất nhiều so với lần trước (${formatNumber(before)}). Có đúng không?`,
    );
  return before !== undefined && compareDecimals(done, before) < 0
    ? odd(
        'sum-fell',
        `${formatNumber(done)}/${formatNumber(total)} ít hơn lần trước (${formatNumber(before)}). Có đúng không?`,
      )
    : [];
};

const checkDates = ({ reading, today, last, year }: CheckedReport): readonly OddValue[] => {
  const asOf = reading.asOf?.value;
  if (asOf === undefined) return [];
  if (asOf > today) return odd('future-date', `Ngày ${formatDay(asOf)} chưa đến. Số này tính đến ngày nào?`);
  if (Number(asOf.slice(0, 4)) !== year)
    return odd('other-year', `Ngày ${formatDay(asOf)} không thuộc năm ${year}. Số này tính đến ngày nào?`);
  // What is reported early in a month is often of the end of the month before.
  return last !== undefined && dayBefore(last.asOf, ONE_MONTH) > asOf
    ? odd(
        'before-last',
        `Số này tính đến ${formatDay(asOf)}, trước lần báo cáo gần nhất (${formatDay(last.asOf)}). Có đúng không?`,
      )
    : [];
};

/** Days. */
const ONE_MONTH = 31;

const dayBefore = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return asDay(date.toISOString().slice(0, 10));
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
