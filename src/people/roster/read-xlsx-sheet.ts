import { z } from 'zod';
import { type ReadingLimits, readRowsApart } from './read-rows-apart.ts';
import { RosterFileError } from './roster-file-error.ts';
import { type Cell, LIMITS, type Sheet, toSheet } from './sheet.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

// A date that no calendar has (Excel shows ####) is a fault of its row, not of the file.
const isCell = (value: unknown): value is Exclude<Cell, undefined> | null =>
  value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);

// Whole rows, since a union for each of hundreds of thousands of cells would hold the event loop for seconds.
const rowSchema = z.custom<readonly (Exclude<Cell, undefined> | null)[]>(
  (row) => Array.isArray(row) && row.every(isCell),
);
const rowsSchema = z.array(rowSchema);

/**
 * Reads the first sheet of a workbook; of formulas the values that Excel stored.
 * @param limits what reading may take once the workbook is unpacked.
 * @throws {RosterFileError}
 */
export const readXlsxSheet = async (bytes: Uint8Array, limits: ReadingLimits = LIMITS): Promise<Sheet> => {
  const checked = await unpackWorkbook(bytes);
  try {
    const rows = rowsSchema.parse(await readRowsApart(new Uint8Array(checked), limits));
    return toSheet(rows.map((cells) => cells.map((cell): Cell => cell ?? undefined)));
  } catch (error) {
    if (error instanceof RosterFileError) throw error;
    const nextStep = 'Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.';
    throw new RosterFileError('DAMAGED', 'Không đọc được bảng trong tệp Excel này.', nextStep, error);
  }
};
