import type { CellObject } from 'write-excel-file/node';
import { shiftDecimal } from '../../domain/decimal.ts';
import type { Day } from '../../domain/people.ts';
import { formatNumber } from '../../quantities/written-number.ts';
import { cleanText } from '../document/document-parts.ts';

/** What Excel takes in a cell. */
const LONGEST_TEXT = 32_767;
/** Excel keeps no more digits of a number than these. */
const MOST_DIGITS = 15;

const STYLE = { alignVertical: 'top', wrap: true, borderStyle: 'thin', borderColor: '#BFBFBF' } as const;

/** Drawn with its lines, as the others are. */
const EMPTY: CellObject = { value: '', type: String, ...STYLE };

export const headerCell = (value: string): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#DDEBF7',
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
});

/** A text that stays one, also where it begins like a formula; an empty cell for none. */
export const textCell = (text: string, backgroundColor?: string): CellObject => {
  const clean = cleanText(text);
  if (clean === '') return EMPTY;
  const value = clean.length <= LONGEST_TEXT ? clean : `${clean.slice(0, LONGEST_TEXT - 1)}…`;
  return { value, type: String, format: '@', ...STYLE, ...(backgroundColor ? { backgroundColor } : {}) };
};

/** Whether a plain decimal string is to the digit what a spreadsheet's number holds. */
const isExact = (decimal: string): boolean =>
  decimal.replace(/\D/g, '').replace(/^0+/, '').length <= MOST_DIGITS &&
  String(Number(decimal)) === shiftDecimal(decimal, 0);

/**
 * A plain decimal string as a number with the digits that it was given with, or as text where that would change it.
 * Without a sign between thousands: the reader's computer decides which one, and some would show `39,120` for 39.120.
 */
export const numberCell = (decimal: string | undefined): CellObject => {
  if (decimal === undefined) return EMPTY;
  if (!isExact(decimal)) return textCell(formatNumber(decimal));
  const places = decimal.split('.')[1]?.length ?? 0;
  const format = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
  return { value: Number(decimal), type: Number, format, ...STYLE };
};

export const countCell = (count: number): CellObject => ({
  value: count,
  type: Number,
  format: '0',
  ...STYLE,
});

/** A day; workbooks know no time zone, and the library writes what a date is in UTC. */
export const dayCell = (day: Day | undefined): CellObject =>
  day === undefined
    ? EMPTY
    : { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...STYLE, align: 'center' };

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** A moment as clocks in a time zone show it. @param timeZone an IANA name. */
export const momentCell = (moment: Date | undefined, timeZone: string): CellObject => {
  if (moment === undefined) return EMPTY;
  // Swedish moments are written `2024-11-25 08:00`.
  const format =
    wallClocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  wallClocks.set(timeZone, format);
  const value = new Date(`${format.format(moment).replace(' ', 'T')}:00Z`);
  return { value, type: Date, format: 'dd/mm/yyyy hh:mm', ...STYLE, align: 'center' };
};
