import type { Bound } from '../../domain/measure.ts';
import { overlap, type Span } from '../../domain/passage.ts';
import { findQuantities } from '../../quantities/find-quantities.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { DURATIONS } from '../../quantities/units.ts';

/** A figure of a message, or so many out of all (`total`). Offsets are of the text that was given. */
export interface FoundAmount extends Span {
  /** What its number may mean in `unit`, signs left out; the likeliest first. */
  readonly decimals: readonly string[];
  readonly isNegative: boolean;
  readonly total: string | undefined;
  /** Lower-case, empty when none was typed. */
  readonly unit: string;
  readonly boundWord: string;
  readonly bound: Bound;
  /** Where the number itself begins, after its bound word. */
  readonly numberAt: number;
}

export interface OddNumber extends Span {
  readonly reason: 'number-form' | 'date-or-count' | 'range';
}

export interface FoundAmounts {
  readonly amounts: readonly FoundAmount[];
  /** Numbers that are no figure, or of which it isn't known what they are. */
  readonly odd: readonly OddNumber[];
}

/** Before these a number says which one, not how many: `công văn 456`, `vành đai 2`. */
const ORDINAL_BEFORE =
  /(?<!\p{L})(?:số hiệu|công văn|văn bản|quyết định|thông báo|nghị quyết|nghị định|thông tư|kế hoạch số|điều|khoản|quốc lộ|tỉnh lộ|vành đai|đường|cầu|km|lô|gói thầu|gói|giai đoạn|đợt|lần|lần thứ|tầng|nhà máy|tổ|(?<!nông )thôn|khu|(?<!hải )phòng|quận|hạng|top|thứ|vị trí|số điện thoại|sđt|điện thoại|bến số|bến|bão|xe|tàu)\s+(?:số\s+|thứ\s+)?$/u;
/** Characters that are looked at before a number. */
const LOOK_BACK = 24;
/** What reports count besides what resolutions do. */
const MORE_UNITS =
  /^\s*(đồng chí|tổ chức(?! đảng)|lượt lao động|lượt tổ chức|khách|\$|đ(?!\p{L}))(?![\p{L}\p{N}])/u;
/** Words that a number goes on into, as units. */
const LONGEST_UNIT = 24;
/** "âm 0,3%" is a minus in words. */
const MINUS_BEFORE = /(?<!\p{L})âm\s+$/u;
const YEAR = /^(?:19|20)\d\d$/;

/** The figures of a prepared, lower-case text, dates blotted out before, in order. */
export const findAmounts = (text: string): FoundAmounts => {
  const amounts: FoundAmount[] = [];
  const odd: OddNumber[] = [];
  for (const quantity of findQuantities(text, { spoken: false })) {
    const reason = oddity(text, quantity);
    if (reason === 'none') continue;
    if (reason !== undefined) odd.push({ start: quantity.start, end: quantity.end, reason });
    else amounts.push(toAmount(text, quantity));
  }
  odd.push(...unreadNumbers(text, [...amounts, ...odd]));
  return { amounts, odd };
};

/** Why a quantity is no figure; `none`: it orders or dates something and needs no question. */
const oddity = (text: string, quantity: Quantity): OddNumber['reason'] | 'none' | undefined => {
  const { low, high, total, unit, numberAt, end } = quantity;
  const after = text.slice(end, end + 2);
  if (unit === '') {
    if (total === undefined && low === high && YEAR.test(low.text)) return 'none';
    if (/^[\p{L}]/u.test(after) || /^[-/]\p{L}/u.test(after)) return 'none';
    if (
      /^\d{1,5}$/.test(low.text) &&
      ORDINAL_BEFORE.test(text.slice(Math.max(0, numberAt - LOOK_BACK), numberAt))
    )
      return 'none';
    if (text.charAt(numberAt - 1) === '(' && after.startsWith(')')) return 'none';
  } else if (DURATIONS.includes(unit.toLowerCase())) return 'none';
  if (total !== undefined)
    return unit === '' && mayBeDate(low.text, total.text) ? 'date-or-count' : undefined;
  if (low !== high) return YEAR.test(low.text) && YEAR.test(high.text) ? 'none' : 'range';
  return /^0\d/.test(low.text) ? 'number-form' : undefined;
};

const toAmount = (text: string, quantity: Quantity): FoundAmount => {
  const { low, total, comparator, bound, start, end, numberAt } = quantity;
  const unit = quantity.unit.toLowerCase().replace(/\s+/g, ' ');
  const more = unit === '' ? MORE_UNITS.exec(text.slice(end, end + LONGEST_UNIT)) : null;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const word = comparator.toLowerCase() || (/(?<!\p{L})ước\s*$/u.test(before) ? 'ước' : '');
  return {
    start,
    end: end + (more?.[0].length ?? 0),
    decimals: low.decimals,
    isNegative: quantity.isNegative || MINUS_BEFORE.test(before),
    total: total?.decimals[0],
    unit: more?.[1] ?? unit,
    boundWord: word,
    bound: word === 'ước' ? '≈' : bound,
    numberAt,
  };
};

const mayBeDate = (day: string, month: string): boolean =>
  /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && Number(day) <= DAYS && Number(month) <= MONTHS;
const DAYS = 31;
const MONTHS = 12;

/** Numbers in no form that is known: `1.5.2`, `27t5`. Codes and years are no amounts. */
const unreadNumbers = (text: string, known: readonly Span[]): readonly OddNumber[] =>
  [
    ...text.matchAll(
      /(?<![\p{L}\d/.,-])\d[\d.,]{0,40}(?:t\d{1,6}|[mbn](?=\s+(?:lượt|khách|người|tấn|usd|đô)))?(?![\p{L}\d/-])/gu,
    ),
  ].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].replace(/[.,]{1,40}$/, '').length };
    if (known.some((other) => overlap(other, span))) return [];
    const typed = text.slice(span.start, span.end);
    const isKnown = /^\d+(?:[.,]\d+)?$|^\d{1,3}(?:[.,]\d{3})+$/.test(typed);
    return isKnown ? [] : [{ ...span, reason: 'number-form' as const }];
  });
