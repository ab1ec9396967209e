import { compareDecimals, isWhole, multiply, shiftDecimal } from '../../domain/decimal.ts';
import type { Span } from '../../domain/passage.ts';
import type { Read, ReadAmount, Unread } from '../../domain/progress.ts';
import { TY } from '../../quantities/scales.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import type { FoundAmount } from './find-amounts.ts';
import type { KnownMeasure } from './item-names.ts';
import type { ReadingDraft } from './reading-draft.ts';

/** What people write for what is counted; the first is the name of the kind. */
const COUNTED_KINDS: readonly (readonly string[])[] = [
  ['đồng', 'vnđ', 'vnd', 'đ'],
  ['usd', 'đô', 'đô la', 'đô la mỹ', 'đô mỹ', '$'],
  ['tấn', 'tấn hàng'],
  ['lượt khách', 'lượt', 'khách', 'lượt người', 'người', 'khách du lịch'],
  ['lượt người lao động', 'lượt', 'người', 'lao động', 'lượt người', 'việc làm', 'lượt lao động'],
  ['đảng viên', 'đồng chí', 'người'],
  ['tổ chức đảng', 'tổ chức'],
  ['lượt tổ chức đảng', 'tổ chức đảng', 'tổ chức', 'lượt', 'lượt tổ chức'],
];

/**
 * Which of the numbers that were perhaps meant fits a measure, in its own unit: `38,500 tỷ` is 38500 where 37900 was
 * reported before, `57,900` people are no 57,9. Undefined where none fits.
 * @param near what the figure is likely to be near to: the last one, else the plan
 */
export const fitNumber = (
  decimals: readonly string[],
  unit: string,
  known: KnownMeasure,
  near: string | undefined,
): string | undefined => {
  const fitted = decimals.flatMap((decimal) => fitUnit(decimal, unit, known) ?? []);
  const [first, ...others] = fitted;
  if (first === undefined || others.length === 0) return first;
  const expected = near ?? known.measure.high.decimal;
  return fitted.find((decimal) => isOfSize(decimal, expected)) ?? nearest(fitted, expected);
};

/** Of numbers that are all far off, the one that is asked about: that with the most alike number of digits. */
const nearest = (fitted: readonly string[], expected: string): string | undefined => {
  const [first] = fitted;
  // A number that is too large is said as it is printed; of one that is too small the larger reading is meant.
  return fitted.every((decimal) => compareDecimals(decimal, expected) < 0)
    ? fitted.reduce((best, decimal) => (compareDecimals(decimal, best) > 0 ? decimal : best))
    : first;
};

/** Readings of one number differ a thousandfold, so that at most one is within a tenth and ten times of another figure. */
const SIZE_FACTOR = '10';

const isOfSize = (decimal: string, expected: string): boolean =>
  compareDecimals(decimal, multiply(expected, SIZE_FACTOR)) < 0 &&
  compareDecimals(multiply(decimal, SIZE_FACTOR), expected) > 0;

/**
 * An amount in the measure's own unit (exact), or undefined where the typed unit doesn't fit it: tons for dollars,
 * households for communes. A bare scale ("16 tỷ") takes what is counted from the measure; no unit at all is taken as
 * the measure's.
 * @param unit as typed, lower-case, empty when none was
 */
export const fitUnit = (
  decimal: string,
  unit: string,
  { measure, profile }: KnownMeasure,
): string | undefined => {
  const own = splitMagnitude(measure.unit.toLowerCase());
  const isPoints = /^điểm/.test(unit);
  const typed = splitMagnitude(unit);
  if (own.counted === '%') {
    if (isPoints) return profile?.kind === 'mức giảm' ? decimal : undefined;
    return unit === '' || typed.counted === '%' ? decimal : undefined;
  }
  if (isPoints || typed.counted === '%') return undefined;
  if (unit === '') return wholeIfCounted(decimal, own);
  if (typed.counted !== '' && !countsSame(typed.counted, own.counted)) return undefined;
  if (typed.counted === '' && !scaleFits(typed.power, own.power)) return undefined;
  return wholeIfCounted(shiftDecimal(decimal, typed.power - own.power), own);
};

/** Without what is counted, only a neighbouring scale is meant: "1.850 triệu" of tỷ, "38 nghìn tỷ" of tỷ. */
const scaleFits = (typed: number, own: number): boolean =>
  typed === own || typed === own - 3 || (typed === own + 3 && (own === TY || own === 0));

/** Half a commune was mistyped: "57,900 lượt" may be either number. */
const wholeIfCounted = (decimal: string, own: { power: number; counted: string }): string | undefined =>
  own.power === 0 && own.counted !== 'usd' && !isWhole(decimal) ? undefined : decimal;

const countsSame = (typed: string, own: string): boolean =>
  typed === own || COUNTED_KINDS.some(([name, ...others]) => name === own && others.includes(typed));

/** A figure as it is to be taken into a draft. */
interface TakenAmount {
  readonly amount: FoundAmount;
  readonly role: 'value' | 'increment' | 'share';
  /** In `unit`; undefined for a count that stands by itself. */
  readonly decimal: string | undefined;
  /** Out of how many, for a count. */
  readonly total: string | undefined;
  readonly unit: string;
  /** Of the message as typed. */
  readonly span: Span;
}

/**
 * Puts a figure into a draft; gives the figures that are left alone for it. A second total makes both doubtful; a part
 * of the year is kept beside the total.
 */
export const takeAmount = (draft: ReadingDraft, taken: TakenAmount): readonly Unread[] => {
  const { amount, role, decimal, unit, span } = taken;
  if (taken.total !== undefined)
    draft.count = { value: { done: amount.decimals[0] ?? '', total: taken.total }, span };
  if (decimal === undefined) return [];
  const value: ReadAmount = { decimal, unit, boundWord: amount.boundWord, bound: amount.bound };
  if (role !== 'share') return takeValue(draft, { value, span }, role);
  if (draft.share === undefined) draft.share = { value, span };
  else if (draft.share.value.decimal !== decimal) return [{ span, reason: 'comparison' }];
  return [];
};

const takeValue = (
  draft: ReadingDraft,
  read: Read<ReadAmount>,
  role: 'value' | 'increment',
): readonly Unread[] => {
  const known = draft.value;
  const isPart = role === 'increment';
  if (known === undefined || (draft.increment !== undefined && !isPart)) {
    draft.value = read;
    draft.increment = isPart ? read.span : undefined;
    return known === undefined ? [] : leavePart(draft, known);
  }
  if (isPart && draft.increment === undefined) return leavePart(draft, read);
  if (known.value.decimal !== read.value.decimal) draft.rivals.push(read);
  return [];
};

/** What held up to an earlier day stays beside what holds now. */
export const leaveEarlier = (draft: ReadingDraft): void => {
  if (draft.value === undefined || draft.rivals.length > 0 || draft.increment !== undefined) return;
  leavePart(draft, draft.value);
  draft.value = undefined;
  draft.asOf = undefined;
};

/** "Trong tháng 15,9 triệu tấn, lũy kế 173": kept beside the sum as what it is. */
const leavePart = (draft: ReadingDraft, { value, span }: Read<ReadAmount>): readonly Unread[] => {
  const { decimal, unit } = value;
  draft.asides.push({ value: { basis: 'other-period', decimal, unit, of: '' }, span });
  return [{ span, reason: 'increment-beside-total' }];
};
