import { expect, test } from 'vitest';
import { labels } from '../../../support/fake-chats.ts';
import type { TypedMessage } from '../../../support/fake-person.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

const TEXT = 'Mai họp giao ban lúc 8 giờ,\nphòng họp A & <B>.';

const write = async (text = TEXT) => {
  const office = await serveWeek();
  const { staff } = office;
  const ask = await staff.ask('/thongbao');
  expect(ask.text).toContain('nội dung thông báo');
  const before = staff.heard().length;
  const typed: TypedMessage = staff.say(text);
  const choice = await staff.hear(before + 1);
  return { ...office, typed, choice };
};

test('a text goes to everybody after a preview that counts who gets it and who can’t', async () => {
  const { staff, leader, official, second, choice, pressIn, untilDelivered, refreshLive, people } =
    await write();
  expect(choice.text).toContain('Gửi cho ai?');
  await pressIn(staff, choice, 'Tất cả (7 người)');
  expect(choice.text).toContain(`Văn phòng thông báo\n\n${TEXT}`);
  expect(choice.text).toContain('Gửi cho: tất cả. 5 người nhận được ngay.');
  expect(choice.text).toMatch(/Không nhận được 2 người vì chưa vào bot: .*Lê Thu Mới \(CB004\)/);
  await pressIn(staff, choice, 'Gửi cho 5 người');
  expect(choice.text).toContain('thông báo số 1');
  await untilDelivered();
  for (const person of [leader, official, second]) {
    expect(lastHeard(person).text).toBe(`Văn phòng thông báo\n\n${TEXT}`);
  }
  await refreshLive();
  expect(choice.text).toContain('Đã gửi xong thông báo số 1');
  expect(choice.text).toContain(
    'Đã tới 5/5 · đang chờ 0 · không gửi được 0 · đã chặn bot 0 · chưa vào bot 2',
  );
  const [entry] = await people.readAudit(1);
  expect(entry).toMatchObject({ act: 'gửi thông báo', of: 'notice', rowId: '1' });
});

test('a double tap sends once', async () => {
  const { staff, official, choice, pressIn, untilDelivered } = await write();
  await pressIn(staff, choice, 'Tất cả (7 người)');
  const data = 'tbao:s:1:2:5';
  staff.pressData(choice.id, data);
  staff.pressData(choice.id, data);
  expect(await staff.toast(1)).toBe('Đang gửi cho 5 người.');
  expect(await staff.toast(2)).toBe('Thông báo này đã gửi rồi.');
  await untilDelivered();
  expect(official.heard()).toHaveLength(1);
});

test('some units, found by name or ticked page by page, or their heads alone', async () => {
  const { staff, head, other, second, choice, pressIn, pressFor, untilDelivered } = await write();
  await pressIn(staff, choice, 'Chọn đơn vị…');
  await pressIn(staff, choice, '☐ Sở Xây dựng');
  expect(labels(choice)).toContain('☑ Sở Xây dựng');
  await pressFor(staff, choice, '🔎 Tìm đơn vị');
  const found = await staff.ask('cang vu');
  expect(labels(found)).toContain('☐ Cảng vụ Hàng hải');
  await pressIn(staff, found, '☐ Cảng vụ Hàng hải');
  await pressIn(staff, found, '☐ Chỉ trưởng đơn vị');
  await pressIn(staff, found, 'Xem trước (2 đơn vị)');
  expect(found.text).toContain('Gửi cho: trưởng của Sở Xây dựng, Cảng vụ Hàng hải. 1 người nhận được ngay.');
  await pressIn(staff, found, 'Gửi cho 1 người');
  await untilDelivered();
  expect(head.heard()).toHaveLength(1);
  for (const person of [other, second]) expect(person.heard()).toHaveLength(0);
});

test('one line is enough to begin; heads of all units', async () => {
  const { staff, head, pressIn, untilDelivered, official } = await serveWeek();
  const choice = await staff.ask('/thongbao Mai nghỉ');
  expect(choice.text).toContain('Mai nghỉ');
  await pressIn(staff, choice, 'Chỉ trưởng đơn vị (2 người)');
  await pressIn(staff, choice, 'Gửi cho 2 người');
  await untilDelivered();
  expect(lastHeard(head).text).toContain('Mai nghỉ');
  expect(lastHeard(official).text).toContain('Mai nghỉ');
});

test('the text is changed by a button or by editing one’s message; an old preview sends nothing', async () => {
  const { staff, official, choice, typed, pressIn, pressFor, untilDelivered, api } = await write();
  await pressIn(staff, choice, 'Tất cả (7 người)');
  const { edits } = choice;
  staff.edit(typed, 'Ngày kia họp');
  await api.changed.until('the preview is edited', () => choice.edits > edits);
  expect(choice.text).toContain('Ngày kia họp');
  await pressFor(staff, choice, '✏️ Sửa nội dung');
  const preview = await staff.ask('Họp lúc 9 giờ');
  expect(preview.text).toContain('Họp lúc 9 giờ');
  const toasts = api.callsOf('answerCallbackQuery').length;
  staff.press(choice, 'Gửi cho 5 người');
  expect(await staff.toast(toasts)).toContain('vừa thay đổi');
  expect(official.heard()).toHaveLength(0);
  await pressIn(staff, preview, 'Gửi cho 5 người');
  await untilDelivered();
  expect(lastHeard(official).text).toContain('Họp lúc 9 giờ');
});

test('the message of a sent notice, or an edited command, changes nothing that was sent', async () => {
  const { staff, pressIn, api } = await serveWeek();
  const command = staff.say('/thongbao Mai họp');
  const choice = await staff.hear(1);
  staff.edit(command, '/thongbao Kia họp');
  await api.changed.until('the choice is edited', () => choice.text.includes('Kia họp'));
  await pressIn(staff, choice, 'Tất cả (7 người)');
  await pressIn(staff, choice, 'Gửi cho 5 người');
  staff.edit(command, '/thongbao Thôi');
  const said = await staff.hear(2);
  expect(said.text).toContain('đã gửi nên không sửa được nữa');
});

test('what is dropped is sent to nobody', async () => {
  const { staff, official, choice, pressIn } = await write();
  await pressIn(staff, choice, '✖ Bỏ');
  expect(choice.text).toContain('không gửi cho ai');
  staff.pressData(choice.id, 'tbao:s:1:1:5');
  expect(await staff.toast(1)).toContain('Nút này đã cũ');
  expect(official.heard()).toHaveLength(0);
});

test('a text that is too long is asked for again; the longest goes in one message', async () => {
  const { staff, official, pressIn, untilDelivered } = await serveWeek();
  await staff.ask('/thongbao');
  expect((await staff.ask('x'.repeat(4001))).text).toContain('Nội dung dài 4001 ký tự');
  const choice = await staff.ask('x'.repeat(4000));
  await pressIn(staff, choice, 'Tất cả (7 người)');
  expect(choice.text).toContain('gửi đủ 4000 ký tự');
  await pressIn(staff, choice, 'Gửi cho 5 người');
  await untilDelivered();
  expect(official.heard()).toHaveLength(1);
  expect(lastHeard(official).text).toContain('x'.repeat(4000));
});

test('who blocked the bot is named in preview and report, and gets it when they write again', async () => {
  const { staff, official, choice, pressIn, untilDelivered, refreshLive, api } = await write();
  api.chats.blockedChats.add(official.chatId);
  await pressIn(staff, choice, 'Tất cả (7 người)');
  await pressIn(staff, choice, 'Gửi cho 5 người');
  await untilDelivered();
  await refreshLive();
  expect(choice.text).toContain(
    'Đã tới 4/5 · đang chờ 0 · không gửi được 0 · đã chặn bot 1 · chưa vào bot 2',
  );
  expect(choice.text).toContain('Đã chặn bot, tin chờ họ một tuần: Nguyễn Văn An (CB003).');
  const preview = await staff.ask('/thongbao Lần nữa');
  await pressIn(staff, preview, 'Tất cả (7 người)');
  expect(preview.text).toContain('Không tới được 1 người (đã chặn bot; tin chờ họ một tuần): Nguyễn Văn An');
});
