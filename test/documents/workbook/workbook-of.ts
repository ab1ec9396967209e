import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import type { TiedWording } from '../../../src/documents/wordings/tied-wording.ts';
import type { ConfirmedSource } from '../../../src/documents/workbook/read-confirmation.ts';
import type { WorkbookSource } from '../../../src/documents/workbook/write-workbook.ts';
import { writeWorkbook } from '../../../src/documents/workbook/write-workbook.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import { readXlsxSheets } from '../../../src/spreadsheets/read-xlsx-sheet.ts';
import type { Cell } from '../../../src/spreadsheets/sheet.ts';

/** A document of the tests as it is stored. */
export const sourceOf = (path: string, with_: Partial<ConfirmedSource> = {}): ConfirmedSource => ({
  id: asDocumentId('van-ban'),
  source: readFileSync(join(import.meta.dirname, '../..', path), 'utf8'),
  entry: {},
  fileName: 'van-ban.txt',
  measures: [],
  reading: { doubts: [] },
  ...with_,
});

/** Sheets as rows of cells, for changing them. */
export type Sheets = Map<string, Cell[][]>;

export const sheetsOf = async (
  document: WorkbookSource,
  wordings: readonly TiedWording[] = [],
): Promise<Sheets> => {
  const sheets = await readXlsxSheets(await writeWorkbook(document, wordings));
  return new Map([...sheets].map(([name, sheet]) => [name, sheet.map(({ cells }) => [...cells])]));
};

/** Changes a cell of the row whose first cell is a code. */
export const change = (sheets: Sheets, sheet: string, code: string, title: string, value: Cell): void => {
  const rows = sheets.get(sheet) ?? [];
  const at = rows[0]?.indexOf(title) ?? -1;
  const row = rows.find(([first]) => first === code);
  if (row === undefined || at < 0) throw new Error(`no ${title} of ${code}`);
  row[at] = value;
};

export const workbookOf = (sheets: Sheets): Promise<Buffer> =>
  writeXlsxFile(
    [...sheets].map(([sheet, data]) => ({
      sheet,
      data: data.map((row) =>
        row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'dd/mm/yyyy' } : cell)),
      ),
    })),
  ).toBuffer();
