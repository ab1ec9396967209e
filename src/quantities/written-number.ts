/**
 * Every number that a run of digits and separators may mean, as plain decimal strings, the likeliest first; empty when
 * it means none. By Vietnamese printing a dot groups thousands and a comma begins decimals (`106.761,592`); phones and
 * spreadsheets also write it the other way, and with spaces or apostrophes between groups, so that `38,500` is 38,5 or
 * 38.500, and `1.234` is 1.234 or 1,234. What is really meant is for those to say who know the unit and the plan.
 */
export const listNumbers = (text: string): readonly string[] => {
  const number = text.replace(GROUP_SPACES, ' ');
  const spaced = SPACED.exec(number);
  if (spaced !== null) return [plain(join(spaced[1], spaced[2]))];
  if (/^\d+$/.test(number)) return [plain(number)];
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(number)) {
    const grouped = plain(number.replaceAll('.', '').replace(',', '.'));
    return /^\d+\.\d{3}$/.test(number) ? [grouped, plain(number)] : [grouped];
  }
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$/.test(number) || /^[1-9]\d{0,2},\d{3}\.\d+$/.test(number))
    return [plain(number.replaceAll(',', ''))];
  if (/^\d+,\d+$/.test(number)) {
    const decimal = plain(number.replace(',', '.'));
    return /^[1-9]\d{0,2},\d{3}$/.test(number) ? [decimal, plain(number.replace(',', ''))] : [decimal];
  }
  return /^\d+\.\d+$/.test(number) ? [plain(number)] : [];
};

/** The likeliest of `listNumbers`; undefined when the text is no number (`1.5.2`, `1,234,5`). */
export const parseNumber = (text: string): string | undefined => listNumbers(text)[0];

/** No-break and thin spaces, and both apostrophes (Swiss style), group as a space does. */
const GROUP_SPACES = /[\s'’]/gu;
const SPACED = /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/;

const join = (whole = '', fraction: string | undefined): string =>
  whole.replaceAll(' ', '') + (fraction === undefined ? '' : `.${fraction}`);

/** Leading zeros and trailing decimal zeros say nothing: `012,50` → `12.5`. */
const plain = (decimal: string): string => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const kept = fraction.replace(/(?<!0)0+$/, '');
  return kept === '' ? digits : `${digits}.${kept}`;
};

const GROUPED = /\d{1,3}(?:[\s'’]\d{3})+(?![\d])(?:[.,]\d+)?/uy;
const LEXEME = /\d+(?:[.,]\d+)*/uy;
/** Behind these a number orders a day, a week, a month, a quarter, an item: what follows a space is another number. */
const ORDERING =
  /(?<![\p{L}\d])(?:ngày|ngay|tuần|tuan|tháng|thang|thg|quý|quy|mục|muc|ct|[tq]|(?:3[01]|[12]\d|0?[1-9])\/)\.?\s{0,2}$/iu;
/** Characters: "tháng ". */
const LOOK_BACK = 8;
/** The last week of a year; nothing else that is ordered so is more. */
const MOST_ORDERED = 53;

const isOrdering = (text: string, at: number): boolean => {
  const [first = ''] = /^\d{1,3}/.exec(text.slice(at, at + 3)) ?? [];
  return Number(first) <= MOST_ORDERED && ORDERING.test(text.slice(Math.max(0, at - LOOK_BACK), at));
};

/** The digits and separators of the number that begins at an offset, groups apart by spaces included; empty for none. */
export const numberAt = (text: string, at: number): string => {
  GROUPED.lastIndex = at;
  const grouped = GROUPED.exec(text)?.[0];
  if (grouped !== undefined && !isOrdering(text, at)) return grouped;
  LEXEME.lastIndex = at;
  return LEXEME.exec(text)?.[0] ?? '';
};

/**
 * A plain decimal string as Vietnamese print it: `106761.592` → `106.761,592`, `0.5` → `0,5`. `parseNumber` reads it
 * back to the same decimal.
 */
export const formatNumber = (decimal: string): string => {
  const [whole = '', fraction = ''] = decimal.split('.');
  const grouped = groupThousands(whole);
  return fraction === '' ? grouped : `${grouped},${fraction}`;
};

/** `106761` → `106.761`; a sign before the digits stays. */
const groupThousands = (whole: string): string => {
  const digits = whole.replace(/^-/, '');
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.push(digits.slice(Math.max(0, end - 3), end));
  return whole.slice(0, whole.length - digits.length) + groups.reverse().join('.');
};
