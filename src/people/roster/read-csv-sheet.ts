import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { LIMITS, type Sheet, toSheet } from '../../spreadsheets/sheet.ts';
import { SheetFileError, tooBig } from '../../spreadsheets/sheet-file-error.ts';

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
export const detectDelimiter = (text: string): string => {
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
