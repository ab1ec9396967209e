import { expect, test } from 'vitest';
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import { partOf, withPart } from '../../../spreadsheets/workbook.ts';
import type { ChatMessage } from '../../../support/fake-chats.ts';
import { readWorkbooksHere } from '../../../support/read-workbooks-here.ts';
import { serveOffice } from '../../../support/serve-office.ts';

readWorkbooksHere();

type Value = string | number | null | CellObject;

const sheetOf = (sheet: string, data: readonly (readonly Value[])[]): Sheet<never> => ({
  sheet,
  data: data.map((row) =>
    row.map((cell) => (cell === null || typeof cell === 'object' ? cell : { value: cell, type: undefined })),
  ) as Sheet<never>['data'],
});

const over = (rows: number, value: string): CellObject => ({ value, rowSpan: rows });

/** A list as clerks have it: a cover, a hidden sheet, titles above, merged units, posts, phones as numbers, signatures. */
const DESK = [
  ['VĂN PHÒNG', null, null, null, null, null],
  ['DANH SÁCH CÁN BỘ PHỤ TRÁCH CHỈ TIÊU', null, null, null, null, null],
  ['(Kèm theo Công văn số 12-CV/VP)', null, null, null, null, null],
  ['STT', 'Tên đơn vị', 'Họ và tên', 'Chức vụ', 'Số điện thoại', 'Chỉ tiêu chủ trì'],
  ['I', 'KHỐI SỞ, NGÀNH', null, null, null, null],
  [1, over(2, 'Sở Giao thông vận tải'), 'Trần Hữu Phúc', 'Giám đốc', 912345678, '6'],
  [2, null, 'Lê Thị Hoa', 'Trưởng phòng Kế hoạch', '0225 3842 111', null],
  [3, 'So GT-VT', 'Ngô Văn Bình', 'Chuyên viên', 987654321, null],
  [4, 'Ban Dân vận', 'Vũ Thị Lan, Đỗ Văn Nam', 'Phó Trưởng ban', 2253822333, '23'],
  [5, 'Cục Thuế', 'Bùi Quốc Huy', 'Cục trưởng', '9.87654322E+08', '4b'],
  [null, null, 'Bùi Quôc Huyy', 'Chuyên viên', null, null],
  ['Tổng cộng: 6 người', null, null, null, null, null],
  [null, null, null, null, null, null],
  [null, 'NGƯỜI LẬP', null, null, 'CHÁNH VĂN PHÒNG', null],
  [null, 'Nguyễn Thị Mai', null, null, 'Hoàng Văn Tâm', null],
] as const;

const deskFile = async (): Promise<Buffer> => {
  const workbook = await writeXlsxFile([
    sheetOf('Nháp', [
      ['Tên đơn vị', 'Họ và tên'],
      ['Sở Cũ', 'Người Cũ'],
    ]),
    sheetOf('Bìa', [['DANH SÁCH NĂM 2024']]),
    sheetOf('DS', DESK),
  ]).toBuffer();
  const book = partOf(workbook, 'xl/workbook.xml');
  return withPart(
    workbook,
    'xl/workbook.xml',
    book.replace(/<sheet (?=[^>]*name="Nháp")/, '<sheet state="hidden" '),
  );
};

const labels = ({ keyboard }: ChatMessage): readonly string[] => keyboard.flat().map(({ text }) => text);

const open = async () => {
  const office = await serveOffice();
  const { api, staff, people } = office;
  const untilEdited = async (message: ChatMessage, act: () => void): Promise<ChatMessage> => {
    const { edits } = message;
    act();
    await api.changed.until('an edit', () => message.edits > edits);
    return message;
  };
  return {
    ...office,
    send: async (content: Uint8Array): Promise<ChatMessage> => {
      const before = staff.heard().length;
      staff.sendFile(content, 'DS can bo.xlsx');
      const message = await staff.hear(before + 1);
      await api.changed.until('the outcome', () => message.edits > 0);
      return message;
    },
    press: (message: ChatMessage, label: string) => untilEdited(message, () => staff.press(message, label)),
    /** Name, unit, whether head, contact of those who are new. */
    newcomers: async () => {
      const { officials, memberships, units } = await people.read();
      return officials
        .filter(({ id }) => id > 5)
        .map(({ id, name, contact }) => {
          const place = memberships.find(({ official }) => official === id);
          const unit = units.find((each) => each.id === place?.unit)?.name;
          return [name, unit, place?.isHead === true ? 'trưởng' : '', contact];
        });
    },
  };
};

test('a list as it lies on the desk is read, what is left out is said, what is open is asked, then it goes in', async () => {
  const { send, press, newcomers, people } = await open();
  const preview = await send(await deskFile());
  expect(preview.text).toContain(
    'Đọc trang “DS”, không đọc “Nháp” (trang ẩn), “Bìa” (không có bảng danh sách).',
  );
  expect(preview.text).toContain('“Tên đơn vị” là Đơn vị');
  expect(preview.text).toContain('“Chỉ tiêu chủ trì” là Chủ trì');
  expect(preview.text).toContain('Bỏ qua dòng cộng: dòng 12 “Tổng cộng: 6 người”.');
  expect(preview.text).toContain('Bỏ qua dòng tên nhóm: dòng 5 “I · KHỐI SỞ, NGÀNH”.');
  expect(preview.text).toContain('Bỏ qua 2 dòng dưới bảng, từ dòng 14 (“NGƯỜI LẬP · CHÁNH VĂN PHÒNG”).');
  expect(preview.text).toContain('Ô đơn vị trống ở dòng 11: lấy theo dòng trên.');
  expect(preview.text).toContain('Ghi là trưởng đơn vị: Giám đốc, Cục trưởng.');

  expect(preview.text).toContain('Còn 3 điều xin đồng chí trả lời trước khi nhập:');
  expect(preview.text).toContain('Dòng 9: “Vũ Thị Lan, Đỗ Văn Nam” là 2 người hay một người?');
  expect(labels(preview)).not.toContain('✅ Áp dụng');
  await press(preview, '2 người');
  expect(preview.text).toContain(
    'Đơn vị “So GT-VT” (dòng 8) và “Sở Giao thông vận tải” (dòng 6) là một đơn vị?',
  );
  await press(preview, 'Một đơn vị');
  expect(preview.text).toContain('“Bùi Quốc Huy” (dòng 10) và “Bùi Quôc Huyy” (dòng 11) là một người?');
  await press(preview, 'Hai người');
  expect(preview.text).not.toContain('❓');
  await press(preview, '✅ Áp dụng');
  expect(preview.text).toContain('Đã nhập');
  expect(await newcomers()).toEqual([
    ['Trần Hữu Phúc', 'Sở Giao thông vận tải', 'trưởng', '0912345678'],
    ['Lê Thị Hoa', 'Sở Giao thông vận tải', '', '0225 3842 111'],
    ['Ngô Văn Bình', 'Sở Giao thông vận tải', '', '0987654321'],
    ['Vũ Thị Lan', 'Ban Dân vận', '', '02253822333'],
    ['Đỗ Văn Nam', 'Ban Dân vận', '', ''],
    ['Bùi Quốc Huy', 'Cục Thuế', 'trưởng', '0987654322'],
    ['Bùi Quôc Huyy', 'Cục Thuế', '', ''],
  ]);
  const { units, assignments } = await people.read();
  expect(units.map(({ name }) => name)).not.toContain('So GT-VT');
  expect(units.find(({ name }) => name === 'Sở Giao thông vận tải')?.aliases).toContain('So GT-VT');
  expect(assignments.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['II.2.1(6)', 'II.2.1(4).b']));
  // The other name is known now: nothing is asked of it again, and nothing changes but what is asked anew.
  const again = await send(await deskFile());
  expect(again.text).not.toContain('là một đơn vị?');
});
