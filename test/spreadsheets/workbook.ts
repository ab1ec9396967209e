import { deflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from '../../src/spreadsheets/sheet.ts';

/** A workbook as Excel would write it. */
export const workbookOf = (table: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeXlsxFile([
    {
      sheet: 'Danh sách',
      data: table.map((row) =>
        row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'dd/mm/yyyy' } : cell)),
      ),
    },
  ]).toBuffer();

/** The same workbook with one of its files changed, or with one more. */
export const withPart = (workbook: Buffer, name: string, content: string): Buffer => {
  const parts = unzipSync(workbook);
  return Buffer.from(zipSync({ ...parts, [name]: Buffer.from(content) }));
};

export const partOf = (workbook: Buffer, name: string): string =>
  Buffer.from(unzipSync(workbook)[name] ?? []).toString();

/** The same workbook with other rows in its sheet, as XML. */
export const withSheetRows = (workbook: Buffer, rows: string): Buffer =>
  withPart(workbook, 'xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`);

/** A few kilobytes that the parser is busy with for more than a minute: attributes without values. */
export const hostileTo = (workbook: Buffer): Buffer =>
  withSheetRows(workbook, `<row r="1">${`<c ${'t = '.repeat(50)}`.repeat(5_000)}</row>`);

const LOCAL_SIZE = 22;
const LOCAL_METHOD = 8;
const ENTRY_SIZE = 24;
const ENTRY_METHOD = 10;
const ENTRY_FLAGS = 8;

const firstEntry = (zip: Buffer): number => zip.readUInt32LE(zip.length - 22 + 16);

/** A zip whose one file unpacks to so many bytes while its directory says something else. */
export const zipBomb = (name: string, bytes: number, stated: number): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(bytes, 0x20), { level: 1 });
  const zip = Buffer.from(zipSync({ [name]: [packed, { level: 0 }] }));
  const entry = firstEntry(zip);
  zip.writeUInt16LE(8, LOCAL_METHOD);
  zip.writeUInt16LE(8, entry + ENTRY_METHOD);
  zip.writeUInt32LE(stated, LOCAL_SIZE);
  zip.writeUInt32LE(stated, entry + ENTRY_SIZE);
  return zip;
};

/** Marks the first file of a zip as one with a password. */
export const markEncrypted = (zip: Buffer): Buffer => {
  const marked = Buffer.from(zip);
  marked.writeUInt16LE(1, firstEntry(marked) + ENTRY_FLAGS);
  return marked;
};
