import { compareDecimals, multiply, shiftDecimal, subtract, sum } from '../../domain/decimal.ts';
import { formatDay } from '../../domain/local-time.ts';
import { addDays } from '../../domain/reporting-week.ts';
import { formatNumber } from '../../quantities/written-number.ts';
import { fold } from '../../text/fold.ts';
import { listWords } from '../../text/list-words.ts';
import { normalise } from '../../text/normalise.ts';
import {
  type CheckedMeasure,
  type CheckedReport,
  checkAmount,
  checkFall,
  checkStep,
  isAdding,
  type OddValue,
  odd,
  STEPS_OF_PLAN,
  withUnit,
} from './check-amount.ts';
import { holdsFigure } from './progress-update.ts';

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

const checkUnit = ({ reading: { value } }: CheckedReport, checked: CheckedMeasure): readonly OddValue[] =>
  value === undefined || value.value.unit === '' || value.value.unit === checked.measure.unit
    ? []
    : odd(
        'other-unit',
        `Chỉ tiêu này tính bằng ${checked.measure.unit}, số gửi lên ghi ${value.value.unit}. Đồng chí xem lại giúp.`,
      );

/** Words of the plan beside a figure that is the plan's (not "chỉ tiêu 21:"); a bound that is no figure. */
const PLAN_WORDS =
  /(?<!\p{L})(?:chỉ tiêu(?!\s(?:số\s)?\d{1,2}\s?:)|kế hoạch|mục tiêu|nghị quyết|giao|nq|kh)(?!\p{L})/iu;
const REACHED_WORDS = /(?<!\p{L})(?:đạt|hoàn thành|đã|được|thực hiện|xong)(?!\p{L})/iu;
const BOUNDS: ReadonlySet<string> = new Set(
  listWords('trên | dưới | không quá | không dưới | tối đa | tối thiểu | ít nhất'),
);

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
  const before = last?.decimal;
  if (reading.status?.value !== 'done' || holdsFigure(reading) || before === undefined) return [];
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
    return odd('over-hundred', `${formatNumber(value.value.decimal)}% vượt quá 100%. Đồng chí xem lại giúp.`);
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
      `${formatNumber(done)} lớn hơn tổng số ${formatNumber(total)}. Đồng chí xem lại giúp.`,
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

const checkDates = ({ reading, today, last, time }: CheckedReport): readonly OddValue[] => {
  const asOf = reading.asOf?.value;
  if (asOf === undefined) return [];
  if (asOf > today) return odd('future-date', `Ngày ${formatDay(asOf)} chưa đến. Số này tính đến ngày nào?`);
  const [year, begins, ends] = [asOf, time.validFrom, time.validTo].map((day) => day.slice(0, 4));
  if (year === undefined || begins === undefined || ends === undefined) return [];
  if (year < begins || ends < year) {
    const whole = begins === ends ? `năm ${ends}` : `giai đoạn ${begins} - ${ends}`;
    return odd('other-year', `Ngày ${formatDay(asOf)} không thuộc ${whole}. Số này tính đến ngày nào?`);
  }
  // What is reported early in a month is often of the end of the month before.
  return last !== undefined && addDays(last.asOf, -ONE_MONTH) > asOf
    ? odd(
        'before-last',
        `Số này tính đến ${formatDay(asOf)}, trước lần báo cáo gần nhất (${formatDay(last.asOf)}). Có đúng không?`,
      )
    : [];
};

/** Days. */
const ONE_MONTH = 31;

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
