import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ONLY_TEXT } from '../../../../src/answering/answer-wordless.ts';
import { asPersonId, asUpdateId } from '../../../../src/domain/chat.ts';
import { NO_RIGHT } from '../../../../src/people/rights.ts';
import { readRosterFile } from '../../../../src/people/roster/read-sheet.ts';
import { workbookOf } from '../../../spreadsheets/workbook.ts';
import type { RecordedCall } from '../../../support/fake-bot-api.ts';
import type { ChatMessage } from '../../../support/fake-chats.ts';
import { FakeRefusal } from '../../../support/fake-methods.ts';
import type { FakePerson } from '../../../support/fake-person.ts';
import { readWorkbooksHere } from '../../../support/read-workbooks-here.ts';
import { ACCOUNTS, serveOffice, testUnit } from '../../../support/serve-office.ts';

readWorkbooksHere();

/** The sheet that holds the roster. */
const readSheet = async (bytes: Uint8Array) => (await readRosterFile(bytes)).sheet;

const SIXTY_UNITS = readFileSync(new URL('../../../flows/office/sixty-units.csv', import.meta.url));

const HEADER = 'Đơn vị;Cán bộ;Mã cán bộ;Chủ trì';
const csv = (...rows: readonly string[]): Buffer => Buffer.from([HEADER, ...rows].join('\n'));
const TWO_ROWS = csv('Sở Tài chính;Đỗ Văn Sáu;CB006;6', 'Sở Y tế;;;19');

const labels = ({ keyboard }: ChatMessage): readonly string[] => keyboard.flat().map(({ text }) => text);

const textOf = (call: RecordedCall | undefined): string => call?.files[0]?.content.toString() ?? '';

const open = async () => {
  const office = await serveOffice();
  const { api, staff, people, db } = office;
  /** Waits until a message is changed by what the act does. */
  const untilEdited = async (message: ChatMessage, act: () => void): Promise<ChatMessage> => {
    const { edits } = message;
    act();
    await api.changed.until('an edit', () => message.edits > edits);
    return message;
  };
  /** Sends a file and gives the message that first said that it is read and then what came of it. */
  const send = async (content: Uint8Array, name = 'danh-sach.csv', stated?: number): Promise<ChatMessage> => {
    const before = staff.heard().length;
    staff.sendFile(content, name, stated);
    const message = await staff.hear(before + 1);
    await api.changed.until('the outcome', () => message.edits > 0);
    return message;
  };
  return {
    ...office,
    send,
    press: (message: ChatMessage, label: string) => untilEdited(message, () => staff.press(message, label)),
    documents: (count: number): Promise<readonly RecordedCall[]> =>
      api.changed.until(`${count} files`, () => {
        const calls = api.callsOf('sendDocument');
        return calls.length >= count && calls;
      }),
    version: async () => (await people.read()).version,
    kept: () => db.selectFrom('pending_roster').selectAll().execute(),
    work: async () => {
      const { assignments, units } = await people.read();
      return assignments
        .filter(({ endedAt }) => endedAt === undefined)
        .map(({ ref, unit }) => `${units.find(({ id }) => id === unit)?.name}: ${ref}`);
    },
  };
};

test('a sent roster is previewed, applied by one tap, and changes nothing when it is sent again', async () => {
  const { send, press, people, version, kept, documents, staff } = await open();
  const before = await version();
  const preview = await send(SIXTY_UNITS, 'sáu mươi.csv');
  expect(preview.text).toContain('Xem trước: sáu mươi.csv');
  expect(preview.text).toMatch(/Đơn vị: \d+ mới/);
  expect(preview.text).toMatch(/… và \d+ thay đổi nữa/);
  expect(labels(preview)).toEqual([
    '✅ Áp dụng',
    'Bỏ',
    'Xem từng thay đổi',
    'Kết thúc phần không có trong tệp',
  ]);
  expect(await version()).toBe(before);
  staff.press(preview, 'Xem từng thay đổi');
  const [changes] = await documents(1);
  expect(textOf(changes)).toContain('+ đơn vị Văn phòng Thành ủy');
  await press(preview, '✅ Áp dụng');
  expect(preview.text).toContain('Đã nhập: sáu mươi.csv');
  expect(labels(preview)).toContain('✉️ Mời cán bộ mới');
  expect((await people.read()).units.length).toBeGreaterThanOrEqual(60);
  expect(await kept()).toEqual([]);
  const [entry] = await people.readAudit(1);
  expect(entry).toMatchObject({ act: 'nhập danh sách', by: { official: 1 } });
  const again = await send(SIXTY_UNITS);
  expect(again.text).toContain('không có gì để nhập');
  expect(labels(again)).toEqual(['Xong', 'Kết thúc phần không có trong tệp']);
  await press(preview, '✉️ Mời cán bộ mới');
  expect(preview.text).toContain('Đồng chí chọn đơn vị');
});

test('with a bad row nothing can be applied; each is named, and many come as a file', async () => {
  const { send, version, kept, documents } = await open();
  const before = await version();
  const one = await send(csv('Sở Tài chính;;;6', 'Sở Y tế;;;99'));
  expect(one.text).toContain('Tệp có 1 lỗi nên không nhập gì');
  expect(one.text).toContain('Dòng 3: ');
  expect(labels(one)).toEqual(['📄 Tải mẫu bảng', '📄 Tải bảng hiện có']);
  const many = await send(csv(...Array.from({ length: 30 }, (_, index) => `Sở ${index};;;99`)));
  expect(many.text).toContain('… và 22 lỗi nữa');
  const [list] = await documents(1);
  expect(textOf(list)).toContain('Dòng 31: ');
  expect(await kept()).toEqual([]);
  expect(await version()).toBe(before);
});

test('what has changed since the preview is shown again before anything is applied', async () => {
  const { send, press, people, work } = await open();
  const preview = await send(TWO_ROWS);
  const { version } = await people.read();
  const after = { ...testUnit(4, 'Sở Tài chính', 'STC') };
  const note = { by: { official: undefined, name: 'người khác' }, act: 'thử', at: new Date() };
  await people.apply([{ of: 'unit', before: undefined, after }], version, note);
  await press(preview, '✅ Áp dụng');
  expect(preview.text).toContain('Danh sách đã thay đổi từ lúc xem trước');
  expect(preview.text).toContain('Đơn vị: 0 mới');
  expect(await work()).toEqual([]);
  await press(preview, '✅ Áp dụng');
  expect(await work()).toEqual(['Sở Tài chính: II.2.1(6)', 'Sở Y tế: II.2.3(19)']);
});

test('what isn’t in the file ends only if that is asked for, and a loud line says how much', async () => {
  const { send, press, people } = await open();
  const preview = await send(csv('Sở Y tế;Nguyễn Văn An;CB003;6'));
  await press(preview, 'Kết thúc phần không có trong tệp');
  expect(preview.text).toContain('⚠️ Hơn một nửa sẽ kết thúc: 2/3 đơn vị');
  expect(preview.text).toContain('− đơn vị Sở Xây dựng');
  await press(preview, 'Giữ phần không có trong tệp');
  expect(preview.text).not.toContain('⚠️');
  await press(preview, 'Kết thúc phần không có trong tệp');
  await press(preview, '✅ Áp dụng');
  const { units } = await people.read();
  expect(units.filter(({ endedAt }) => endedAt === undefined).map(({ name }) => name)).toEqual(['Sở Y tế']);
});

test('a dropped or forgotten preview applies nothing; one that is kept is applied after a restart', async () => {
  const { send, press, staff, pendingRosters, work, api } = await open();
  const preview = await send(TWO_ROWS);
  const old = preview.keyboard.flat().find(({ text }) => text === '✅ Áp dụng');
  const data = old && 'callback_data' in old ? old.callback_data : '';
  await press(preview, 'Bỏ');
  expect(preview.text).toBe('Đã bỏ, không nhập gì.');
  const { edits } = preview;
  staff.pressData(preview.id, data);
  await api.changed.until('an edit', () => preview.edits > edits);
  expect(preview.text).toContain('không còn hiệu lực');
  expect(await work()).toEqual([]);
  // As a process that was started since would find it.
  const [, , update = '', ...rest] = data.split(':');
  const pending = {
    person: asPersonId(ACCOUNTS.staff),
    fileName: 'x.csv',
    file: TWO_ROWS,
    sentAt: new Date(),
  };
  await pendingRosters.save({ ...pending, update: asUpdateId(Number(update) + 1) });
  await pendingRosters.save({ ...pending, update: asUpdateId(5), person: asPersonId(77) });
  const before = preview.edits;
  staff.pressData(preview.id, ['ds:a', '5', ...rest].join(':'));
  await api.changed.until('an edit', () => api.callsOf('answerCallbackQuery').length === 3);
  expect(await work()).toEqual([]);
  staff.pressData(preview.id, ['ds:a', Number(update) + 1, ...rest].join(':'));
  await api.changed.until('the outcome', () => preview.edits > before && preview.text.includes('Đã nhập'));
  expect(await work()).toHaveLength(2);
});

const MEGABYTE = 1024 * 1024;

test('a file that can’t be fetched or read is refused calmly, and the next one is taken', async () => {
  const { api, send, log } = await open();
  const said = async (content: Uint8Array, name?: string, stated?: number): Promise<string> =>
    (await send(content, name, stated)).text;
  expect(await said(Buffer.from('x'), 'a.xlsx', 50 * MEGABYTE)).toContain('Tệp lớn hơn 5 MB');
  expect(api.callsOf('getFile')).toEqual([]);
  const tooBig = 'Tệp quá lớn';
  expect(await said(Buffer.alloc(6 * MEGABYTE, 0x61), 'a.csv', 10)).toContain(tooBig);
  expect(await said(Buffer.alloc(21 * MEGABYTE), 'a.csv', 10)).toContain(tooBig);
  api.trouble('file', new FakeRefusal(404, 'Not Found'), 'lose answer');
  expect(await said(TWO_ROWS)).toContain('Xin gửi lại tệp');
  expect(await said(TWO_ROWS)).toContain('Chưa tải được tệp');
  expect(await said(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls')).toContain('.xls cũ');
  expect(await said(Buffer.from('PK\u0003\u0004 and no more'), 'a.xlsx')).toContain(
    'Không đọc được tệp Excel',
  );
  expect(await said(Buffer.alloc(0), 'a.csv')).toContain('Tệp trống');
  expect(await said(Buffer.from('một;hai\n1;2'), 'a.csv')).toContain('Đơn vị');
  expect(
    await said(
      await workbookOf([
        ['DON VI', 'chu tri'],
        ['Sở Y tế', '6'],
      ]),
      'a.xlsx',
    ),
  ).toContain('Xem trước');
  expect(JSON.stringify(log.lines)).not.toContain('AAtesttoken');
});

const reply = async (person: FakePerson, act: () => void): Promise<ChatMessage> => {
  const before = person.heard().length;
  act();
  return person.hear(before + 1);
};

test('officials and leaders who send files hear nothing of rosters; staff are told what to send', async () => {
  const { staff, leader, official } = await open();
  for (const person of [leader, official]) {
    expect((await reply(person, () => person.sendFile(TWO_ROWS, 'a.csv'))).text).toBe(ONLY_TEXT);
    expect((await reply(person, () => person.sendPhoto())).text).toBe(ONLY_TEXT);
  }
  const told = (await reply(staff, () => staff.sendPhoto())).text;
  expect(told).toContain('thành tệp .xlsx hoặc .csv');
  expect(told).toContain('Văn bản mới thì gửi thành tệp .docx');
  const hint = await reply(staff, () => staff.sendFile(Buffer.from('x'), 'a.mp3'));
  expect(labels(hint)).toEqual(['📄 Tải mẫu bảng', '📄 Tải bảng hiện có']);
  official.pressData(1, 'ds:e');
  expect(await official.toast()).toBe(NO_RIGHT);
});

test('the template and the present roster come as workbooks that can be sent back', async () => {
  const { staff, documents, send } = await open();
  const menu = await staff.ask('/canbo');
  staff.press(menu, '📄 Tải mẫu bảng');
  const [template] = await documents(1);
  const [header] = await readSheet(template?.files[0]?.content ?? Buffer.alloc(0));
  expect(header?.cells.slice(0, 3)).toEqual(['Đơn vị', 'Tên viết tắt', 'Cán bộ']);
  staff.press(menu, '📄 Tải bảng hiện có');
  const [, present] = await documents(2);
  expect(present?.files[0]?.name).toBe('danh-sach-hien-co.xlsx');
  const again = await send(present?.files[0]?.content ?? Buffer.alloc(0), 'danh-sach-hien-co.xlsx');
  expect(again.text).toContain('không có gì để nhập');
});
