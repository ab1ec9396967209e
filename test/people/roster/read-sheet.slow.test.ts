import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readRosterFile } from '../../../src/people/roster/read-sheet.ts';
import { SheetFileError } from '../../../src/spreadsheets/sheet-file-error.ts';
import { markEncrypted, partOf, withPart, workbookOf, zipBomb } from '../../spreadsheets/workbook.ts';
import { machineSlowness, processorMs } from '../../support/processor-time.ts';

/** The sheet that holds the roster. */
const readSheet = async (bytes: Uint8Array) => (await readRosterFile(bytes)).sheet;

const SHEET = 'xl/worksheets/sheet1.xml';

const refusal = async (bytes: Uint8Array): Promise<SheetFileError> => {
  const error: unknown = await readSheet(bytes).catch((caught: unknown) => caught);
  if (!(error instanceof SheetFileError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  expect(error.message).not.toBe('');
  expect(error.nextStep).not.toBe('');
  return error;
};

describe('CSV', () => {
  const rows = [
    { number: 1, cells: ['Đơn vị', 'Chủ trì'] },
    { number: 2, cells: ['Sở "A"', '6, 4b; 7'] },
    { number: 4, cells: ['Sở\nB', ''] },
    { number: 5, cells: ['Sở C'] },
  ];
  const text = 'Đơn vị;Chủ trì\n"Sở ""A""";"6, 4b; 7"\n\n"Sở\nB";\nSở C\n';

  test.each([
    ['as it is', text],
    ['with a byte order mark', `\uFEFF${text}`],
    ['with commas', text.replace('Đơn vị;', 'Đơn vị,').replace('""";', '""",').replace('B";', 'B",')],
    ['with tabs', text.replace('Đơn vị;', 'Đơn vị\t').replace('""";', '"""\t').replace('B";', 'B"\t')],
  ])('%s; rows have the numbers that Excel shows', async (_, content) => {
    expect(await readSheet(Buffer.from(content))).toEqual(rows);
  });

  test('with lines that end as on Windows', async () => {
    const sheet = await readSheet(Buffer.from(text.replaceAll('\n', '\r\n')));
    expect(sheet.map(({ number }) => number)).toEqual([1, 2, 4, 5]);
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFFĐơn vị', 'utf16le'), 'ENCODING'],
    ['Windows-1258', Buffer.from([0xd0, 0xf3, 0x6e, 0x20, 0x76, 0xec]), 'ENCODING'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'NOT_A_TABLE'],
    ['a broken quote', Buffer.from('Đơn vị\n"Sở A\nSở B'), 'DAMAGED'],
    ['nothing', Buffer.alloc(0), 'EMPTY'],
    ['too many rows', Buffer.from('Đơn vị\n'.repeat(10_001)), 'TOO_BIG'],
    ['too many columns', Buffer.from(';'.repeat(61).replaceAll(';', 'a;')), 'TOO_BIG'],
    ['a line without end', Buffer.from(`"${'x'.repeat(200_000)}"`), 'TOO_BIG'],
    ['too many bytes', Buffer.alloc(5 * 1024 * 1024 + 1, 0x61), 'TOO_BIG'],
  ])('%s is refused', async (_, bytes, code) => {
    expect((await refusal(bytes)).code).toBe(code);
  });
});

describe('XLSX', () => {
  test('gives texts, numbers and days in rows with their numbers', async () => {
    const day = new Date('2024-01-15T00:00:00Z');
    const workbook = await workbookOf([['Đơn vị', 'Chủ trì'], ['Sở A', 6], [], ['Sở B', day]]);
    expect(await readSheet(workbook)).toEqual([
      { number: 1, cells: ['Đơn vị', 'Chủ trì'] },
      { number: 2, cells: ['Sở A', 6] },
      { number: 4, cells: ['Sở B', day] },
    ]);
  });

  test('gives the error of a failed formula, and a date that no calendar has, to whoever reads the cell', async () => {
    const workbook = await workbookOf([
      ['Đơn vị', 'Từ ngày'],
      ['Sở A', new Date('2024-01-15T00:00:00Z')],
    ]);
    const failed = '<c r="A2" s="1" t="e"><f>VLOOKUP(1,C:C,1)</f><v>#N/A</v></c>';
    const changed = partOf(workbook, SHEET)
      .replace(/<c r="A2"[\s\S]*?<\/c>/, failed)
      .replace(/(<c r="B2"[^>]*><v>)[^<]*/, '$199999999999');
    const [, row] = await readSheet(withPart(workbook, SHEET, changed));
    expect(row?.cells).toEqual(['#N/A', new Date(Number.NaN)]);
  });

  test('gives the stored value of a formula and runs nothing', async () => {
    const workbook = await workbookOf([
      ['Đơn vị', 'Liên hệ'],
      ['Sở A', 'x'],
    ]);
    const cell = '<c r="B2" t="str"><f>HYPERLINK("http://evil.test","x")</f><v>giá trị</v></c>';
    const changed = partOf(workbook, SHEET).replace(/<c r="B2"[\s\S]*?<\/c>/, cell);
    const sheet = await readSheet(withPart(workbook, SHEET, changed));
    expect(sheet[1]?.cells).toEqual(['Sở A', 'giá trị']);
  });

  test.each([
    ['with macros', 'xl/vbaProject.bin', 'x', 'MACROS'],
    ['with links to other files', 'xl/externalLinks/externalLink1.xml', '<x/>', 'LINKS'],
    [
      'with entities',
      SHEET,
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>',
      'DAMAGED',
    ],
    ['with a sheet that isn’t XML', SHEET, 'x <<< >>>', 'DAMAGED'],
    [
      'with a cell a million rows down',
      SHEET,
      '<worksheet><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>',
      'TOO_BIG',
    ],
    [
      'with a row beyond all counting',
      SHEET,
      "<worksheet><sheetData><row r='99999999999'><c r='A99999999999'><v>1</v></c></row></sheetData></worksheet>",
      'DAMAGED',
    ],
    [
      'with a row number in disguise',
      SHEET,
      '<worksheet><sheetData><row r="&#57;99999999"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
      'DAMAGED',
    ],
    [
      'with a cell far to the right',
      SHEET,
      '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
      'TOO_BIG',
    ],
    [
      'with too many cells',
      SHEET,
      `<worksheet><sheetData>${'<c/>'.repeat(200_001)}</sheetData></worksheet>`,
      'TOO_BIG',
    ],
  ])('%s is refused', async (_, name, content, code) => {
    const workbook = await workbookOf([['Đơn vị'], ['Sở A']]);
    expect((await refusal(withPart(workbook, name, content))).code).toBe(code);
  });

  test.each([
    ['the old format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'OLD_EXCEL'],
    ['a zip with something else in it', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'DAMAGED'],
    ['a broken zip', Buffer.from('PK\u0003\u0004 and no more'), 'DAMAGED'],
    ['a short zip', Buffer.from('PK'), 'DAMAGED'],
  ])('%s is refused', async (_, bytes, code) => {
    expect((await refusal(bytes)).code).toBe(code);
  });

  test('with a password is refused', async () => {
    expect((await refusal(markEncrypted(await workbookOf([['Đơn vị']])))).code).toBe('ENCRYPTED');
  });

  test.each([
    ['that lies about its size', 200 * 1024 * 1024, 1000, 'DAMAGED'],
    ['that states its size', 100 * 1024 * 1024, 100 * 1024 * 1024, 'TOO_BIG'],
    ['just below the limit of all', 50 * 1024 * 1024, 50 * 1024 * 1024, 'TOO_BIG'],
  ])('a bomb %s is refused at once, in little memory', async (_, bytes, stated, code) => {
    const bomb = zipBomb(SHEET, bytes, stated);
    const [begun, memory] = [processorMs(), process.memoryUsage().rss];
    expect((await refusal(bomb)).code).toBe(code);
    expect(processorMs() - begun).toBeLessThan(1000 * machineSlowness());
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024);
  });

  test('with more files inside than any workbook is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, index) => [`xl/${index}.xml`, strToU8('x')]),
    );
    expect((await refusal(Buffer.from(zipSync(many)))).code).toBe('TOO_BIG');
  });
});
