import { expect, onTestFinished, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readXlsxSheet, readXlsxSheets } from '../../src/spreadsheets/read-xlsx-sheet.ts';
import { LIMITS } from '../../src/spreadsheets/sheet.ts';
import { SheetFileError } from '../../src/spreadsheets/sheet-file-error.ts';
import { hostileTo, withPart, withSheetRows, workbookOf } from './workbook.ts';

const STRINGS = 'xl/sharedStrings.xml';
const SAVE_ANEW = 'Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại, hoặc gửi tệp CSV.';

const plain = await workbookOf([
  ['Đơn vị', 'Chủ trì'],
  ['Sở A', 6],
]);
const PLAIN_ROWS = [
  { number: 1, cells: ['Đơn vị', 'Chủ trì'] },
  { number: 2, cells: ['Sở A', 6] },
];

const withRows = (rows: string): Buffer => withSheetRows(plain, rows);
const hostile = hostileTo(plain);

const refusal = async (reading: Promise<unknown>): Promise<SheetFileError> => {
  const error: unknown = await reading.catch((caught: unknown) => caught);
  if (!(error instanceof SheetFileError)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

test('a workbook that takes too long is refused in time, and everything else goes on meanwhile', async () => {
  expect(hostile.length).toBeLessThan(10_000);
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 20);
  onTestFinished(() => clearInterval(ticking));
  const begun = performance.now();
  const error = await refusal(readXlsxSheet(hostile, { ...LIMITS, readMs: 1_000 }));
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(ticks).toBeGreaterThan(10);
  expect(error).toMatchObject({
    code: 'TOO_COSTLY',
    message: 'Đọc tệp Excel này mất quá nhiều thời gian.',
    nextStep: SAVE_ANEW,
    cause: 'not read in 1000 ms',
  });
});

test('a workbook that takes too much memory is refused, and the process lives on', async () => {
  const texts = Array.from({ length: 300_000 }, (_, index) => `<si><t>cán bộ số ${index}</t></si>`);
  const strings = withPart(plain, STRINGS, `<sst>${texts.join('')}</sst>`);
  const error = await refusal(readXlsxSheet(strings, { readMs: 15_000, readMemoryMb: 8 }));
  expect(error).toMatchObject({ code: 'TOO_COSTLY', nextStep: SAVE_ANEW });
  expect(error.message).toContain('bộ nhớ');
  expect(await readXlsxSheet(plain)).toEqual(PLAIN_ROWS);
});

test('a long text that many cells share is refused before it is copied for each', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => {
    const row = index + 1;
    return `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c></row>`;
  });
  const strings = `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`;
  const error = await refusal(readXlsxSheet(withPart(withRows(rows.join('')), STRINGS, strings)));
  expect(error).toMatchObject({ code: 'TOO_BIG', message: 'Tệp Excel có quá nhiều chữ.' });
});

test('more addresses than a workbook may have rows and cells are refused before they are all looked at', async () => {
  const error = await refusal(readXlsxSheet(withRows(`<row ${'r="1" '.repeat(210_001)}/>`)));
  expect(error.code).toBe('TOO_BIG');
});

test('a sheet that the parser refuses is damaged', async () => {
  const error = await refusal(readXlsxSheet(withRows('<row r="1"><c r="A1"></row>')));
  expect(error).toMatchObject({ code: 'DAMAGED', message: 'Không đọc được bảng trong tệp Excel này.' });
  expect(error.cause).toMatchObject({ message: 'closing tag mismatch' });
});

test('all sheets are read by their names, and the same workbooks are refused', async () => {
  const workbook = await writeXlsxFile([
    { sheet: 'Con số', data: [['Mã'], [], ['II.2(1)']] },
    { sheet: 'Văn bản', data: [['Mục', 'Giá trị']] },
  ]).toBuffer();
  expect([...(await readXlsxSheets(workbook))]).toEqual([
    [
      'Con số',
      [
        { number: 1, cells: ['Mã'] },
        { number: 3, cells: ['II.2(1)'] },
      ],
    ],
    ['Văn bản', [{ number: 1, cells: ['Mục', 'Giá trị'] }]],
  ]);
  expect((await refusal(readXlsxSheets(Buffer.from('PK, and no more')))).code).toBe('DAMAGED');
  expect((await refusal(readXlsxSheets(Buffer.alloc(LIMITS.fileBytes + 1)))).code).toBe('TOO_BIG');
});
