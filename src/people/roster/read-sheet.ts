import { checkFileSize } from '../../spreadsheets/check-file-size.ts';
import { type NamedSheet, readXlsxWorkbook } from '../../spreadsheets/read-xlsx-sheet.ts';
import type { Sheet } from '../../spreadsheets/sheet.ts';
import { SheetFileError } from '../../spreadsheets/sheet-file-error.ts';
import { hasHeader } from './map-header.ts';
import { readCsvSheet } from './read-csv-sheet.ts';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);

/** The container of Excel before 2007, which also holds a workbook with a password. */
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** The sheet of a file that holds the roster, and what is to be said of how it was found. */
export interface RosterFile {
  readonly sheet: Sheet;
  readonly notes: readonly string[];
}

/** Sheets of the template beside the one to fill in; nobody's list. */
const TEMPLATE_SHEETS: ReadonlySet<string> = new Set(['Ví dụ', 'Hướng dẫn']);

const whyNot = ({ isHidden, sheet }: NamedSheet): string => {
  if (isHidden) return 'trang ẩn';
  if (sheet.length === 0) return 'trang trống';
  return hasHeader(sheet) ? 'cũng có bảng, cần thì gửi riêng' : 'không có bảng danh sách';
};

/** The sheet of some that holds the roster: the first that is shown and names columns; else the first that holds anything. */
export const chooseSheet = (sheets: readonly NamedSheet[]): RosterFile => {
  const shown = sheets.filter(({ isHidden, sheet }) => !isHidden && sheet.length > 0);
  const chosen = shown.find(({ sheet }) => hasHeader(sheet)) ?? shown[0];
  if (chosen === undefined) return { sheet: [], notes: [] };
  const others = sheets.filter((each) => each !== chosen && !TEMPLATE_SHEETS.has(each.name));
  const skipped = others.map((each) => `“${each.name}” (${whyNot(each)})`).join(', ');
  return {
    sheet: chosen.sheet,
    notes: others.length === 0 ? [] : [`Đọc trang “${chosen.name}”, không đọc ${skipped}.`],
  };
};

/**
 * Reads the sheets of an XLSX or CSV file, told apart by what is in it, whatever its name.
 * @throws {SheetFileError} for anything that isn't one, is too big, or has macros, links or a password.
 */
export const readSheets = async (bytes: Uint8Array): Promise<readonly NamedSheet[]> => {
  checkFileSize(bytes.length);
  if (bytes.length === 0) {
    throw new SheetFileError('EMPTY', 'Tệp trống.', 'Kiểm tra lại tệp rồi gửi lại.');
  }
  if (isCompoundFile(bytes)) {
    const nextStep = 'Bỏ mật khẩu nếu có, lưu thành .xlsx rồi gửi lại.';
    throw new SheetFileError('OLD_EXCEL', 'Tệp là kiểu .xls cũ hoặc có mật khẩu.', nextStep);
  }
  if (!isZip(bytes)) return [{ name: '', isHidden: false, sheet: readCsvSheet(bytes) }];
  return readXlsxWorkbook(bytes);
};

/** Reads a file with a roster. @throws {SheetFileError} as `readSheets` does */
export const readRosterFile = async (bytes: Uint8Array): Promise<RosterFile> =>
  chooseSheet(await readSheets(bytes));
