import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type NamedSheet, readXlsxWorkbook } from '../../spreadsheets/read-xlsx-sheet.ts';
import { LIMITS, type Sheet, toSheet } from '../../spreadsheets/sheet.ts';
import { checkFileSize, SheetFileError, tooBig } from '../../spreadsheets/sheet-file-error.ts';
import { hasHeader } from './map-header.ts';

const recordsSchema = z.array(z.array(z.string()));

const SAVE_AS_UTF8 = 'Trong Excel chọn Lưu thành (Save as), kiểu “CSV UTF-8”, hoặc gửi tệp .xlsx.';

const decode = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const wrong = (cause?: unknown) =>
    new SheetFileError('ENCODING', 'Tệp không được lưu với mã UTF-8.', SAVE_AS_UTF8, cause);
  if (isUtf16) throw wrong();
  // Neither text nor UTF-16 without its mark: a program, a picture.
  if (bytes.subarray(0, 4096).includes(0)) {
    const nextStep = 'Gửi danh sách dưới dạng .xlsx hoặc .csv.';
    throw new SheetFileError('NOT_A_TABLE', 'Tệp không phải là bảng Excel hay CSV.', nextStep);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw wrong(error);
  }
};

/** `;`, `,` or a tab: whichever the first line with words has most of, outside quotes. */
const detectDelimiter = (text: string): string => {
  const line = text.split(/\r\n|\r|\n/).find((each) => each.trim() !== '') ?? '';
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string): number => bare.split(sign).length - 1;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

/** @throws {SheetFileError} for another encoding, broken quotes, or too many rows or columns. */
export const readCsvSheet = (bytes: Uint8Array): Sheet => {
  const text = decode(bytes);
  let records: string[][];
  try {
    const options = { bom: true, delimiter: detectDelimiter(text), relax_column_count: true };
    // One row too many is enough to know that there are too many.
    records = recordsSchema.parse(parse(text, { ...options, to: LIMITS.rows + 1, max_record_size: 100_000 }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw tooBig('Tệp có một dòng dài quá mức.');
    const nextStep =
      'Dấu ngoặc kép trong ô phải viết hai lần ("") và cả ô nằm trong ngoặc kép; hoặc gửi tệp .xlsx.';
    throw new SheetFileError('DAMAGED', `Tệp CSV có dấu ngoặc kép đặt sai (${error.code}).`, nextStep, error);
  }
  if (records.length > LIMITS.rows) throw tooBig(`Tệp có hơn ${LIMITS.rows} dòng.`);
  const sheet = toSheet(records);
  if (sheet.some(({ cells }) => cells.length > LIMITS.columns)) {
    throw tooBig(`Tệp có hơn ${LIMITS.columns} cột.`);
  }
  return sheet;
};

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);

/** The container of Excel before 2007, which also holds a workbook with a password. */
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** The sheet of a file that holds the roster, and what is to be said of how it was found. */
interface RosterFile {
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
