import { type Span, spanOfMatch } from '../domain/passage.ts';

/** A day as far as it is said or follows from the day beside it; `6`, not `06`. */
export interface DayOfRange extends Span {
  readonly day: string;
  readonly month: string;
  /** Empty where none is said. */
  readonly year: string;
}

/** Several days that share their month or year: "từ ngày 12 đến ngày 14/6/2025", "ngày 12, 13 và 14 tháng 6". */
export interface DayRange extends Span {
  /** The first and the last, or each that is listed. */
  readonly days: readonly DayOfRange[];
  /** Whether the days between are meant too. */
  readonly isSpan: boolean;
}

const GAP = String.raw`\s{1,3}`;
const DATE = String.raw`\d{1,2}`;
const YEAR = String.raw`(?:19|20)\d\d`;
const NAMED_YEAR = `(?:\\s?/\\s?|\\.|,?${GAP}năm${GAP})${YEAR}`;
const MONTH = `(?:\\s?/\\s?|\\.|${GAP}tháng${GAP})\\d{1,2}`;
const UNTIL = `(?:${GAP}(?:đến|tới)${GAP}(?:hết${GAP})?(?:ngày${GAP})?|\\s{0,2}[-–—]\\s{0,2}(?:ngày${GAP})?)`;
const AND = `(?:(?:,\\s?|${GAP})và${GAP}|,\\s?)(?:ngày${GAP})?`;
/** The day that comes first may leave out what the last one says. */
const FIRST = `${DATE}(?:${MONTH}(?:${NAMED_YEAR})?)?`;
/** "các ngày", "hai ngày", "03 ngày" */
const COUNTED = `(?:(?:các|những|hai|ba|bốn|năm|\\d{1,2})${GAP})?`;
const OPEN = String.raw`(?<![\p{L}\d/.,-])`;
const EDGE = String.raw`(?![\p{L}\d]|[/.,-]\d)`;

/**
 * Days of one range or list, as a pattern for the flags `iu`: "từ ngày 12 đến ngày 14/6/2025", "ngày 12 - 14/6/2025",
 * "từ 12/6 đến 14/6/2025", "các ngày 12, 13 và 14 tháng 6 năm 2025". Without "ngày" the year tells them from a count.
 */
export const DAY_RANGE = `(?:(?:từ${GAP})?${COUNTED}ngày${GAP}${FIRST}(?:${UNTIL}|(?:${AND}${DATE}){0,5}${AND})${DATE}${MONTH}(?:${NAMED_YEAR})?|(?:từ${GAP})?${FIRST}${UNTIL}${DATE}${MONTH}${NAMED_YEAR})`;

const RANGES = new RegExp(`${OPEN}${DAY_RANGE}${EDGE}`, 'giu');
const DAYS = new RegExp(
  `(?:ngày${GAP})?(?<![\\d/.])(?<day>${DATE})(?!${GAP}ngày)(?:(?:\\s?/\\s?|\\.|${GAP}tháng${GAP})(?<month>\\d{1,2})(?:(?:\\s?/\\s?|\\.|,?${GAP}năm${GAP})(?<year>${YEAR}))?)?(?!\\d)`,
  'giu',
);

/** The ranges and lists of days that a text names, in order. */
export const findDayRanges = (text: string): readonly DayRange[] =>
  [...text.matchAll(RANGES)].flatMap((match) => {
    const days = daysIn(match[0], match.index);
    const isSpan = new RegExp(`\\d${UNTIL}\\d`, 'iu').test(match[0]);
    return days.length < 2 ? [] : [{ ...spanOfMatch(match), days, isSpan }];
  });

/** Each day with the month and the year that the last one says. */
const daysIn = (words: string, at: number): readonly DayOfRange[] => {
  const found = [...words.matchAll(DAYS)];
  const last = found.at(-1)?.groups;
  const plain = (digits = ''): string => digits.replace(/^0/, '');
  return found.map(({ index, groups, 0: { length } }) => ({
    start: at + index,
    end: at + index + length,
    day: plain(groups?.['day']),
    month: plain(groups?.['month'] ?? last?.['month']),
    year: groups?.['year'] ?? last?.['year'] ?? '',
  }));
};
