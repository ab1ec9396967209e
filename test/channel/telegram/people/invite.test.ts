import type { InlineKeyboardMarkup } from 'grammy/types';
import { expect, test } from 'vitest';
import { NO_RIGHT, PRIVATE_ONLY, STRANGER_TEXT } from '../../../../src/people/rights.ts';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import { FakePerson, fakeGroup } from '../../../support/fake-person.ts';
import { FixedClock } from '../../../support/serve-in-process.ts';
import {
  ACCOUNTS,
  serveOffice,
  testAssignment,
  testMembership,
  testOfficial,
} from '../../../support/serve-office.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const urlOf = (keyboard: InlineKeyboardMarkup['inline_keyboard']): string => {
  const [button] = keyboard.flat();
  return button !== undefined && 'url' in button ? button.url : '';
};

const open = async () => {
  const office = await serveOffice();
  const { staff } = office;
  return {
    ...office,
    pressIn: (menu: ChatMessage, ...pressed: readonly string[]) => staff.pressIn(menu, ...pressed),
    pressFor: (menu: ChatMessage, label: string) => staff.pressFor(menu, label),
  };
};

test('by buttons: a unit, its people with their states, one tap for a message to pass on', async () => {
  const { staff, pressIn, pressFor, person } = await open();
  const menu = await staff.ask('/moicanbo');
  expect(labels(menu)).toEqual([
    'Cảng vụ Hàng hải',
    'Sở Xây dựng',
    'Sở Y tế',
    'Chưa có đơn vị (2 người)',
    '✉️ Mời tất cả (2 người chưa vào)',
    '🔎 Tìm theo tên',
    'Lời mời còn hạn',
  ]);
  await pressIn(menu, 'Sở Y tế');
  expect(menu.text).toContain('Nguyễn Văn An (CB003): đã vào');
  expect(menu.text).toContain('Lê Thu Mới (CB004): chưa mời');
  const invitation = await pressFor(menu, '➕ Lê Thu Mới');
  const link = /https:\/\/t\.me\/nq_test_bot\?start=([\w-]+)/.exec(invitation.text);
  expect(invitation.text).toContain('Lời mời dành cho Lê Thu Mới');
  expect(new URL(urlOf(invitation.keyboard)).searchParams.get('url')).toBe(link?.[0]);
  const welcome = await person(500).ask(`/start ${link?.[1]}`);
  expect(welcome.text).toContain('Chào mừng đồng chí Lê Thu Mới.');
});

test('after the tap the unit shows until when the invitation holds, and a new one ends the old', async () => {
  const { staff, pressIn, pressFor, person, api } = await open();
  const menu = await staff.ask('/moicanbo');
  await pressIn(menu, 'Sở Y tế');
  const first = await pressFor(menu, '➕ Lê Thu Mới');
  await api.changed.until('the state', () => menu.text.includes('Lê Thu Mới (CB004): đã mời, hết hạn '));
  const second = await pressFor(menu, '✉️ Lê Thu Mới');
  const codeIn = (text: string): string => /start=([\w-]+)/.exec(text)?.[1] ?? '';
  expect((await person(500).ask(`/start ${codeIn(first.text)}`)).text).toBe(STRANGER_TEXT);
  expect((await person(501).ask(`/start ${codeIn(second.text)}`)).text).toContain('Chào mừng');
});

test('somebody who is in is invited again only after it is said that the old account goes', async () => {
  const { staff, pressIn, pressFor } = await open();
  const menu = await staff.ask('/moicanbo');
  await pressIn(menu, 'Sở Y tế');
  const warning = await pressFor(menu, '✅ Nguyễn Văn An');
  expect(warning.text).toContain('tài khoản cũ mất quyền');
  const invitation = await pressFor(warning, 'Tạo lời mời gắn tài khoản mới');
  expect(invitation.text).toContain('Lời mời dành cho Nguyễn Văn An');
});

test('a whole unit at once: one text to pass on, with a link for each; open invitations are asked about first', async () => {
  const { staff, pressIn, pressFor, person } = await open();
  const menu = await staff.ask('/moicanbo');
  await pressIn(menu, 'Sở Xây dựng');
  await pressFor(menu, '➕ Lê Thu Mới');
  const before = staff.heard().length;
  const question = await pressFor(menu, 'Mời cả đơn vị (2 người chưa vào)');
  expect(question.text).toContain('1 trong 2 người đã có lời mời còn hạn');
  staff.press(question, 'Mời lại cả 2 người');
  const done = await staff.hear(before + 3);
  expect(done.text).toContain('Xong: 2 lời mời');
  const text = staff.heard()[before + 1]?.text ?? '';
  expect(text).toContain('Kính gửi các đồng chí ở Sở Xây dựng');
  const links = [...text.matchAll(/^\d\. (.*): https:\/\/t\.me\/nq_test_bot\?start=([\w-]+)$/gm)];
  expect(links.map(([, name]) => name)).toEqual(['Lê Thu Mới', 'Phạm Quốc Cường']);
  // Each link is its person's own.
  const welcome = await person(500).ask(`/start ${links[1]?.[2]}`);
  expect(welcome.text).toContain('Chào mừng đồng chí Phạm Quốc Cường.');
});

test('the welcome says by name what one leads, when one is asked, and the shortest answer', async () => {
  const clock = new FixedClock();
  clock.set('2024-11-20 09:00');
  const { staff, people, person } = await serveOffice(clock.now);
  const { version } = await people.read();
  const work = [testAssignment(1, 'II.2.1(6)', 1), testAssignment(2, 'II.2.1(4).b', 1)];
  const changes = work.map((after) => ({ of: 'assignment' as const, before: undefined, after }));
  const by = { official: undefined, name: 'thử' };
  await people.apply(changes, version, { by, act: 'thử', at: clock.now() });
  const found = await staff.ask('/moicanbo le thu moi');
  const before = staff.heard().length;
  staff.press(found, 'Lê Thu Mới (CB004): chưa mời');
  const code = /start=([\w-]+)/.exec((await staff.hear(before + 1)).text)?.[1];
  const { text } = await person(500).ask(`/start ${code}`);
  expect(text).toContain(
    'Đồng chí chủ trì:\n• Thu ngân sách nhà nước trên địa bàn: thu nội địa\n• Sản lượng hàng hoá thông qua cảng',
  );
  expect(text).toContain('08:00 thứ Hai hằng tuần');
  expect(text).toContain('bấm “Không có gì mới”, hoặc nhắn số kèm đơn vị tính, ví dụ “120 tỷ đồng”');
});

test('everybody at once: a text for each unit, nobody twice', async () => {
  const { staff } = await open();
  const menu = await staff.ask('/moicanbo');
  const before = staff.heard().length;
  staff.press(menu, '✉️ Mời tất cả (2 người chưa vào)');
  const done = await staff.hear(before + 3);
  expect(done.text).toBe('Xong: 2 lời mời. Mỗi tin trên đây chuyển tiếp cho một đơn vị.');
  const texts = staff
    .heard()
    .slice(before, before + 2)
    .map(({ text }) => text);
  expect(texts.map((text) => /ở (.*)/.exec(text)?.[1])).toEqual(['Sở Xây dựng', 'Sở Y tế']);
  expect(texts.join('\n').match(/start=/g)).toHaveLength(2);
});

test('many at once are counted in one line', async () => {
  const { staff, people, pressIn, api } = await open();
  const { version, nextIds } = await people.read();
  const ids = Array.from({ length: 12 }, (_, index) => nextIds.official + index);
  const changes = ids.flatMap((id, index) => [
    {
      of: 'official' as const,
      before: undefined,
      after: testOfficial(id, `Người ${String(index).padStart(2, '0')}`, 'official'),
    },
    {
      of: 'membership' as const,
      before: undefined,
      after: testMembership(nextIds.membership + index, id, 3),
    },
  ]);
  const by = { official: undefined, name: 'thử' };
  await people.apply(changes, version, { by, act: 'thử', at: new Date() });
  const menu = await staff.ask('/moicanbo');
  await pressIn(menu, 'Cảng vụ Hàng hải');
  expect(labels(menu)).toContain('Sau › (2/2)');
  staff.press(menu, 'Mời cả đơn vị (12 người chưa vào)');
  expect((await staff.hear(3)).text).toContain('Xong: 12 lời mời');
  await api.changed.until('the count', () => menu.text === 'Đã tạo 12/12 lời mời.');
});

test('open invitations are listed without their codes, made anew and revoked', async () => {
  const { api, staff, pressIn, pressFor, person } = await open();
  const menu = await staff.ask('/moicanbo');
  await pressIn(menu, 'Lời mời còn hạn');
  expect(menu.text).toContain('Không có lời mời nào còn hạn.');
  await pressIn(menu, '‹ Các đơn vị');
  await pressIn(menu, 'Sở Y tế');
  const invitation = await pressFor(menu, '➕ Lê Thu Mới');
  const code = /start=([\w-]+)/.exec(invitation.text)?.[1] ?? '';
  const list = await staff.ask('/moicanbo');
  await pressIn(list, 'Lời mời còn hạn');
  expect(list.text).toMatch(/Lê Thu Mới \(CB004\): hết hạn \d\d:\d\d ngày/);
  expect(list.text).not.toContain(code);
  const anew = await pressFor(list, '↻ Gửi lại: Lê Thu Mới');
  expect(anew.text).not.toContain(code);
  // Making it anew shows the list again, so that an edit alone doesn't tell that it was revoked.
  staff.press(list, '✖ Thu hồi');
  await api.changed.until('the empty list', () => list.text.includes('Không có lời mời nào còn hạn.'));
  const newCode = /start=([\w-]+)/.exec(anew.text)?.[1] ?? '';
  expect((await person(500).ask(`/start ${newCode}`)).text).toBe(STRANGER_TEXT);
});

test('an invitation that ran out is said to have', async () => {
  const clock = new FixedClock();
  const { staff } = await serveOffice(clock.now);
  const found = await staff.ask('/moicanbo le thu moi');
  staff.press(found, 'Lê Thu Mới (CB004): chưa mời');
  await staff.hear(2);
  clock.advance(8 * DAY_MS);
  expect(labels(await staff.ask('/moicanbo le thu moi'))[0]).toBe('Lê Thu Mới (CB004): lời mời đã hết hạn');
});

test('a unit or a person is found by a typed name, short name or code in any spelling', async () => {
  const { staff, pressFor } = await open();
  expect(labels(await staff.ask('/moicanbo syt'))).toEqual([
    'Sở Y tế',
    'Lê Thu Mới (CB004): chưa mời',
    'Nguyễn Văn An (CB003): đã vào',
    '‹ Các đơn vị',
  ]);
  expect((await staff.ask('/moicanbo <zz>')).text).toContain('Không thấy');
  const menu = await staff.ask('/moicanbo');
  await pressFor(menu, '🔎 Tìm theo tên');
  expect(labels(await staff.ask('cb005'))).toEqual(['Phạm Quốc Cường (CB005): chưa mời', '‹ Các đơn vị']);
  expect((await staff.ask('cb005')).text).toContain('Trả lời: cb005');
});

test('somebody who is missing is added by name, and invited', async () => {
  const { staff, pressIn, pressFor, person } = await open();
  const menu = await staff.ask('/moicanbo');
  await pressIn(menu, 'Cảng vụ Hàng hải');
  expect(menu.text).toContain('Chưa có cán bộ nào');
  await pressFor(menu, '➕ Thêm cán bộ');
  expect((await staff.ask('X')).text).toContain('Đồng chí gõ lại');
  const added = await staff.ask('  Vũ  Thị Hạnh ');
  expect(added.text).toBe('Đã thêm Vũ Thị Hạnh, mã CB006, Cảng vụ Hàng hải.');
  const invitation = await pressFor(added, 'Tạo lời mời');
  const code = /start=([\w-]+)/.exec(invitation.text)?.[1];
  expect((await person(500).ask(`/start ${code}`)).text).toContain('Cảng vụ Hàng hải');
});

test('staff only, in private only, checked again at each press', async () => {
  const { api, staff, official, leader, people, officialRow } = await open();
  expect((await leader.ask('/moicanbo')).text).toBe(NO_RIGHT);
  official.pressData(1, 'moi:o:4');
  expect(await official.toast()).toBe(NO_RIGHT);
  const inGroup = new FakePerson(api, ACCOUNTS.staff, fakeGroup(-100500));
  expect((await inGroup.ask('/moicanbo')).text).toBe(PRIVATE_ONLY);
  const before = await officialRow(3);
  if (before === undefined) throw new Error('no official');
  const raised = { of: 'official' as const, before, after: { ...before, role: 'staff' as const } };
  const by = { official: undefined, name: 'thử' };
  await people.apply([raised], (await people.read()).version, { by, act: 'thử', at: new Date() });
  expect((await official.ask('/moicanbo')).text).toContain('Đồng chí chọn đơn vị');
  for (const data of ['moi', 'moi:zz:1', 'moi:o:x', 'moi:o:-1', 'moi:o:4:5:6:7:8:9', 'moi:o:99999']) {
    staff.pressData(1, data);
  }
  await api.changed.until('all toasts', () => api.callsOf('answerCallbackQuery').length === 7);
});
