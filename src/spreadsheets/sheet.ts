/** What a cell holds. Excel's numbers and days stay what they are; a day is midnight in UTC. */
export type Cell = string | number | boolean | Date | undefined;

export interface SheetRow {
  /** As Excel shows it at the left edge, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A sheet of a workbook, or a CSV file. Empty rows are left out. */
export type Sheet = readonly SheetRow[];

/** Bounds of a file with a table, far above any real one. */
export const LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  rows: 10_000,
  columns: 60,
  cells: 200_000,
  /** Files inside a workbook. */
  entries: 200,
  /** All that is packed in a workbook, read or not. */
  unpackedBytes: 60 * 1024 * 1024,
  /** What of it is read. */
  readBytes: 16 * 1024 * 1024,
  /** Texts of all cells together; one that many cells share counts for each of them. */
  readCharacters: 16 * 1024 * 1024,
  /** What reading an unpacked workbook may take: several times what the biggest within the bounds above takes. */
  readMs: 10_000,
  readMemoryMb: 128,
} as const;

const TABLE_NAME = /\.(?:xlsx?|xlsm|xlsb|ods|csv|tsv)$/i;
const TABLE_TYPE = /spreadsheet|excel|csv/i;

/** Whether a file is a table by its name or its type; what is in it is found out when it is read. */
export const looksLikeTable = (name: string, type: string): boolean =>
  TABLE_NAME.test(name) || TABLE_TYPE.test(type);

const isFilled = (cell: Cell): boolean => cell !== undefined && cell !== '';

/** Numbers rows and leaves empty ones out. */
export const toSheet = (rows: readonly (readonly Cell[])[]): Sheet =>
  rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => isFilled(typeof cell === 'string' ? cell.trim() : cell)));
