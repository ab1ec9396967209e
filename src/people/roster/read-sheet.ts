import { readCsvSheet } from './read-csv-sheet.ts';
import { readXlsxSheet } from './read-xlsx-sheet.ts';
import { RosterFileError, tooBig } from './roster-file-error.ts';
import { LIMITS, type Sheet } from './sheet.ts';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);

/** The container of Excel before 2007, which also holds a workbook with a password. */
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Says that a file is too big, before it is read or fetched. */
export const checkFileSize = (bytes: number): void => {
  const megabytes = LIMITS.fileBytes / 1024 / 1024;
  if (bytes > LIMITS.fileBytes) throw tooBig(`Tệp lớn hơn ${megabytes} MB.`);
};

/**
 * Reads an XLSX or CSV file, told apart by what is in it, whatever its name.
 * @throws {RosterFileError} for anything that isn't one, is too big, or has macros, links or a password.
 */
export const readSheet = async (bytes: Uint8Array): Promise<Sheet> => {
  checkFileSize(bytes.length);
  if (bytes.length === 0) {
    throw new RosterFileError('EMPTY', 'Tệp trống.', 'Kiểm tra lại tệp rồi gửi lại.');
  }
  if (isCompoundFile(bytes)) {
    const nextStep = 'Bỏ mật khẩu nếu có, lưu thành .xlsx rồi gửi lại.';
    throw new RosterFileError('OLD_EXCEL', 'Tệp là kiểu .xls cũ hoặc có mật khẩu.', nextStep);
  }
  return isZip(bytes) ? readXlsxSheet(bytes) : readCsvSheet(bytes);
};
