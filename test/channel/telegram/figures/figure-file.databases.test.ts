import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { asDocumentId, asReference } from '../../../../src/domain/reference.ts';
import { readXlsxSheets } from '../../../../src/spreadsheets/read-xlsx-sheet.ts';
import { labels } from '../../../support/fake-chats.ts';
import { readWorkbooksHere } from '../../../support/read-workbooks-here.ts';
import { serveWeek } from '../../../support/serve-week.ts';
import { testRecording } from '../../../support/test-report.ts';

readWorkbooksHere();

const DOCUMENT = asDocumentId('nq14-2024');

type Value = string | number;

const workbook = (rows: readonly (readonly Value[])[]): Promise<Buffer> =>
  writeXlsxFile([
    {
      sheet: 'Bảng',
      data: rows.map((row) =>
        row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
      ),
    },
  ]).toBuffer();

const TITLES: readonly (readonly Value[])[] = [
  ['VĂN PHÒNG', '', '', '', ''],
  ['TỔNG HỢP SỐ LIỆU THÁNG 10', '', '', '', ''],
];
const HEADER = ['TT', 'Nội dung chỉ tiêu', 'Đơn vị chủ trì', 'Lũy kế 10 tháng', 'Đến ngày', 'Ghi chú'];
const TABLE: readonly (readonly Value[])[] = [
  ...TITLES,
  HEADER,
  [1, 'Sản lượng hàng hoá thông qua cảng', 'Sở Y tế', 158.2, '31/10/2024', 'theo công văn'],
  [2, 'Kim ngạch xuất khẩu', 'SYT', '270 tỷ USD', '31/10/2024', ''],
  [3, 'Tỷ lệ bao phủ bảo hiểm y tế', 'Sở Xây dựng', '93,5%', 'tháng 10', ''],
  [4, 'Chỉ tiêu không có trong văn bản nào', '', 12, '', ''],
  [5, 'Tổng vốn đầu tư toàn xã hội', 'Sở Tưởng Tượng', '150 nghìn tỷ đồng', '', ''],
  [6, 'Khách du lịch', '', '', '', ''],
];

/** The office of the week, in which official 3 has reported (7) before; a file is sent and its preview awaited. */
const open = async () => {
  const week = await serveWeek();
  await week.at('2024-11-25 08:00');
  await week.progress.record(
    testRecording(1, new Date('2024-10-02T02:00:00Z'), {
      ref: 'II.2.1(7)',
      asOf: '2024-09-30',
      figure: ['22', 'tỷ USD'],
    }),
  );
  const count = async () =>
    (await week.db.selectFrom('progress_update').select('id').where('entered_by_office', '!=', '').execute())
      .length;
  const send = async (content: Uint8Array, name = 'so-lieu.xlsx') => {
    const before = week.staff.heard().length;
    week.staff.sendFile(content, name);
    const preview = await week.staff.hear(before + 1);
    await week.api.changed.until('the preview', () => !preview.text.includes('Đang đọc tệp'));
    return preview;
  };
  return {
    ...week,
    send,
    count,
    history: (ref: string) => week.progress.history(DOCUMENT, asReference(ref)),
  };
};

test('a table is previewed: what will be recorded, what is odd, which rows aren’t understood and why; then [Ghi]', async () => {
  const { send, count, staff, history, people, official } = await open();
  const told = official.heard().length;
  const preview = await send(await workbook(TABLE));
  expect(preview.text).toContain('Xem trước số liệu: so-lieu.xlsx');
  expect(preview.text).toMatch(/Sẽ ghi \(2\):\n• Dòng 4: \(6\).*158,2 triệu tấn · đến 31\/10\/2024, Sở Y tế/);
  expect(preview.text).toMatch(/Dòng 6: \(15\).*93,5% · đến 31\/10\/2024, Sở Xây dựng/);
  expect(preview.text).toMatch(/Số lạ.*\(1\):\n• Dòng 5: \(7\).*270 tỷ USD.*gấp mười lần trở lên/);
  expect(preview.text).toContain('Dòng 7: không rõ chỉ tiêu “Chỉ tiêu không có trong văn bản nào”');
  expect(preview.text).toContain('Dòng 8: không có đơn vị “Sở Tưởng Tượng” trong danh sách');
  expect(preview.text).toContain('Chưa ghi gì.');
  expect(labels(preview)).toEqual(['✅ Ghi 3 số', 'Bỏ', '📄 Tải mẫu nhập số']);
  expect(await count()).toBe(0);
  const before = staff.heard().length;
  staff.press(preview, '✅ Ghi 3 số');
  await staff.hear(before + 2);
  const cards = staff
    .heard()
    .slice(before)
    .map(({ text }) => text);
  expect(cards.some((text) => text.includes('❓ Chờ đồng chí xác nhận: (7)'))).toBe(true);
  expect(cards.some((text) => text.includes('✅ Đã ghi: 2 số'))).toBe(true);
  expect(cards.join()).toContain('Văn phòng ghi theo tệp “so-lieu.xlsx”');
  expect(await count()).toBe(3);
  expect(await history('II.2.1(6)')).toMatchObject([
    {
      unit: 1,
      value: { decimal: '158.2' },
      asOf: '2024-10-31',
      note: 'theo công văn',
      enteredByOffice: 'tệp “so-lieu.xlsx”',
    },
  ]);
  expect((await people.readAudit(3)).map(({ act }) => act)).toEqual(Array(3).fill('ghi số thay đơn vị'));
  expect(official.heard()).toHaveLength(told);
});

test('the same file again changes nothing and says so; an old preview’s buttons neither', async () => {
  const { send, count, staff, api } = await open();
  const file = await workbook([
    ...TITLES,
    HEADER,
    [1, 'Sản lượng hàng hoá thông qua cảng', '', 158.2, '31/10/2024', ''],
  ]);
  const preview = await send(file);
  const before = staff.heard().length;
  staff.press(preview, '✅ Ghi 1 số');
  await staff.hear(before + 1);
  expect(await count()).toBe(1);
  const again = await send(file, 'so-lieu (1).xlsx');
  expect(again.text).toContain('Mọi số trong tệp đã được ghi từ trước, không có gì để ghi.');
  expect(labels(again)).toEqual(['📄 Tải mẫu nhập số']);
  const presses = api.callsOf('answerCallbackQuery').length;
  const data = api
    .callsOf('editMessageText')
    .map(({ fields }) => JSON.stringify(fields))
    .join();
  const [, old = ''] = /sl:g:(\d+:\d+)/.exec(data) ?? [];
  staff.pressData(preview.id, `sl:g:${old}`);
  await staff.toast(presses);
  await staff.settle();
  expect(await count()).toBe(1);
});

test('[Bỏ] forgets the file; what changed since the preview is previewed anew', async () => {
  const { send, count, staff, pressIn, progress } = await open();
  const file = await workbook([
    HEADER,
    [1, 'Sản lượng hàng hoá thông qua cảng', '', 158.2, '31/10/2024', ''],
  ]);
  const dropped = await send(file);
  await pressIn(staff, dropped, 'Bỏ');
  expect(dropped.text).toContain('Đã bỏ');
  const preview = await send(file);
  await progress.record(
    testRecording(2, new Date('2024-11-25T00:30:00Z'), {
      ref: 'II.2.1(6)',
      asOf: '2024-10-31',
      figure: ['15', 'triệu tấn'],
    }),
  );
  await pressIn(staff, preview, '✅ Ghi 1 số');
  expect(preview.text).toContain('Số liệu đã thay đổi từ lúc xem trước');
  expect(preview.text).toContain('⚠️ Số lạ');
  expect(await count()).toBe(0);
});

test('the template has all targets with units and last figures; sent back as it is, it changes nothing', async () => {
  const { staff, send, count } = await open();
  const help = await staff.ask('/nhapso');
  expect(help.text).toContain('Văn phòng ghi số thay đơn vị');
  const before = staff.heard().length;
  staff.press(help, '📄 Tải mẫu nhập số');
  const { file } = await staff.hear(before + 1);
  const content = file?.content ?? new Uint8Array();
  const rows = (await readXlsxSheets(content)).get('Số liệu') ?? [];
  expect(rows.find(({ cells }) => cells[0] === '7')?.cells.slice(0, 6)).toEqual([
    '7',
    'Kim ngạch xuất khẩu',
    'tỷ USD',
    'Sở Y tế',
    '22 tỷ USD',
    '30/09/2024',
  ]);
  expect(rows.length).toBeGreaterThan(40);
  const same = await send(content);
  expect(same.text).toContain('Mọi số trong tệp đã được ghi từ trước');
  expect(await count()).toBe(0);
});

test('a CSV is read too; bad input gets one message with all faults, and a roster stays a roster', async () => {
  const { send, count } = await open();
  const bad =
    'Số;Chỉ tiêu;Kết quả;Ngày\n6;Kim ngạch xuất khẩu;28;31/10/2024\n99;;5;\n4;;5;\n6;;năm chục;32/13/2024\n';
  const refused = await send(Buffer.from(bad), 'so.csv');
  expect(refused.text).toContain('Dòng 2: số “6” và tên “Kim ngạch xuất khẩu” là hai chỉ tiêu khác nhau');
  expect(refused.text).toContain('Dòng 3: không rõ chỉ tiêu “99”');
  expect(refused.text).toContain('Dòng 4: “4” có nhiều phần');
  expect(refused.text).toMatch(/Dòng 5: ô ngày: “32\/13\/2024” không phải ngày/);
  expect(refused.text).toContain('Tệp không có số nào ghi được');
  const good = await send(Buffer.from('Chỉ tiêu;Kết quả\nCảng;158,5\n'), 'so.csv');
  expect(good.text).toMatch(/Dòng 2: \(6\).*158,5 triệu tấn · đến 25\/11\/2024, Sở Y tế/);
  const roster = await send(Buffer.from('Đơn vị;Cán bộ\nSở A;Nguyễn Văn B\n'), 'ds.csv');
  expect(roster.text).toContain('Xem trước: ds.csv');
  expect(await count()).toBe(0);
});

test('one target’s figures of several months are several figures; of the same month twice, one is refused', async () => {
  const { send } = await open();
  const rows = (...months: readonly string[]): readonly (readonly Value[])[] => [
    HEADER,
    ...months.map((month, index) => [
      index,
      'Sản lượng hàng hoá thông qua cảng',
      'Sở Y tế',
      140 + index,
      month,
      '',
    ]),
  ];
  const several = await send(await workbook(rows('tháng 9', 'tháng 10')));
  expect(several.text).toMatch(/140 triệu tấn · đến 30\/0?9\/2024.*141 triệu tấn · đến 31\/10\/2024/s);
  const twice = await send(await workbook(rows('tháng 10', 'tháng 10')));
  expect(twice.text).toContain('Dòng 3: cùng chỉ tiêu, đơn vị và ngày với dòng 2');
});
