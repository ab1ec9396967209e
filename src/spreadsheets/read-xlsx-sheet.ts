import { z } from 'zod';
import { type ReadingLimits, readRowsApart, type WhichSheets } from './read-rows-apart.ts';
import { type Cell, LIMITS, type Sheet, toSheet } from './sheet.ts';
import { checkFileSize, SheetFileError } from './sheet-file-error.ts';
import { fillMerged, readLayout, type SheetLayout } from './sheet-layout.ts';
import { packParts, unpackWorkbook } from './unpack-workbook.ts';

// A date that no calendar has (Excel shows ####) is a fault of its row, not of the file.
const isCell = (value: unknown): value is Exclude<Cell, undefined> | null =>
  value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);

// Whole rows, since a union for each of hundreds of thousands of cells would hold the event loop for seconds.
const rowSchema = z.custom<readonly (Exclude<Cell, undefined> | null)[]>(
  (row) => Array.isArray(row) && row.every(isCell),
);
const rowsSchema = z.array(rowSchema);

/** A sheet with its name, which is empty where only the first one was read. */
export interface NamedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly sheet: Sheet;
}

const readNamed = async (
  bytes: Uint8Array,
  which: WhichSheets,
  limits: ReadingLimits,
): Promise<readonly NamedSheet[]> => {
  const parts = await unpackWorkbook(bytes);
  try {
    const sheets = await readRowsApart(packParts(parts), which, limits);
    const layouts = readLayout(parts);
    return sheets.map(({ sheet: name, data }, index) => {
      const layout: SheetLayout = layouts[index] ?? { isHidden: false, merged: [] };
      const rows = rowsSchema.parse(data).map((cells) => cells.map((cell): Cell => cell ?? undefined));
      return { name, isHidden: layout.isHidden, sheet: toSheet(fillMerged(rows, layout.merged)) };
    });
  } catch (error) {
    if (error instanceof SheetFileError) throw error;
    const nextStep = 'Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.';
    throw new SheetFileError('DAMAGED', 'Không đọc được bảng trong tệp Excel này.', nextStep, error);
  }
};

/**
 * Reads the first sheet of a workbook; of formulas the values that Excel stored.
 * @param limits what reading may take once the workbook is unpacked.
 * @throws {SheetFileError}
 */
export const readXlsxSheet = async (bytes: Uint8Array, limits: ReadingLimits = LIMITS): Promise<Sheet> =>
  (await readNamed(bytes, 'first', limits))[0]?.sheet ?? [];

/**
 * Reads all sheets of a workbook in their order, also those that it hides. A cell that stands over several rows is read
 * in each of them.
 * @throws {SheetFileError}
 */
export const readXlsxWorkbook = (bytes: Uint8Array): Promise<readonly NamedSheet[]> =>
  readNamed(bytes, 'all', LIMITS);

/**
 * Reads all sheets of a workbook, by their names.
 * @throws {SheetFileError} as for the first sheet, and for a file that is no workbook or too big.
 */
export const readXlsxSheets = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> => {
  checkFileSize(bytes.length);
  return new Map((await readNamed(bytes, 'all', LIMITS)).map(({ name, sheet }) => [name, sheet]));
};
