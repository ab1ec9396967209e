import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readXlsxSheets } from '../../src/spreadsheets/read-xlsx-sheet.ts';
import type { Cell } from '../../src/spreadsheets/sheet.ts';
import { change, type Sheets, workbookOf } from '../documents/workbook/workbook-of.ts';
import { makeTestFolder } from '../support/open-test-database.ts';
import { readWorkbooksHere } from '../support/read-workbooks-here.ts';
import { runDocumentHere } from '../support/run-document-here.ts';

readWorkbooksHere();

const FILE = join(import.meta.dirname, '../support/documents/nq-son-khe-2026.txt');
const ID = '27-nq-hdnd-2026';

type Change = readonly [sheet: string, code: string, title: string, value: Cell];

/** A folder with a draft, the command in it, and its workbook as somebody fills it in. */
const open = async () => {
  const folder = makeTestFolder();
  const document = (...options: string[]) => runDocumentHere(...options, '--data', join(folder, 'data'));
  await document('add', FILE);
  const table = join(folder, 'bang.xlsx');
  const fill = async (cells: readonly Change[]) => {
    await document('table', ID, '--out', table, '--force');
    const read = await readXlsxSheets(readFileSync(table));
    const sheets: Sheets = new Map(
      [...read].map(([name, rows]) => [name, rows.map((row) => [...row.cells])]),
    );
    for (const cell of cells) change(sheets, ...cell);
    writeFileSync(table, await workbookOf(sheets));
  };
  return { folder, document, table, fill };
};

const FOREST = 'I.2(1)';
const HERBS = 'I.2(2)';
const CHECKED = [
  ['Con số', FOREST, 'Là chỉ tiêu?', 'có'],
  ['Con số', FOREST, 'Cách xét', 'chờ số cả năm'],
  ['Con số', HERBS, 'Là chỉ tiêu?', 'không'],
  ['Văn bản', 'Số, ký hiệu', 'Giá trị dùng', '28/NQ-HĐND'],
] as const;

test('a draft is written as a workbook, filled in, confirmed and then live, with what changed', async () => {
  const { document, table, fill } = await open();
  const out = await document('table', ID, '--out', table);
  expect(out).toMatchObject({ code: 0, stdout: expect.stringContaining(`confirm ${ID} --table ${table}`) });
  expect(await document('table', ID, '--out', table)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--force'),
  });
  expect((await document('table', ID, '--out', table, '--force')).code).toBe(0);
  await fill(CHECKED);
  const confirmed = await document('confirm', ID, '--table', table, '--targets', '2');
  expect(confirmed).toMatchObject({ code: 0, stderr: '' });
  for (const said of [
    `Đã xác nhận ${ID}: đang dùng để trả lời, người vận hành đã xác nhận`,
    'Số: 28/NQ-HĐND',
    '2 chỉ tiêu với 2 con số',
    'Số, ký hiệu: 27/NQ-HĐND → 28/NQ-HĐND',
    `• ${FOREST}: mức đạt; càng lớn càng tốt; mỗi năm có số mới; xét: chờ số cả năm; còn gọi là`,
    `• ${HERBS}: không phải chỉ tiêu`,
  ])
    expect(confirmed.stdout).toContain(said);
  const again = await document('confirm', ID, '--table', table);
  expect(again.stdout).toContain('Không có gì thay đổi so với trước.');
  const shown = await document('show', ID);
  expect(shown.stdout).toContain('Con số đã có người xác nhận:\n    • I.2(1): mức đạt');
  expect(shown.stdout.match(/\(đoán\)/g)).toHaveLength(1);
});

test('the JSON is that of adding, as the document is now; without a table it is confirmed as text', async () => {
  const { document, table, fill } = await open();
  const plain = await document('confirm', ID, '--json', '--targets', '3');
  expect(plain.code).toBe(0);
  expect(JSON.parse(plain.stdout)).toMatchObject({ id: ID, state: 'live', targets: 3, measures: 3 });
  expect((await document('show', ID)).stdout.match(/\(đoán\)/g)).toHaveLength(3);
  await fill(CHECKED);
  const json: unknown = JSON.parse((await document('confirm', ID, '--table', table, '--json')).stdout);
  expect(json).toMatchObject({ state: 'live', number: '28/NQ-HĐND', targets: 2, measures: 2 });
  expect(JSON.parse((await document('show', ID, '--json')).stdout)).toEqual(json);
  expect(JSON.parse((await document('table', ID, '--out', `${table}2`, '--json')).stdout)).toEqual(json);
});

test('what doesn’t fit is refused with its place and what next, and the draft stays one', async () => {
  const { folder, document, table, fill } = await open();
  await fill([...CHECKED, ['Con số', 'I.2(3)', 'Loại', 'sản lượng']]);
  const text = join(folder, 'a.txt');
  writeFileSync(text, 'chữ');
  const refusals: readonly (readonly [readonly string[], string])[] = [
    [['--table', table], `${table}: trang “Con số”, dòng 4: I.2(3): đã sửa nhưng cột`],
    [
      ['--targets', '14'],
      'Đồng chí đếm được 14 chỉ tiêu, chương trình đọc được 3. Chỉ tiêu đọc được ở: I.2(1)',
    ],
    [['--targets', 'nhiều'], '--targets 14'],
    [['--table', join(folder, 'khong-co.xlsx')], 'không tìm thấy tệp'],
    [['--table', folder], 'không đọc được tệp'],
    [['--table', text], 'Không đọc được tệp Excel này'],
  ];
  for (const [options, problem] of refusals) {
    const run = await document('confirm', ID, ...options, '--json');
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(problem);
  }
  expect((await document('list')).stdout).toContain('bản nháp');
  expect((await document('confirm', ID, '--targets', '14')).stderr).toMatch(/\nChưa thay đổi gì\. Sửa/);
});

test('a withdrawn or unknown document is neither written nor confirmed', async () => {
  const { document, table } = await open();
  expect(await document('table', ID)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Cách dùng'),
  });
  await document('withdraw', ID);
  for (const verb of [
    ['table', ID, '--out', table],
    ['confirm', ID],
  ])
    expect(await document(...verb)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('đã được rút'),
    });
  expect(await document('confirm', 'khong-co')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('document -- list'),
  });
});
