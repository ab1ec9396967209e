import { readSheet } from 'read-excel-file/universal';
import { z } from 'zod';
import { RosterFileError } from './roster-file-error.ts';
import { type Cell, type Sheet, toSheet } from './sheet.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.date(), z.null()]);
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
