import { readSheet } from 'read-excel-file/universal';
import { z } from 'zod';
import { RosterFileError } from './roster-file-error.ts';
import { type Cell, type Sheet, toSheet } from './sheet.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

// A date that no calendar has (Excel shows ####) is a fault of its row, not of the file.
const dateSchema = z.custom<Date>((value) => value instanceof Date);
const cellSchema = z.union([z.string(), z.number(), z.boolean(), dateSchema, z.null()]);
const rowsSchema = z.array(z.array(cellSchema));

/**
 * Reads the first sheet of a workbook; of formulas the values that Excel stored.
 * @throws {RosterFileError}
 */
export const readXlsxSheet = async (bytes: Uint8Array): Promise<Sheet> => {
  const checked = await unpackWorkbook(bytes);
  try {
    const rows = rowsSchema.parse(await readSheet(checked, { trim: false }));
    return toSheet(rows.map((cells) => cells.map((cell): Cell => cell ?? undefined)));
  } catch (error) {
    const nextStep = 'Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.';
    throw new RosterFileError('DAMAGED', 'Không đọc được bảng trong tệp Excel này.', nextStep, error);
  }
};
