import { checkFileSize } from '../../spreadsheets/check-file-size.ts';
import { readXlsxSheet } from '../../spreadsheets/read-xlsx-sheet.ts';
import type { Sheet } from '../../spreadsheets/sheet.ts';
import { SheetFileError } from '../../spreadsheets/sheet-file-error.ts';
import { readCsvSheet } from './read-csv-sheet.ts';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);

/** The container of Excel before 2007, which also holds a workbook with a password. */
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * Reads an XLSX or CSV file, told apart by what is in it, whatever its name.
 * @throws {SheetFileError} for anything that isn't one, is too big, or has macros, links or a password.
 */
export const readSheet = async (bytes: Uint8Array): Promise<Sheet> => {
  checkFileSize(bytes.length);
  if (bytes.length === 0) {
    throw new SheetFileError('EMPTY', 'Tệp trống.', 'Kiểm tra lại tệp rồi gửi lại.');
  }
  if (isCompoundFile(bytes)) {
    const nextStep = 'Bỏ mật khẩu nếu có, lưu thành .xlsx rồi gửi lại.';
    throw new SheetFileError('OLD_EXCEL', 'Tệp là kiểu .xls cũ hoặc có mật khẩu.', nextStep);
  }
  return isZip(bytes) ? readXlsxSheet(bytes) : readCsvSheet(bytes);
};
