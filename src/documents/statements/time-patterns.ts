import { DAY_RANGE } from '../../quantities/find-day-ranges.ts';

/** Pieces of patterns for the times that documents print; to be matched with the flags `iu`. */

/**
 * White space inside an expression, in a text `withPlainBlanks`; a line may end there. Hundreds of these stand in one
 * pattern: for every kind of white space, or a counted run of it, the patterns take three times as long to build.
 */
export const GAP = String.raw`[ \n]+`;

/** A text with every white space but a line's end as a blank; of the same length. */
export const withPlainBlanks = (text: string): string => text.replace(/[^\S\n ]/gu, ' ');

export const SLASH = String.raw`\s?[/.-]\s?`;
export const YEAR = String.raw`(?:19|20)\d\d`;
const YEAR_AFTER = `(?:${SLASH}|,?${GAP}(?:của${GAP})?(?:năm${GAP})?)${YEAR}`;
/** "30/6/2026", "ngày 08 tháng 12 năm 2025", "ngày 20/11". */
const DAY = `(?:ngày${GAP})?\\d{1,2}${SLASH}\\d{1,2}${SLASH}${YEAR}|ngày${GAP}\\d{1,2}(?:${GAP}tháng${GAP}|${SLASH})\\d{1,2}(?:,?${GAP}năm${GAP}${YEAR})?`;
/** "đầu tháng 6", "cuối quý III". */
const PART = `(?:(?:đầu|giữa|cuối)${GAP})?`;
/** "tháng 01/2026", "tháng 9 năm 2026", "tháng 6", "cuối tháng 6", "T6/2026". */
const MONTH = `(?:${PART}tháng${GAP}\\d{1,2}(?:${YEAR_AFTER})?|T\\d{1,2}/${YEAR})`;
const DASH = String.raw`\s{0,2}[-–—]\s{0,2}`;
const COUNTED_MONTH = '(?:1[0-2]|0?[1-9])';
/** "tháng 5 - 11/2026", "tháng 6, 9 và 12/2026": the last one's number is `lastMonth`, what follows may be its year. */
export const MONTHS_JOINED = `tháng${GAP}\\d{1,2}(?:${DASH}(?:tháng${GAP})?(?<lastMonth>${COUNTED_MONTH})(?![\\d%]|,\\d)|(?:(?:,\\s?|${GAP}(?:và|đến)${GAP})${COUNTED_MONTH})+(?=${SLASH}${YEAR}|${GAP}năm${GAP}${YEAR}))`;
const ROMAN_QUARTER = '(?:IV|I{1,3})';
/** "quý I, II/2026", "quý I - III", "quý I và quý IV": the last one's number is `lastQuarter`. */
export const QUARTERS_JOINED = `quý${GAP}(?:${ROMAN_QUARTER}|[1-4])(?:(?:${DASH}|,\\s?|${GAP}(?:và|đến)${GAP})(?:quý${GAP}(?:hết${GAP})?)?(?<lastQuarter>${ROMAN_QUARTER})(?!\\p{L}))+`;
const unnamed = (pattern: string): string => pattern.replaceAll(/\?<last(?:Month|Quarter)>/gu, '?:');
/** "quý IV/2026", "quý 3, năm 2025", "quý I", "cuối quý III". */
const QUARTER = `${PART}(?:${unnamed(QUARTERS_JOINED)}|quý${GAP}(?:${ROMAN_QUARTER}|[1-4]))(?:${YEAR_AFTER})?`;
/** "6 tháng đầu năm 2026", "9 tháng năm 2026". */
const MONTHS = `\\d{1,2}${GAP}tháng${GAP}(?:(?:đầu|cuối)${GAP}năm(?:${GAP}${YEAR})?|năm${GAP}${YEAR})`;
/** "năm 2030", "cuối năm 2026". */
const ONE_YEAR = `(?:(?:nửa${GAP})?(?:đầu|giữa|cuối)${GAP})?năm${GAP}${YEAR}`;
/** "2026 - 2030", behind "giai đoạn" or "nhiệm kỳ". */
export const PERIOD = `${YEAR}\\s{0,2}[-–—]\\s{0,2}${YEAR}`;
/** "ngày cuối cùng của tháng 6", "ngày làm việc cuối cùng của quý II/2026" stand before the month. */
const LAST_DAY = `(?:ngày${GAP}(?:làm${GAP}việc${GAP})?cuối(?:${GAP}cùng)?${GAP}(?:của${GAP})?)?`;
/** "17 giờ ngày 15/3", "15h00, thứ Năm". */
export const HOUR = `(?:\\d{1,2}(?:${GAP}giờ(?:${GAP}\\d{2}(?:${GAP}phút)?)?|h(?:\\d{2})?),?${GAP})?`;
/** As `TIME`, as most are printed: a small pattern where many of them stand in one. */
export const PLAIN_TIME = `(?:${DAY_RANGE}|${DAY}|${MONTHS}|tháng${GAP}\\d{1,2}(?:${YEAR_AFTER})?|quý${GAP}(?:IV|I{1,3}|[1-4])(?:${YEAR_AFTER})?|${ONE_YEAR})`;
/** A day, several days, a month, a quarter or a year. */
export const TIME = `(?:${HOUR}(?:${DAY_RANGE}|${DAY})|${MONTHS}|${LAST_DAY}(?:${unnamed(MONTHS_JOINED)}(?:${YEAR_AFTER})?|${MONTH})|${LAST_DAY}${QUARTER}|${ONE_YEAR})`;
/** "từ ngày 12 đến ngày 14/6/2025", "từ tháng 3 đến hết tháng 6 năm 2026" */
export const FROM_TO = `(?:(?=từ${GAP})${DAY_RANGE}|từ${GAP}${MONTH}${GAP}đến${GAP}(?:hết${GAP})?${MONTH})`;
/** Where an expression ends: no letter or digit follows, and no date or number goes on. */
export const EDGE = String.raw`(?![\p{L}\d]|[/.,-]\d)`;
