import { formatDay } from '../domain/local-time.ts';
import type { Day } from '../domain/people.ts';
import { dayOf, utcDay } from '../domain/reporting-week.ts';
import type { Cell } from './sheet.ts';

const LONGEST_TEXT = 500;

/** A cell's value, or what is wrong with it. */
export type CellReading<T> = { readonly value: T; readonly fault?: undefined } | { readonly fault: string };

/** Signs that turn or hide text on screen. */
const HIDDEN_SIGNS = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u00AD]/g;
const BROKEN_SIGNS = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const isValid = (date: Date): boolean => !Number.isNaN(date.getTime());

/** What Excel shows where a formula has failed, in workbooks and in what is saved from them as CSV. */
const EXCEL_ERROR = /^#(?:N\/A|[A-Z]+(?:\/0)?[!?])$/;

/** Đ as some keyboards write it: letters of other languages that look the same. */
const toVietnameseD = (text: string): string => text.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ');

const toText = (cell: Cell): string => {
  if (cell instanceof Date) return isValid(cell) ? formatDay(utcDay(cell)) : '';
  return cell === undefined ? '' : String(cell);
};

/** How a cell is read. */
export interface TextOptions {
  /** Whether line breaks stay. */
  readonly keepLines?: boolean;
  /** More characters than these are a fault. */
  readonly longest?: number;
}

/** A cell's text in NFC on one line, without signs that can't be seen. */
export const readText = (
  cell: Cell,
  { keepLines = false, longest = LONGEST_TEXT }: TextOptions = {},
): CellReading<string> => {
  const seen = toVietnameseD(toText(cell).normalize('NFC'))
    .replace(HIDDEN_SIGNS, '')
    .replace(BROKEN_SIGNS, '');
  const lines = seen.split(/\r\n|\r|\n/).map((line) => line.replace(/[\p{Cc}\p{Zs}]+/gu, ' ').trim());
  const value = lines.filter((line) => line !== '').join(keepLines ? '\n' : ' ');
  if (EXCEL_ERROR.test(value)) return { fault: `công thức trong ô bị lỗi (${value})` };
  if (value.length > longest) return { fault: `dài quá ${longest} ký tự` };
  return { value };
};

/** A cell's text; empty where it can't be read. */
export const textOfCell = (cell: Cell, options?: TextOptions): string => {
  const text = readText(cell, options);
  return text.fault === undefined ? text.value : '';
};

/** The parts of a cell that is a list: `;`, `,` or a new line stands between them. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isLikelyYear = (year: number): boolean => year >= 1900 && year <= 2200;

const toDay = (year: number, month: number, date: number): Day | undefined =>
  isLikelyYear(year) ? dayOf(year, month, date) : undefined;

const HOW_TO_WRITE_DAYS = 'ghi theo dạng 15/01/2024';

/** Excel's day 1 is 1 January 1900, and it believes in a 29 February 1900. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 24 * 60 * 60 * 1000;
/** 2000 and 2100 as Excel numbers days. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050];

/** Reads `15/01/2024`, `2024-01-15` or a date of Excel's; undefined for an empty cell. */
export const readDay = (cell: Cell): CellReading<Day | undefined> => {
  if (cell instanceof Date) {
    return isValid(cell) && isLikelyYear(cell.getUTCFullYear())
      ? { value: utcDay(cell) }
      : { fault: `không phải ngày; ${HOW_TO_WRITE_DAYS}` };
  }
  if (typeof cell === 'number' && cell >= FIRST_SERIAL && cell < LAST_SERIAL) {
    return { value: utcDay(new Date(EXCEL_EPOCH + Math.floor(cell) * DAY_MS)) };
  }
  const text = readText(cell);
  if (text.fault !== undefined) return text;
  if (text.value === '') return { value: undefined };
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.value) ?? [];
  const [, isoYear, isoMonth, isoDate] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text.value) ?? [];
  const day = toDay(Number(year ?? isoYear), Number(month ?? isoMonth), Number(date ?? isoDate));
  return day
    ? { value: day }
    : { fault: `“${text.value.slice(0, 40)}” không phải ngày; ${HOW_TO_WRITE_DAYS}` };
};
