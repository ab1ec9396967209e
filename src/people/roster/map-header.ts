import { readText } from '../../spreadsheets/read-cell.ts';
import type { Cell, Sheet, SheetRow } from '../../spreadsheets/sheet.ts';
import { nameKey } from '../directory.ts';
import { COLUMN_ORDER, ROSTER_COLUMNS, type RosterColumn } from './roster-columns.ts';
import type { RowFault } from './roster-row.ts';

/** A title and a few lines may stand above the header. */
const HEADER_WITHIN = 10;

const KEYS: ReadonlyMap<string, RosterColumn> = new Map(
  COLUMN_ORDER.map((column) => [nameKey(ROSTER_COLUMNS[column]), column]),
);

/** Which column of the sheet holds what. */
export interface HeaderMap {
  /** Indexes into a row's cells. */
  readonly places: ReadonlyMap<RosterColumn, number>;
  /** The rows under the header. */
  readonly rows: readonly SheetRow[];
  /** Headers that mean nothing to us, as written. */
  readonly unknown: readonly string[];
}

const columnOf = (cell: Cell): RosterColumn | undefined => {
  const text = readText(cell);
  return text.fault === undefined ? KEYS.get(nameKey(text.value)) : undefined;
};

const findHeader = (sheet: Sheet): number =>
  Math.max(
    0,
    sheet.slice(0, HEADER_WITHIN).findIndex(({ cells }) => cells.some((cell) => columnOf(cell) === 'unit')),
  );

/** Columns that stand there twice. */
const findTwice = (columns: readonly (RosterColumn | undefined)[]): readonly RosterColumn[] =>
  COLUMN_ORDER.filter((column) => columns.filter((each) => each === column).length > 1);

/** Reads the header, in any order and spelling; a fault if it can't be used. */
export const mapHeader = (sheet: Sheet): HeaderMap | { readonly fault: RowFault } => {
  const at = findHeader(sheet);
  const header = sheet[at];
  if (header === undefined) return { fault: { row: 1, message: 'Tệp không có dòng nào.' } };
  const columns = header.cells.map(columnOf);
  const [twice] = findTwice(columns);
  if (!columns.includes('unit')) {
    const message = `Không thấy cột “${ROSTER_COLUMNS.unit}” ở dòng tiêu đề. Các cột: ${COLUMN_ORDER.map((column) => ROSTER_COLUMNS[column]).join(', ')}.`;
    return { fault: { row: header.number, message } };
  }
  if (twice !== undefined) {
    return { fault: { row: header.number, message: `Cột “${ROSTER_COLUMNS[twice]}” có hai lần.` } };
  }
  const places = new Map(
    columns.flatMap((column, index) => (column === undefined ? [] : [[column, index] as const])),
  );
  const unknown = header.cells.flatMap((cell, index) =>
    columns[index] === undefined && cell !== undefined && String(cell).trim() !== ''
      ? [String(cell).trim().slice(0, 60)]
      : [],
  );
  return { places, rows: sheet.slice(at + 1), unknown };
};
