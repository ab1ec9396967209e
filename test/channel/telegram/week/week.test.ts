import { expect, test } from 'vitest';
import { asMessageId } from '../../../../src/domain/chat.ts';
import { asDay } from '../../../../src/domain/people.ts';
import { weekOf } from '../../../../src/domain/reporting-week.ts';
import { OPERATOR } from '../../../../src/people/people-store.ts';
import { enqueueDue } from '../../../../src/week/enqueue-due.ts';
import { fakeAnswer } from '../../../support/fake-answering.ts';
import { labels } from '../../../support/fake-chats.ts';
import { testAssignment } from '../../../support/serve-office.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

const MONDAY = '2024-11-25 08:00';
const WEDNESDAY = '2024-11-27 14:00';
const FRIDAY = '2024-11-29 10:00';

test('on Monday at eight each official is asked once about what they lead', async () => {
  const { at, official, second, other, head, leader, staff, clock, tick, outbox } = await serveWeek();
  await tick();
  expect((await outbox.counts()).waiting).toBe(0);
  await at(MONDAY);
  const nudge = lastHeard(official);
  expect(nudge.text).toContain('Có gì mới hoặc vướng mắc? Tuần 48 (25/11 - 01/12/2024)');
  expect(nudge.text).toMatch(/• \(6\).+: chưa có số\n• \(7\).+: chưa có số/);
  expect(nudge.text).toContain('Cần số mới: (6), (7).');
  expect(nudge.text).toContain('Xin trả lời trước 10:00 thứ Sáu 29/11.');
  expect(nudge.text).not.toContain('muộn');
  expect(labels(nudge)).toEqual([
    'Không có gì mới',
    'Nhập số',
    'Vướng mắc',
    'Để sau',
    'Không phải việc của tôi',
  ]);
  clock.advance(60_000);
  await at('2024-11-25 08:01');
  for (const person of [official, second, other, head]) expect(person.heard()).toHaveLength(1);
  for (const person of [leader, staff]) expect(person.heard()).toHaveLength(0);
});

test('no news is recorded by one tap, once; it answers nothing of which a figure is due', async () => {
  const { at, official, pressFor, pressIn, progress } = await serveWeek();
  await at(MONDAY);
  const nudge = lastHeard(official);
  const card = await pressFor(official, nudge, 'Không có gì mới');
  expect(card.text).toContain('✅ Đã ghi: 2 việc');
  official.press(nudge, 'Không có gì mới');
  expect(await official.toast(1)).toContain('rồi');
  expect(official.heard()).toHaveLength(2);
  expect(card.text).toContain('Đang đến kỳ có số mới, còn chờ:');
  await pressIn(official, card, 'Hủy');
  const recorded = await progress.findByMessage(official.chatId, asMessageId(nudge.id));
  expect(recorded.updates).toEqual([]);
  await at(WEDNESDAY);
  expect(lastHeard(official).text).toContain('Nhắc lần hai');
});

test('a number and a blocker are taken for the item that is chosen; the tap alone is no answer', async () => {
  const { at, official, head, pressIn, pressFor } = await serveWeek();
  await at(MONDAY);
  const nudge = lastHeard(official);
  await pressIn(official, nudge, 'Nhập số');
  expect(nudge.text).toContain('Nhập số cho việc nào?');
  expect(nudge.text).toContain('chưa có số');
  const [first = ''] = labels(nudge);
  expect(first).toContain('(6)');
  expect((await pressFor(official, nudge, first)).text).toContain('số mới là bao nhiêu');
  expect((await official.ask('158,2')).text).toContain('158,2 triệu tấn');
  await pressIn(official, nudge, '‹ Quay lại');
  expect(nudge.text).toMatch(/\(6\).+158,2 triệu tấn · đến 25\/11\/2024/);
  expect(nudge.text).toContain('Cần số mới: (7).');
  // Of one item it is asked at once.
  const only = lastHeard(head);
  expect((await pressFor(head, only, 'Vướng mắc')).text).toContain('đang vướng gì?');
  await at(WEDNESDAY);
  expect(lastHeard(head).text).toContain('Nhắc lần hai');
  expect(lastHeard(official).text).not.toContain('Nhắc lần hai');
  await head.ask('vướng hợp đồng với cơ sở y tế');
  await at(FRIDAY);
  expect(
    head
      .heard()
      .map(({ text }) => text)
      .join(),
  ).not.toContain('Chưa trả lời');
});

test('later asks again at the hour that is chosen, once; putting it off is no answer', async () => {
  const { at, official, pressIn, outbox } = await serveWeek();
  await at(MONDAY);
  const nudge = lastHeard(official);
  await pressIn(official, nudge, 'Để sau');
  expect(labels(nudge)).toEqual([
    '1 giờ nữa (09:00)',
    '3 giờ nữa (11:00)',
    'Chiều nay 14:00',
    'Sáng mai 08:00',
    '‹ Quay lại',
  ]);
  await pressIn(official, nudge, 'Chiều nay 14:00');
  expect(nudge.text).toContain('Tôi sẽ hỏi lại lúc 14:00 hôm nay.');
  await pressIn(official, nudge, 'Để sau');
  await pressIn(official, nudge, 'Chiều nay 14:00');
  expect((await outbox.counts()).waiting).toBe(1);
  await at('2024-11-25 14:00');
  expect(official.heard()).toHaveLength(2);
  expect(lastHeard(official).text).toContain('Nhắc lại: có gì mới');
  await at(WEDNESDAY);
  expect(lastHeard(official).text).toContain('Nhắc lần hai');
});

test('who has answered meanwhile is not asked again', async () => {
  const { at, official, pressIn, outbox } = await serveWeek();
  await at(MONDAY);
  const nudge = lastHeard(official);
  await pressIn(official, nudge, 'Để sau');
  await pressIn(official, nudge, 'Sáng mai 08:00');
  await official.ask('cảng 158,2 triệu tấn');
  await at('2024-11-26 08:00');
  expect(official.heard()).toHaveLength(2);
  expect((await outbox.counts()).dropped).toBe(1);
});

test('what isn’t theirs is told to the office with where to change it', async () => {
  const { at, official, staff, pressIn, untilDelivered } = await serveWeek();
  await at(MONDAY);
  const nudge = lastHeard(official);
  await pressIn(official, nudge, 'Không phải việc của tôi');
  expect(labels(nudge)).toContain('Tất cả');
  const wrong = labels(nudge).find((label) => label.startsWith('(7)')) ?? '';
  await pressIn(official, nudge, wrong);
  expect(nudge.text).toContain('Cảm ơn đồng chí. Tôi đã báo Văn phòng xem lại phân công: (7)');
  await untilDelivered();
  expect(lastHeard(staff).text).toContain('Nguyễn Văn An (CB003) báo không phải việc của mình: (7).');
  expect(lastHeard(staff).text).toContain('/phancong 7');
  // Alone it is no answer: of the rest nothing is known.
  await at(WEDNESDAY);
  expect(lastHeard(official).text).toContain('Nhắc lần hai');
});

test('a reply in words is read as an answer', async () => {
  const { at, official, second } = await serveWeek();
  await at(MONDAY);
  official.reply(lastHeard(official), 'cảng 158,2 triệu tấn, vướng luồng; xuất khẩu 26 tỷ');
  expect((await official.hear(3)).text).toContain('26 tỷ USD');
  // A figure without a name is of the one thing that is asked about.
  second.reply(lastHeard(second), '176.500 tỷ');
  expect((await second.hear(2)).text).toContain('176.500 tỷ đồng');
  await at(WEDNESDAY);
  expect(official.heard()).toHaveLength(3);
  expect(second.heard()).toHaveLength(2);
});

test('a reply that has to be asked about is an answer all the same', async () => {
  const { at, official } = await serveWeek();
  await at(MONDAY);
  official.reply(lastHeard(official), 'đã trao đổi với các bên');
  expect((await official.hear(2)).text).toContain('Đồng chí báo cáo hay hỏi?');
  await at(WEDNESDAY);
  expect(official.heard()).toHaveLength(2);
});

test('the silent are asked once more, shortly, then told of to their head and the office, once', async () => {
  const { at, official, second, other, head, staff, leader } = await serveWeek();
  await at(MONDAY);
  await at(WEDNESDAY);
  const again = lastHeard(other);
  expect(again.text).toContain('Nhắc lần hai: còn chờ trả lời. Tuần 48');
  expect(again.text.length).toBeLessThan((other.heard()[0]?.text ?? '').length);
  expect(head.heard()).toHaveLength(2);
  await second.ask('thu ngân sách đạt 90.000 tỷ đồng, chỉ tiêu 5 đạt 176.500 tỷ');
  await at(FRIDAY);
  const toHead = lastHeard(head);
  expect(toHead.text).toContain('Chưa trả lời tuần 48 (25/11 - 01/12/2024): 1 người');
  expect(toHead.text).toContain('Sở Xây dựng\n• Vũ Văn Ba (CB007): (15)');
  expect(toHead.text).not.toContain('CB003');
  const toOffice = lastHeard(staff);
  expect(toOffice.text).toContain('3 người');
  expect(toOffice.text).toContain('Sở Y tế\n• Nguyễn Văn An (CB003): (6)');
  expect(toOffice.text).toContain('CB007');
  expect(toOffice.text).not.toContain('CB006');
  expect(toOffice.text).toContain('CB008');
  // Official 3 is the head of their own unit: nobody but the office is told.
  expect(official.heard()).toHaveLength(2);
  expect(leader.heard()).toHaveLength(0);
  await at('2024-11-29 10:01');
  expect([head.heard().length, staff.heard().length]).toEqual([3, 1]);
});

test('the office is told with it how many questions wait for its word, heads aren’t', async () => {
  const { at, answering, leader, head, staff } = await serveWeek();
  answering.respond = (question) => fakeAnswer(question, { kind: 'none', reason: 'not-found' });
  await leader.ask('Tiền làm ra tăng mấy phần?');
  await at(MONDAY);
  await at(FRIDAY);
  expect(lastHeard(staff).text).toContain('1 câu hỏi chưa trả lời chắc chắn: /hoichua');
  expect(lastHeard(head).text).toContain('Chưa trả lời tuần 48');
  expect(lastHeard(head).text).not.toContain('/hoichua');
});

test('whoever answers before the escalation is sent isn’t in it', async () => {
  const { at, clock, tick, db, other, official, staff, head, second, api, untilDelivered } =
    await serveWeek();
  await at(MONDAY);
  await official.ask('cảng 158,2 triệu tấn');
  await second.ask('vốn đầu tư toàn xã hội 176.500 tỷ đồng');
  const before = [staff.heard().length, head.heard().length];
  // Telegram asks to wait between planning and sending.
  api.limitSends(0);
  clock.set(FRIDAY);
  await tick();
  // From then on nothing is under way until the pause is over.
  const isRefused = (): boolean => api.callsOf('sendMessage').some(({ error }) => error?.code === 429);
  await api.changed.until('a push that was refused', isRefused);
  const answered = other.heard().length;
  // Of the one target that both lead: the head isn't told of anybody, nor is anybody told of the head.
  other.say('bảo hiểm y tế 93,5%');
  const isRecorded = async (): Promise<boolean> =>
    (await db.selectFrom('progress_update').select('id').where('official_id', '=', 7).execute()).length > 0;
  while (!(await isRecorded())) await new Promise((resolve) => setTimeout(resolve, 10));
  api.limitSends(Number.POSITIVE_INFINITY);
  clock.advance(5_000);
  await untilDelivered();
  await other.hear(answered + 1);
  expect([staff.heard().length, head.heard().length]).toEqual(before);
});

test('a button of another week says that the week is over', async () => {
  const { at, official, clock, pressFor, reminders } = await serveWeek();
  await at(MONDAY);
  const nudge = lastHeard(official);
  clock.set('2024-12-03 09:00');
  expect((await pressFor(official, nudge, 'Nhập số')).text).toContain('/capnhat');
  const weeks = [weekOf(asDay('2024-11-25')), weekOf(asDay('2024-12-03'))];
  expect((await reminders.readWeek({ weeks, from: new Date(0), until: clock.now() })).marked).toEqual([]);
});

test('many targets are paged in one message', async () => {
  const { at, people, clock, official, pressIn } = await serveWeek();
  const { version, nextIds } = await people.read();
  const refs = ['II.2.1(1)', 'II.2.1(4)', 'II.2.1(8)', 'II.2.1(10)', 'II.3.3/5'];
  await people.apply(
    refs.map((ref, index) => ({
      of: 'assignment' as const,
      before: undefined,
      after: testAssignment(nextIds.assignment + index, ref, 1),
    })),
    version,
    { by: OPERATOR, act: 'thử', at: clock.now() },
  );
  await at(MONDAY);
  expect(official.heard()).toHaveLength(1);
  const nudge = lastHeard(official);
  const first = nudge.text;
  expect(first.split('\n').filter((line) => line.startsWith('•'))).toHaveLength(8);
  await pressIn(official, nudge, labels(nudge).at(-1) ?? '');
  expect(nudge.text).not.toBe(first);
  expect(nudge.text).toContain('II.3.3/5');
  await pressIn(official, nudge, '‹ Trước');
  expect(nudge.text).toBe(first);
});

test('after a week of not running, nothing of the old week is sent and the new one asks, saying that it is late', async () => {
  const { at, official, staff, outbox } = await serveWeek();
  await at('2024-12-02 09:00');
  expect(official.heard()).toHaveLength(1);
  expect(lastHeard(official).text).toContain('Tuần 49');
  expect(lastHeard(official).text).toContain('Tin này gửi muộn hơn giờ thường lệ.');
  expect(staff.heard()).toHaveLength(0);
  expect((await outbox.counts()).dropped).toBe(0);
});

test('what was put out before a stop of a week is not sent any more', async () => {
  const office = await serveWeek();
  const { official, outbox, at, reminderRules } = office;
  const monday = new Date('2024-11-25T08:00:00+07:00');
  expect((await enqueueDue(office, reminderRules(), monday)).added).toBe(4);
  await at('2024-12-02 08:00');
  expect(official.heard()).toHaveLength(1);
  expect(lastHeard(official).text).toContain('Tuần 49');
  expect(await outbox.counts()).toMatchObject({ waiting: 0, sent: 4, dropped: 4 });
});

test('a restart a second before or after eight, and two schedulers at once, ask everybody once', async () => {
  const { clock, tick, outbox, at, official } = await serveWeek();
  clock.set('2024-11-25 07:59:59');
  await tick();
  expect((await outbox.counts()).waiting).toBe(0);
  clock.set('2024-11-25 08:00:01');
  await Promise.all([tick(), tick()]);
  await at('2024-11-25 08:01:00');
  expect(await outbox.counts()).toMatchObject({ waiting: 0, sent: 4, dropped: 0 });
  expect(official.heard()).toHaveLength(1);
});
