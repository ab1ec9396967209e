import type { Day, Part } from '../../domain/people.ts';
import { dayOf, lastOfMonth } from '../../domain/reporting-week.ts';
import { fold } from '../../text/fold.ts';

/** What a line such as `Sở GTVT chủ trì từ 1/3 đến 30/6/2024` says. */
export interface AssignmentLine {
  /** What is left when part and days are taken out: the unit, as typed. */
  readonly unit: string;
  readonly part: Part | undefined;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/** `bad day`: there is no such day. `both parts`: lead and support are named. */
export type LineFault = 'bad day' | 'both parts';

export type LineReading =
  | { readonly line: AssignmentLine; readonly fault?: undefined }
  | { readonly line?: undefined; readonly fault: LineFault };

const DAY = '(?:ngay\\s+)?(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}))?';
const MONTH = 'thang\\s+(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4})|\\s+nam\\s+(\\d{4}))?';
const YEAR_END = '(?:het|cuoi)\\s+nam(?:\\s+(\\d{4})|\\s+nay)?';
const EDGE = '(?![\\p{L}\\p{N}]|[./-]\\d)';

const FROM = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:ke\\s+)?tu\\s+(?:(?<today>hom nay|nay|bay gio)|${DAY}|(?:dau\\s+)?${MONTH})${EDGE}`,
  'gu',
);
const UNTIL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:cho\\s+)?(?:den|toi)\\s+(?:${YEAR_END}|(?:het\\s+)?${DAY}|(?:het\\s+|cuoi\\s+)?${MONTH})${EDGE}`,
  'gu',
);
const LEAD = /(?<![\p{L}\p{N}])(?:chu tri|dau moi)(?![\p{L}\p{N}])/gu;
const SUPPORT = /(?<![\p{L}\p{N}])phoi hop(?![\p{L}\p{N}])/gu;

/** A day of these years that there is; undefined for 31/11. */
export const makeDay = (year: number, month: number, date: number): Day | undefined =>
  isOfOurTime(year) ? dayOf(year, month, date) : undefined;

const isOfOurTime = (year: number): boolean => year >= 2000 && year <= 2200;

/** A day without a year is of this one. */
const yearOf = (text: string | undefined, today: Day): number => Number(text ?? today.slice(0, 4));

const readFrom = (match: RegExpMatchArray, today: Day): Day | undefined => {
  const [, now, date, month, year, monthOnly, yearOfMonth, yearSpelled] = match;
  if (now !== undefined) return today;
  if (date !== undefined) return makeDay(yearOf(year, today), Number(month), Number(date));
  return makeDay(yearOf(yearOfMonth ?? yearSpelled, today), Number(monthOnly), 1);
};

const readUntil = (match: RegExpMatchArray, today: Day): Day | undefined => {
  const [, yearEnd, date, month, year, monthOnly, yearOfMonth, yearSpelled] = match;
  if (date !== undefined) return makeDay(yearOf(year, today), Number(month), Number(date));
  const monthsYear = yearOf(yearOfMonth ?? yearSpelled, today);
  if (monthOnly !== undefined)
    return isOfOurTime(monthsYear) ? lastOfMonth(monthsYear, Number(monthOnly)) : undefined;
  return makeDay(yearOf(yearEnd, today), 12, 31);
};

/** `15/01/2024` or `2024-01-15`; undefined for anything else. */
export const parseDay = (text: string): Day | undefined => {
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const [, isoYear, isoMonth, isoDate] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  return makeDay(Number(year ?? isoYear), Number(month ?? isoMonth), Number(date ?? isoDate));
};

/** The text without the pieces that were understood, and without the signs that stood between them. */
const without = (text: string, pieces: readonly RegExpMatchArray[]): string => {
  const kept = pieces
    .toSorted((one, other) => (other.index ?? 0) - (one.index ?? 0))
    .reduce(
      (rest, { index = 0, 0: piece }) => `${rest.slice(0, index)} ${rest.slice(index + piece.length)}`,
      text,
    );
  return kept
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–-]+|(?<![\s,;:.–-])[\s,;:.–-]+$/g, '')
    .trim();
};

/**
 * Reads which unit, in which part and for which days, in any order and with or without diacritics: `chủ trì`,
 * `phối hợp`; `từ 1/3`, `từ tháng 3`, `từ hôm nay`; `đến 30/6/2024`, `đến hết tháng 6`, `đến hết năm`.
 */
export const parseAssignmentLine = (text: string, today: Day): LineReading => {
  const clean = text.normalize('NFC').trim();
  const folded = fold(clean).toLowerCase();
  const [leads, supports] = [[...folded.matchAll(LEAD)], [...folded.matchAll(SUPPORT)]];
  const [froms, untils] = [[...folded.matchAll(FROM)], [...folded.matchAll(UNTIL)]];
  if (leads.length > 0 && supports.length > 0) return { fault: 'both parts' };
  const [from, until] = [froms[0], untils[0]];
  const [first, last] = [from && readFrom(from, today), until && readUntil(until, today)];
  const isMisread = froms.length > 1 || untils.length > 1;
  if (isMisread || (from && first === undefined) || (until && last === undefined))
    return { fault: 'bad day' };
  const unit = without(clean, [...leads, ...supports, ...froms, ...untils]);
  const part = leads.length > 0 ? 'lead' : supports.length > 0 ? 'support' : undefined;
  return { line: { unit, part, from: first, until: last } };
};
