import type { Span } from '../domain/passage.ts';

const DAY = String.raw`ngày \d{1,2}\/\d{1,2}\/\d{4}`;
const MONTH = String.raw`tháng \d{1,2}\/\d{4}`;
const YEAR = String.raw`năm \d{4}`;
const QUARTER = String.raw`quý [IV\d]{1,3}(?:\/\d{4}|,? năm \d{4})`;

/** "hoàn thành trong năm 2024", "trong tháng 01/2024", "đến năm 2030", "trước ngày 30/6/2024". */
const DEADLINE = new RegExp(
  `(?:(?:sớm )?hoàn thành,? )?(?:trong|trước|chậm nhất(?: là)?(?: vào)?|đến hết|đến|xong trước) (?:${DAY}|${MONTH}|${QUARTER}|${YEAR})`,
  'giu',
);

/**
 * Spans of the words by which a text sets a time for work. "Tầm nhìn đến năm 2045" names how far a plan looks, which
 * is no deadline, and is left out.
 */
export const findDeadlines = (text: string): readonly Span[] =>
  [...text.matchAll(DEADLINE)]
    .filter((match) => !/tầm nhìn\s*$/iu.test(text.slice(0, match.index)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
