import { DAY_RANGE } from '../../quantities/find-day-ranges.ts';

/** Pieces of patterns for the times that documents print; to be matched with the flags `iu`. */

/** White space inside an expression; a line may end there. */
export const GAP = String.raw`\s{1,3}`;
export const SLASH = String.raw`\s?[/.-]\s?`;
export const YEAR = String.raw`(?:19|20)\d\d`;
const YEAR_AFTER = `(?:${SLASH}|,?${GAP}(?:của${GAP})?(?:năm${GAP})?)${YEAR}`;
/** "30/6/2026", "ngày 08 tháng 12 năm 2025", "ngày 20/11". */
const DAY = `(?:ngày${GAP})?\\d{1,2}${SLASH}\\d{1,2}${SLASH}${YEAR}|ngày${GAP}\\d{1,2}(?:${GAP}tháng${GAP}|${SLASH})\\d{1,2}(?:,?${GAP}năm${GAP}${YEAR})?`;
/** "tháng 01/2026", "tháng 9 năm 2026", "tháng 6". */
const MONTH = `tháng${GAP}\\d{1,2}(?:${YEAR_AFTER})?`;
/** "quý IV/2026", "quý 3, năm 2025", "quý I". */
const QUARTER = `quý${GAP}(?:IV|I{1,3}|[1-4])(?:${YEAR_AFTER})?`;
/** "6 tháng đầu năm 2026", "9 tháng năm 2026". */
const MONTHS = `\\d{1,2}${GAP}tháng${GAP}(?:(?:đầu|cuối)${GAP}năm(?:${GAP}${YEAR})?|năm${GAP}${YEAR})`;
/** "năm 2030", "cuối năm 2026". */
const ONE_YEAR = `(?:(?:đầu|giữa|cuối)${GAP})?năm${GAP}${YEAR}`;
/** "2026 - 2030", behind "giai đoạn" or "nhiệm kỳ". */
export const PERIOD = `${YEAR}\\s{0,2}[-–—]\\s{0,2}${YEAR}`;
/** A day, several days, a month, a quarter or a year. */
export const TIME = `(?:${DAY_RANGE}|${DAY}|${MONTHS}|${MONTH}|${QUARTER}|${ONE_YEAR})`;
/** "từ ngày 12 đến ngày 14/6/2025", "từ tháng 3 đến hết tháng 6 năm 2026" */
export const FROM_TO = `(?:(?=từ${GAP})${DAY_RANGE}|từ${GAP}${MONTH}${GAP}đến${GAP}(?:hết${GAP})?${MONTH})`;
/** Where an expression ends: no letter or digit follows, and no date or number goes on. */
export const EDGE = String.raw`(?![\p{L}\d]|[/.,-]\d)`;
