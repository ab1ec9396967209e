import { unzipSync } from 'fflate';
import readXlsxFile, { type SheetData } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { writeReportWorkbook } from '../../src/files/workbook/report-workbook.ts';
import { numberCell } from '../../src/files/workbook/workbook-cells.ts';
import { createProgressRepository } from '../../src/storage/progress-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { readWorkbooksHere } from '../support/read-workbooks-here.ts';
import { readSampleReport } from './read-sample-report.ts';
import { fillSampleOffice } from './sample-office.ts';

readWorkbooksHere();

/** A sheet's rows by the titles of its columns. */
const byTitle = ([titles = [], ...rows]: SheetData): readonly Readonly<Record<string, unknown>>[] =>
  rows.map((row) => Object.fromEntries(titles.map((title, index) => [String(title), row[index]])));

const readSheets = async (file: Uint8Array) => {
  const sheets = await readXlsxFile(Buffer.from(file));
  return new Map(sheets.map(({ sheet, data }) => [sheet, byTitle(data)]));
};

const openSample = async () => {
  const db = await openTestDatabase();
  await fillSampleOffice(db);
  return db;
};

test('the workbook of a plan is headed as of a plan', async () => {
  const report = await readSampleReport(await openSample());
  const document = { ...report.document, kind: 'Chương trình' };
  const sheets = await readSheets(await writeReportWorkbook({ ...report, document }));
  expect(Object.keys(sheets.get('Chi tiết')?.[0] ?? {})).toEqual(
    expect.arrayContaining(['Kế hoạch (theo Chương trình)', 'Vị trí trong Chương trình']),
  );
});

test('the workbook holds the rows of the store: numbers as numbers, days as days, words as words', async () => {
  const report = await readSampleReport(await openSample());
  const file = await writeReportWorkbook(report);
  const sheets = await readSheets(file);
  expect([...sheets.keys()]).toEqual(['Chỉ tiêu', 'Chi tiết', 'Trả lời', 'Ý kiến lãnh đạo', 'Lịch sử']);

  const measures = sheets.get('Chi tiết') ?? [];
  expect(measures.map((row) => row['Vị trí trong Nghị quyết'])).toEqual(
    report.measures.map(({ measure }) => measure.ref),
  );
  const row = (number: string) => measures.find((each) => each['Số'] === number);
  expect(row('6')).toEqual({
    Số: '6',
    'Chỉ tiêu': 'Sản lượng hàng hoá thông qua cảng',
    'Đơn vị chủ trì': 'Sở Giao thông vận tải',
    'Kế hoạch (theo Nghị quyết)': '190 triệu tấn',
    'Thực hiện': '95,5 triệu tấn, 50% kế hoạch',
    'Trị số': 95.5,
    'Đơn vị tính': 'triệu tấn',
    '% kế hoạch (đơn vị báo)': 50,
    'Số đến ngày': new Date('2024-10-31T00:00:00Z'),
    'Đánh giá': 'chậm',
    'Lý do': 'đạt 50% sau 83% thời gian của năm',
    'Văn phòng ghi': null,
    'Vướng mắc': 'vướng luồng vào cảng, chờ nạo vét',
    'Thời gian vướng mắc': 'nêu ngày 26/11/2024, đã 3 ngày; chưa hẹn ngày gỡ',
    'Người báo': 'Trần Hữu Phúc',
    'Đơn vị báo': 'Sở Giao thông vận tải',
    'Ngày báo': new Date('2024-11-26T00:00:00Z'),
    'Vị trí trong Nghị quyết': 'II.2.1(6)',
    'Mã cập nhật': 'TD/2',
  });
  expect(row('4a')?.['Trị số']).toBe(98543.217);
  expect(row('5')).toMatchObject({ 'Thực hiện': null, 'Trị số': null, 'Đánh giá': 'chưa có số liệu' });

  const answers = sheets.get('Trả lời') ?? [];
  expect(answers).toHaveLength(report.responses.length);
  const phuc = answers.find((each) => each['Cán bộ'] === 'Trần Hữu Phúc');
  expect(phuc).toMatchObject({
    'Đơn vị': 'Sở Giao thông vận tải',
    'Trả lời': 'đúng hạn',
    'Số lần hỏi': 1,
  });
  // A workbook counts days; what is read back may be off by a millisecond.
  const minute = (value: unknown): number => Math.round(Number(value) / 60_000) * 60_000;
  expect(minute(phuc?.['Trả lời lúc'])).toBe(Date.parse('2024-11-26T10:30:00Z'));
  expect(minute(phuc?.['Hỏi lúc'])).toBe(Date.parse('2024-11-25T08:00:00Z'));

  const history = sheets.get('Lịch sử') ?? [];
  expect(history).toHaveLength(13);
  expect(history.at(-1)).toMatchObject({ Số: '6', 'Trị số': 80.25, 'Hiệu lực': 'còn hiệu lực' });
});

test('the first sheet prints on one A4 page on its side, with plan, last, last week’s and share as numbers', async () => {
  const file = await writeReportWorkbook(await readSampleReport(await openSample()));
  const rows = (await readSheets(file)).get('Chỉ tiêu') ?? [];
  expect(rows).toHaveLength(43);
  expect(rows.find((each) => each['TT'] === '6')).toEqual({
    TT: '6',
    'Chỉ tiêu': 'Sản lượng hàng hoá thông qua cảng',
    'Đơn vị tính': 'triệu tấn',
    'Ghi trong Nghị quyết': '190 triệu tấn',
    'Kế hoạch': 190,
    'Tuần trước': 80.25,
    'Thực hiện': 95.5,
    '% kế hoạch': 50.2,
    'Số đến ngày': new Date('2024-10-31T00:00:00Z'),
    'Đánh giá': 'chậm',
    'Đơn vị chủ trì': 'Sở Giao thông vận tải',
    'Vướng mắc, đề xuất, ghi chú':
      'Vướng mắc: vướng luồng vào cảng, chờ nạo vét (chưa hẹn ngày gỡ)\nĐề xuất: đề nghị UBND thành phố bố trí vốn nạo vét trong quý I/2025',
  });
  // Of a rate no share of the plan is reckoned.
  expect(rows[0]).toMatchObject({ 'Kế hoạch': 11.5, 'Thực hiện': 10.02, '% kế hoạch': null });
  const first = new TextDecoder().decode(unzipSync(file)['xl/worksheets/sheet1.xml']);
  expect(/<pageSetup [^>]*>/.exec(first)?.[0]).toMatch(
    /paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"/,
  );
});

test('what leaders wanted has a sheet of its own, a row for each unit', async () => {
  const sheets = await readSheets(await writeReportWorkbook(await readSampleReport(await openSample())));
  const rows = sheets.get('Ý kiến lãnh đạo') ?? [];
  expect(rows.map((row) => [row['Đơn vị'], row['Trả lời']])).toEqual([
    ['Sở Giao thông vận tải', 'Chờ vốn nạo vét'],
    ['Cục Hải quan thành phố', 'chưa trả lời'],
    ['Cục Thuế thành phố', 'chưa trả lời'],
  ]);
});

test('words that look like formulas or break XML stay words', async () => {
  const file = await writeReportWorkbook(await readSampleReport(await openSample()));
  const sheets = await readSheets(file);
  const row = sheets.get('Chi tiết')?.find((each) => each['Số'] === '4b');
  expect(row?.['Vướng mắc']).toBe(
    '=HYPERLINK("http://x.example","<b>bấm vào đây</b>") & tiền sử dụng đất thu chậm',
  );
  const long = String(sheets.get('Chi tiết')?.find((each) => each['Số'] === '11')?.['Vướng mắc']);
  expect(long.endsWith('đề nghị tháo gỡ')).toBe(true);
  const parts = unzipSync(file);
  const xml = Object.entries(parts)
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .map(([, content]) => new TextDecoder().decode(content))
    .join('');
  // No cell is a formula.
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml).toContain('state="frozen"');
});

test('the longest text that Excel takes, and every kind of number', async () => {
  const report = await readSampleReport(await openSample());
  const [first] = report.history;
  if (first === undefined) throw new Error('no history');
  const said = { ...first, report: { ...first.report, note: `@${'a'.repeat(50_000)}` } };
  const sheets = await readSheets(await writeReportWorkbook({ ...report, history: [said] }));
  const note = String(sheets.get('Lịch sử')?.[0]?.['Ghi chú']);
  expect(note).toHaveLength(32_767);
  expect(note.startsWith('@a')).toBe(true);
});

test('what stands beside a figure has its columns', async () => {
  const report = await readSampleReport(await openSample());
  const [first] = report.history;
  if (first === undefined) throw new Error('no history');
  const said = {
    ...first.report,
    blocker: undefined,
    resolves: 'hết vướng luồng',
    proposal: 'đề nghị nạo vét',
    asides: [{ basis: 'forecast' as const, decimal: '191', unit: 'triệu tấn', of: '' }],
  };
  const history = [{ ...first, report: said }];
  const sheets = await readSheets(await writeReportWorkbook({ ...report, history }));
  expect(sheets.get('Lịch sử')?.[0]).toMatchObject({
    'Vướng mắc': 'đã gỡ: hết vướng luồng',
    'Đề nghị': 'đề nghị nạo vét',
    'Số kèm theo': 'Kèm theo (dự báo): 191 triệu tấn',
  });
});

test.each([
  ['0.1', 0.1],
  ['106761.592', 106761.592],
  ['57900', 57900],
  ['0.98', 0.98],
  ['12345678901234567890', '12.345.678.901.234.567.890'],
  ['0.1234567890123456', '0,1234567890123456'],
])('%s is written to the digit', (decimal, written) => {
  expect(numberCell(decimal).value).toBe(written);
});

test('a week earlier holds nothing that came later; what was taken back is only in the history, and says so', async () => {
  const db = await openSample();
  const before = await readSampleReport(db, '2024-W47');
  const port = before.measures.find(({ number }) => number === '6');
  expect(port?.figure?.report.value?.decimal).toBe('80.25');
  expect(port?.blockers).toEqual([]);
  expect(before.isOver).toBe(true);
  expect(before.day).toBe('2024-11-24');
  expect(before.history.every(({ report }) => report.recordedAt < new Date('2024-11-24T17:00:00Z'))).toBe(
    true,
  );
  expect(before.responses.every(({ answeredAt }) => answeredAt === undefined)).toBe(true);

  const progress = createProgressRepository(db);
  const latest = (await readSampleReport(db)).measures.find(({ number }) => number === '6')?.figure?.report;
  if (latest === undefined) throw new Error('no figure');
  await progress.withdraw([latest.id], new Date('2024-11-28T02:00:00Z'));
  const after = await readSampleReport(db);
  expect(after.measures.find(({ number }) => number === '6')?.figure?.report.value?.decimal).toBe('80.25');
  expect(after.history.find(({ report }) => report.id === latest.id)?.validity).toBe('withdrawn');
  const sheets = await readSheets(await writeReportWorkbook(after));
  expect(JSON.stringify(sheets.get('Chi tiết'))).not.toContain('95,5 triệu tấn');
  expect(sheets.get('Lịch sử')?.find((row) => row['Mã cập nhật'] === `TD/${latest.id}`)).toMatchObject({
    'Hiệu lực': 'đã hủy',
  });
  // At the end of Tuesday's week it still stood: a report of a moment before the withdrawal shows it.
  const then = await readSampleReport(db, '2024-W48', new Date('2024-11-27T02:00:00Z'));
  expect(then.measures.find(({ number }) => number === '6')?.figure?.report.id).toBe(latest.id);
});

test('what nobody leads says so on the sheet of targets, as in the document', async () => {
  const report = await readSampleReport(await openSample());
  const sheets = await readSheets(await writeReportWorkbook(report));
  const leads = (sheets.get('Chỉ tiêu') ?? []).map((row) => row['Đơn vị chủ trì']);
  expect(leads).toContain('chưa giao');
  expect(leads).not.toContain(null);
});
