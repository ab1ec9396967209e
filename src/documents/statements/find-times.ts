import type { Span } from '../../domain/passage.ts';
import { EDGE, GAP, PERIOD, TIME, withPlainBlanks, YEAR } from './time-patterns.ts';

/** "10 năm 2021 - 2030" is one time; of "năm 2025, 2026 và 2027", all. */
const MORE_YEARS = `(?:(?:,\\s?|${GAP}và${GAP})${YEAR}${EDGE}){0,6}`;
const TIMES = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?:\\d{1,2}${GAP}năm,?${GAP}${PERIOD}|${TIME}|(?:giai${GAP}đoạn|nhiệm${GAP}kỳ|thời${GAP}kỳ|năm${GAP}học)${GAP}${YEAR}(?:\\s{0,2}[-–—]\\s{0,2}${YEAR})?|${PERIOD})${EDGE}${MORE_YEARS}`,
  'giu',
);

/** Days, months, quarters, years and periods of a document, in order: numbers that count nothing. */
export const findTimes = (text: string): readonly Span[] =>
  [...withPlainBlanks(text).matchAll(TIMES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
