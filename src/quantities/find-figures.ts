import type { Bound, Figure } from '../domain/measure.ts';
import { NUMBER_PATTERN, parseNumber } from './read-number.ts';
import { DURATIONS, UNIT_PATTERN } from './units.ts';

/** A figure in a sentence, with offsets (`end` exclusive) of the whole expression, comparator to unit. */
export interface FoundFigure {
  readonly low: Figure;
  readonly high: Figure;
  /** The comparator's word, verbatim, or empty. */
  readonly comparator: string;
  readonly bound: Bound;
  /** Verbatim, or empty. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const COMPARATORS: readonly (readonly [word: string, bound: Bound])[] = [
  ['không vượt quá', '≤'],
  ['không quá', '≤'],
  ['nhiều nhất', '≤'],
  ['tối đa', '≤'],
  ['không dưới', '≥'],
  ['không ít hơn', '≥'],
  ['không thấp hơn', '≥'],
  ['tối thiểu', '≥'],
  ['ít nhất', '≥'],
  ['thấp nhất là', '≥'],
  ['thấp nhất', '≥'],
  ['cao nhất là', '≤'],
  ['cao nhất', '≤'],
  ['nhiều hơn', '>'],
  ['cao hơn', '>'],
  ['lớn hơn', '>'],
  ['trên', '>'],
  ['hơn', '>'],
  ['vượt', '>'],
  ['thấp hơn', '<'],
  ['ít hơn', '<'],
  ['dưới', '<'],
  ['đúng', '='],
  ['xấp xỉ', '≈'],
  ['gần', '≈'],
  ['khoảng', '≈'],
  ['chừng', '≈'],
];

const COMPARATOR_PATTERN = COMPARATORS.map(([word]) => word).join('|');
// A number glued to letters, a slash or a hyphen belongs to a code or a date (45-NQ/TW, 01/12/2023), not to a figure.
const FIGURE = new RegExp(
  `(?:(?<![\\p{L}])(?<comparator>${COMPARATOR_PATTERN})\\s+)?` +
    `(?<![\\p{L}\\d/.,-])(?<low>${NUMBER_PATTERN})(?!\\d|[.,]\\d|\\/|-\\p{L})(?:\\s*(?<lowUnit>${UNIT_PATTERN}))?` +
    `(?:\\s*(?:-|–|—|đến|tới)\\s*(?<high>${NUMBER_PATTERN})(?!\\d|[.,]\\d|\\/|-\\p{L})(?:\\s*(?<highUnit>${UNIT_PATTERN}))?)?`,
  'giu',
);

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);
/** Before these a number orders days, months, meetings: `tháng 10`, `lần thứ 14`. */
const ORDINAL_BEFORE = /(?<!\p{L})(?:ngày|tháng|quý|thứ|khóa|khoá)\s+$/iu;
const YEAR_BEFORE = /(?<!\p{L})(?:năm|giai đoạn|nhiệm kỳ)\s+$/iu;
const boundOf = (word: string): Bound =>
  COMPARATORS.find(([known]) => known === word.toLowerCase())?.[1] ?? '=';

/**
 * Every figure of a Vietnamese sentence, in order: `khoảng 11,5% - 12,0%`, `trên 9,1 triệu lượt khách`, `35 xã`.
 * Years (bare 19xx and 20xx, alone or as a range, and after "năm" whatever follows), dates, document numbers and
 * ordinals like `(6)` or `thứ 14` are not figures.
 */
export const findFigures = (text: string): readonly FoundFigure[] => {
  const found: FoundFigure[] = [];
  const pattern = new RegExp(FIGURE);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (isOrdinal(text, match)) {
      // "năm 2024 - 190 triệu tấn": what follows the ordinal may still be a figure.
      pattern.lastIndex = ordinalEnd(match);
      continue;
    }
    const figure = readMatch(text, match);
    if (figure !== undefined) found.push(figure);
  }
  return found;
};

const isOrdinal = (text: string, match: RegExpExecArray): boolean => {
  const { comparator, low = '', lowUnit = '' } = match.groups ?? {};
  if (comparator !== undefined) return false;
  const before = text.slice(0, match.index);
  if (isYear(low) && YEAR_BEFORE.test(before)) return true;
  return (lowUnit === '' || DURATIONS.includes(lowUnit.toLowerCase())) && ORDINAL_BEFORE.test(before);
};

/** Where an ordinal ends; a range of years (`giai đoạn 2021 - 2025`) is one. */
const ordinalEnd = (match: RegExpExecArray): number => {
  const { low = '', lowUnit, high } = match.groups ?? {};
  const isYears = high !== undefined && isYear(low) && lowUnit === undefined && isYear(high);
  return match.index + (isYears ? match[0].lastIndexOf(high) + high.length : low.length);
};

const readMatch = (text: string, match: RegExpMatchArray): FoundFigure | undefined => {
  const { comparator = '', low = '', lowUnit = '', high, highUnit } = match.groups ?? {};
  const lowDecimal = parseNumber(low);
  const highDecimal = high === undefined ? lowDecimal : parseNumber(high);
  if (lowDecimal === undefined || highDecimal === undefined) return undefined;
  const unit = highUnit ?? lowUnit;
  if (unit === '' && isYear(low) && (high === undefined || isYear(high))) return undefined;
  const start = match.index ?? 0;
  const after = text.slice(start + match[0].length);
  if (/^[\p{L}]/u.test(after) && unit === '') return undefined;
  if (/^[-/]\p{L}/u.test(after) && unit === '') return undefined;
  if (/^-\d/.test(after)) return undefined;
  if (text[start - 1] === '(' && after.startsWith(')') && unit === '') return undefined;
  return {
    low: { text: low, decimal: lowDecimal },
    high: { text: high ?? low, decimal: highDecimal },
    comparator,
    bound: boundOf(comparator),
    unit,
    start,
    end: start + match[0].trimEnd().length,
  };
};
