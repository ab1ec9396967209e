import { expect, test } from 'vitest';
import { asOutboxId } from '../../../../src/delivery/outbox-store.ts';
import { asOfficialId } from '../../../../src/domain/people.ts';
import { labels } from '../../../support/fake-chats.ts';
import { FakeRefusal } from '../../../support/fake-methods.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';
import { testRecording } from '../../../support/test-report.ts';

/** Waits until everything that was typed and pressed is dealt with: a clock that leaps meanwhile makes it be done again. */
const untilHandled = async ({ db }: Pick<Awaited<ReturnType<typeof serveWeek>>, 'db'>): Promise<void> => {
  const waiting = () =>
    db.selectFrom('inbox_update').select('update_id').where('state', '=', 'waiting').execute();
  while ((await waiting()).length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
};

const MONDAY = '2024-11-25 08:00';
const FRIDAY = '2024-11-29 10:00';

test('the board counts the week, names its times and lists units', async () => {
  const { at, staff, official } = await serveWeek();
  await at(MONDAY);
  await official.ask('cảng vướng luồng');
  const board = await staff.ask('/theodoi');
  expect(board.text).toContain('Theo dõi tuần 48 (25/11 - 01/12/2024)');
  expect(board.text).toContain(
    'Nhắc 08:00 25/11 · nhắc lần hai 14:00 27/11 · báo trưởng đơn vị 10:00 29/11 · báo cáo 16:00 29/11',
  );
  expect(board.text).toContain('Đã trả lời 1/6 người (đúng hạn 1, muộn 0) · chưa trả lời 3 · chưa vào bot 2');
  expect(board.text).toContain('🔴 Cảng vụ Hàng hải: 0/1 · chưa: Hoàng Thị Hai');
  expect(board.text).toContain('Sở Y tế: 1/2 · chưa: Lê Thu Mới');
  expect(labels(board)).toEqual(
    expect.arrayContaining(['Chưa trả lời 3', 'Chưa vào bot 2', 'Đã trả lời 1', '↻ Làm mới', 'Thống kê']),
  );
  expect(labels(board)).not.toContain('Vắng 0');
});

test('the board says what is out of order with searching', async () => {
  const { at, staff, searchFaults } = await serveWeek();
  await at(MONDAY);
  searchFaults.push('Tìm kiếm: bộ nhúng đang bận.');
  expect((await staff.ask('/theodoi')).text).toContain('⚠️ Tìm kiếm: bộ nhúng đang bận.');
});

test('lists open in the same message; who hasn’t come in can be invited from it', async () => {
  const { at, staff, pressIn, pressFor } = await serveWeek();
  await at(MONDAY);
  const board = await staff.ask('/theodoi');
  await pressIn(staff, board, 'Chưa trả lời 4');
  expect(board.text).toContain('Chưa trả lời (4)');
  expect(board.text).toContain('• Sở Y tế: Nguyễn Văn An (CB003) · đã nhắc 1 lần, từ 08:00 25/11');
  await pressIn(staff, board, 'Chưa vào bot 2');
  expect(board.text).toContain('Lê Thu Mới (CB004)');
  const invitation = await pressFor(staff, board, '✉️ Mời Phạm Quốc Cường');
  expect(invitation.text).toContain('Lời mời dành cho Phạm Quốc Cường');
});

test('one tap asks one person again, once in three hours, whoever of the office taps', async () => {
  const { at, clock, staff, official, pressIn, untilDelivered, people, db } = await serveWeek();
  await at(MONDAY);
  const board = await staff.ask('/theodoi');
  await pressIn(staff, board, 'Chưa trả lời 4');
  staff.press(board, '🔔 Nhắc Nguyễn Văn An');
  expect(await staff.toast(1)).toBe('Chưa nhắc 1 người vì vừa được nhắc trong 3 giờ qua.');
  await untilHandled({ db });
  clock.set('2024-11-25 13:00');
  staff.press(board, '🔔 Nhắc Nguyễn Văn An');
  expect(await staff.toast(2)).toBe('Đã nhắc 1 người.');
  staff.press(board, '🔔 Nhắc Nguyễn Văn An');
  expect(await staff.toast(3)).toContain('Chưa nhắc 1 người');
  await untilDelivered();
  expect(official.heard()).toHaveLength(2);
  expect(lastHeard(official).text).toContain('Nhắc lại');
  expect(labels(lastHeard(official))).toContain('Không có gì mới');
  const [entry] = await people.readAudit(1);
  expect(entry).toMatchObject({ act: 'nhắc lại', of: 'nudge', after: { officials: [3] } });
  await untilHandled({ db });
  clock.advance(60_000);
  await pressIn(staff, board, '↻ Làm mới');
  expect(board.text).toContain('Nguyễn Văn An (CB003) · đã nhắc 2 lần');
});

test('all who are silent are asked again after it was said how many; a second tap asks nobody', async () => {
  const { at, clock, staff, official, second, head, other, pressIn, untilDelivered } = await serveWeek();
  await at(MONDAY);
  clock.set('2024-11-25 12:00');
  const board = await staff.ask('/theodoi');
  await pressIn(staff, board, 'Chưa trả lời 4');
  await pressIn(staff, board, '🔔 Nhắc cả 4 người');
  expect(board.text).toContain('Nhắc 4 người chưa trả lời?');
  staff.press(board, 'Nhắc 4 người');
  expect(await staff.toast(2)).toBe('Đã nhắc 4 người.');
  staff.pressData(board.id, 'tdoi:Y');
  expect(await staff.toast(3)).toContain('Chưa nhắc 4 người');
  await untilDelivered();
  for (const person of [official, second, other, head]) expect(person.heard()).toHaveLength(2);
});

test('at night messages wait for the morning, and it is said', async () => {
  const { at, clock, staff, official, pressIn, untilDelivered } = await serveWeek();
  await at(MONDAY);
  clock.set('2024-11-25 22:00');
  const board = await staff.ask('/theodoi');
  await pressIn(staff, board, 'Chưa trả lời 4');
  staff.press(board, '🔔 Nhắc Nguyễn Văn An');
  expect(await staff.toast(1)).toBe('Đã nhắc 1 người, tin đi lúc 07:00 26/11.');
  await untilDelivered();
  expect(official.heard()).toHaveLength(1);
  await at('2024-11-26 07:00');
  expect(official.heard()).toHaveLength(2);
});

test('what is in the way stands there with unit and item until it is out of the way', async () => {
  const { at, clock, staff, pressIn, progress } = await serveWeek();
  await at(MONDAY);
  const blocked = { ref: 'II.2.1(6)', asOf: '2024-11-25', official: 3, unit: 1 };
  await progress.record(testRecording(1, clock.now(), { ...blocked, blocker: 'vướng luồng vào cảng' }));
  const board = await staff.ask('/theodoi');
  await pressIn(staff, board, 'Vướng mắc 1');
  expect(board.text).toMatch(/• Sở Y tế · \(6\).+: “vướng luồng vào cảng” \(Nguyễn Văn An, 08:00 25\/11\)/);
  await progress.record(testRecording(2, clock.now(), { ...blocked, isClear: true }));
  await pressIn(staff, board, '↻ Làm mới');
  expect(board.text).toContain('Không có vướng mắc nào chưa gỡ.');
});

test('“hết vướng” in words takes what was in the way off the board', async () => {
  const { at, clock, staff, official, pressIn } = await serveWeek();
  await at(MONDAY);
  expect((await official.ask('cảng vướng luồng vào cảng')).text).toContain('Vướng mắc:');
  const board = await staff.ask('/theodoi');
  await pressIn(staff, board, 'Vướng mắc 1');
  expect(board.text).toContain('vướng luồng vào cảng');
  clock.advance(60_000);
  const card = await official.ask('cảng hết vướng luồng rồi');
  expect(card.text).toContain('✅ Đã ghi: (6)');
  expect(card.text).toContain('Đã gỡ vướng mắc:');
  expect(labels(card)).toEqual(['Sửa', 'Hủy']);
  await pressIn(staff, board, '↻ Làm mới');
  expect(board.text).toContain('Không có vướng mắc nào chưa gỡ.');
  await pressIn(official, card, 'Hủy');
  await pressIn(staff, board, '↻ Làm mới');
  expect(board.text).toContain('vướng luồng vào cảng');
});

test('an open board is edited when answers come in, and not where nothing has changed', async () => {
  const { at, staff, official, refreshLive, api, clock } = await serveWeek();
  await at(MONDAY);
  const board = await staff.ask('/theodoi');
  clock.advance(60_000);
  await refreshLive();
  expect(board.edits).toBe(0);
  await official.ask('cảng vướng luồng');
  await refreshLive();
  expect(board.edits).toBe(1);
  expect(board.text).toContain('Đã trả lời 1/6 người');
  expect(board.text).toContain('Cập nhật lúc 08:01 25/11');
  await refreshLive();
  expect(board.edits).toBe(1);
  expect(staff.heard()).toHaveLength(1);
  // A newer board takes its place.
  const newer = await staff.ask('/theodoi');
  await api.changed.until('the board is kept', () => newer.edits === 0);
});

test('a board that Telegram won’t change any more, or whose owner has left the office, is given up', async () => {
  const { at, staff, official, second, refreshLive, api, boards, clock } = await serveWeek();
  await at(MONDAY);
  const board = await staff.ask('/theodoi');
  api.chats.remove(staff.chatId, board.id);
  await official.ask('cảng vướng luồng');
  await refreshLive();
  expect(await boards.findSince(new Date(0))).toEqual([]);
  const again = await staff.ask('/theodoi');
  await second.ask('vốn đầu tư toàn xã hội vướng mặt bằng');
  api.trouble('editMessageText', new FakeRefusal(429, 'Too Many Requests', { retry_after: 30 }));
  expect(await refreshLive()).toEqual({ waitSeconds: 30 });
  expect(again.edits).toBe(0);
  expect(await refreshLive()).toBeUndefined();
  expect(again.edits).toBe(1);
  clock.set('2024-12-02 08:00');
  await refreshLive();
  expect(again.edits).toBe(1);
});

test('messages that were given up are counted, and put back by a button', async () => {
  const { at, staff, outbox, pressIn, clock } = await serveWeek();
  await at(MONDAY);
  await outbox.enqueue(
    [
      {
        to: asOfficialId(3),
        key: 'notice:77',
        payload: { type: 'notice', text: 'Họp' },
        dueAt: new Date(clock.now().getTime() + 60_000),
        uselessAfter: undefined,
      },
    ],
    clock.now(),
  );
  const [{ id } = { id: 0 }] = await outbox.findDue(new Date('2025-01-01'), 9, new Set());
  await outbox.end(asOutboxId(id), { state: 'dead', reason: 'refused' }, clock.now());
  const board = await staff.ask('/theodoi');
  expect(board.text).toContain('1 tin không gửi được và đã thôi gửi');
  await pressIn(staff, board, 'Gửi lại 1 tin đã bỏ');
  expect(board.text).not.toContain('không gửi được và đã thôi gửi');
  expect((await outbox.counts()).dead).toBe(0);
});

test('the office’s escalation opens the board', async () => {
  const { at, staff, pressFor } = await serveWeek();
  await at(MONDAY);
  await at(FRIDAY);
  const escalation = lastHeard(staff);
  expect(escalation.text).toContain('Chưa trả lời');
  const board = await pressFor(staff, escalation, 'Mở bảng theo dõi');
  expect(board.text).toContain('Theo dõi tuần 48');
  expect(escalation.text).toContain('Chưa trả lời');
});

test('outside the document’s dates it is said that nobody is asked', async () => {
  const { clock, staff } = await serveWeek();
  clock.set('2025-03-03 09:00');
  const board = await staff.ask('/theodoi');
  expect(board.text).toContain('Đã hết thời gian theo dõi của Nghị quyết (01/01/2024 - 31/01/2025)');
  expect(board.text).toContain('Tuần này không nhắc ai và không gửi báo cáo.');
});

test('statistics count who answered after how many messages, by week and by unit', async () => {
  const { at, clock, staff, official, second, head, pressIn } = await serveWeek();
  await at(MONDAY);
  clock.set('2024-11-25 10:00');
  await official.ask('cảng vướng luồng');
  await at('2024-11-27 14:00');
  clock.set('2024-11-27 15:00');
  await second.ask('vốn đầu tư toàn xã hội vướng mặt bằng');
  await at(FRIDAY);
  clock.set('2024-11-29 11:00');
  await head.ask('bảo hiểm y tế vướng hợp đồng');
  await at('2024-12-02 08:00');
  const board = await staff.ask('/theodoi');
  await pressIn(staff, board, 'Thống kê');
  expect(board.text).toContain('Thống kê trả lời, 2 tuần gần nhất có nhắc');
  expect(board.text).toContain(
    // With the head the three others of the unit that was asked for it, of whom one was never asked.
    'Tuần 48 (25/11 - 01/12/2024): 5/6 trả lời, đúng hạn 2\n   trước khi nhắc 1 · sau 1 lần nhắc 1 · sau 2 lần 3 · một nửa trả lời trong 77 giờ',
  );
  await pressIn(staff, board, 'Theo đơn vị');
  expect(board.text).toContain('Cảng vụ Hàng hải: 1/2 trả lời, đúng hạn 1');
  await pressIn(staff, board, '‹ Bảng theo dõi');
  expect(board.text).toContain('Theo dõi tuần 49');
});

test('the board leads to earlier weeks, and names figures that are due and weren’t given', async () => {
  const { at, staff, official, pressFor, pressIn } = await serveWeek();
  await at(MONDAY);
  await pressFor(official, lastHeard(official), 'Không có gì mới');
  const board = await staff.ask('/theodoi');
  expect(board.text).toMatch(/🔴 Sở Y tế: 0\/2 · chưa: .* · đến kỳ, còn chờ số: \(6\), \(7\)/);
  await official.ask('cảng vướng luồng');
  await at('2024-12-02 08:00');
  const next = await staff.ask('/theodoi');
  await pressIn(staff, next, 'Tuần trước');
  expect(next.text).toContain('Trả lời tuần 48 (25/11 - 01/12/2024)');
  expect(next.text).toContain('Đã trả lời 1/6 người');
  expect(next.text).toContain('Sở Xây dựng: 0/4');
  expect(labels(next)).toEqual(['‹ tuần 47', 'Tuần này']);
  await pressIn(staff, next, 'Tuần này');
  expect(next.text).toContain('Theo dõi tuần 49');
});

test('what is in the way stays on the board from week to week, the oldest first, until it is over', async () => {
  const { at, staff, official, second, pressIn } = await serveWeek();
  await at(MONDAY);
  await official.ask('cảng vướng luồng, dự kiến 15/12 xong');
  await at('2024-12-02 08:00');
  await second.ask('vốn đầu tư toàn xã hội vướng mặt bằng');
  const board = await staff.ask('/theodoi');
  await pressIn(staff, board, 'Vướng mắc 2');
  expect(board.text).toMatch(
    /“vướng luồng.*” \(Nguyễn Văn An, .*\) · đã 7 ngày · hẹn gỡ 15\/12\/2024\n.*“vướng mặt bằng” .* · chưa hẹn ngày gỡ/,
  );
  await official.ask('cảng hết vướng');
  await pressIn(staff, board, '↻ Làm mới');
  expect(board.text).not.toContain('vướng luồng');
});
