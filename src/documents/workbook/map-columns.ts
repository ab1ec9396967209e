import { readText } from '../../spreadsheets/read-cell.ts';
import type { Cell, Sheet } from '../../spreadsheets/sheet.ts';

/** A row of a sheet by its columns' titles. */
export interface TitledRow {
  /** As Excel shows it. */
  readonly number: number;
  /** Undefined also for a title that the sheet lacks. */
  readonly cell: (title: string) => Cell;
}

interface MappedSheet {
  readonly has: (title: string) => boolean;
  /** Those below the head. */
  readonly rows: readonly TitledRow[];
}

/** A person may put a few lines above the head. */
const HEAD_WITHIN = 10;

const keyOf = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

const titleOf = (cell: Cell): string => {
  const text = readText(cell);
  return text.fault === undefined ? keyOf(text.value) : '';
};

/**
 * Reads a sheet by its head row, whose columns may stand in any order.
 * @param required titles that must be there, the first of which tells the head row
 * @returns the titles that are missing where there are such
 */
export const mapColumns = (
  sheet: Sheet,
  required: readonly string[],
): MappedSheet | { readonly missing: readonly string[] } => {
  const first = keyOf(required[0] ?? '');
  const at = sheet
    .slice(0, HEAD_WITHIN)
    .findIndex(({ cells }) => cells.some((cell) => titleOf(cell) === first));
  const places = new Map((sheet[at]?.cells ?? []).map((cell, index) => [titleOf(cell), index]));
  const has = (title: string) => places.has(keyOf(title));
  const missing = required.filter((title) => !has(title));
  if (missing.length > 0) return { missing };
  const rows = sheet.slice(at + 1).map(({ number, cells }) => ({
    number,
    cell: (title: string): Cell => cells[places.get(keyOf(title)) ?? -1],
  }));
  return { has, rows };
};

/** Where in the workbook something can't be taken, and why. */
export const refusalAt = (sheet: string, row: number | undefined, reason: string): string =>
  `trang “${sheet}”${row === undefined ? '' : `, dòng ${row}`}: ${reason}`;
