import { expect, test } from 'vitest';
import { OPERATOR, type PeopleChange } from '../../../../src/people/people-store.ts';
import { REQUEST_OF_LEADER } from '../../../../src/progress/requests/view-request.ts';
import { labels } from '../../../support/fake-chats.ts';
import type { FakePerson } from '../../../support/fake-person.ts';
import { testAssignment, testUnit } from '../../../support/serve-office.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

/** Asks, and gives the last message: a picture may come before the text. */
const openTarget = async (person: FakePerson, text: string, count: number) => {
  const before = person.heard().length;
  person.say(text);
  await person.hear(before + count);
  return lastHeard(person);
};

test('a leader asks the unit that leads a target; it answers by reply, and both see what became of it', async () => {
  const { official, leader, second, pressFor, untilDelivered } = await serveWeek();
  await official.ask('cảng 95 triệu tấn');
  const shown = await openTarget(leader, '/tiendo 6', 2);
  expect(labels(shown)).toEqual(expect.arrayContaining(['Yêu cầu giải trình', 'Gửi ý kiến']));
  expect((await pressFor(leader, shown, 'Yêu cầu giải trình')).text).toContain('giải trình điều gì về (6)');
  expect((await leader.ask('Vì sao mới đạt 50%?')).text).toContain('Đã gửi đến: Sở Y tế.');
  await untilDelivered();
  const request = lastHeard(official);
  expect(request.text).toContain('Lãnh đạo Trần Thị Bình yêu cầu giải trình');
  expect(request.text).toContain('(6) Sản lượng hàng hoá thông qua cảng');
  expect(request.text).toContain('Vì sao mới đạt 50%?');
  expect(second.heard()).toHaveLength(0);
  const before = official.heard().length;
  official.reply(request, 'Do luồng vào cảng chưa nạo vét xong.');
  expect((await official.hear(before + 1)).text).toContain(
    'Đã chuyển câu trả lời đến đồng chí Trần Thị Bình',
  );
  await untilDelivered();
  const answer = lastHeard(leader);
  expect(answer.text).toContain('Sở Y tế trả lời: (6)');
  expect(answer.text).toContain('Do luồng vào cảng chưa nạo vét xong.');
  const again = await openTarget(leader, '/tiendo 6', 2);
  expect(again.text).toMatch(
    /Yêu cầu của lãnh đạo:\n• Trần Thị Bình yêu cầu giải trình .*“Vì sao mới đạt 50%\?”/,
  );
  expect(again.text).toMatch(/Sở Y tế trả lời .*“Do luồng vào cảng chưa nạo vét xong\.”/);
});

test('an opinion goes the same way, and is answered by the button', async () => {
  const { official, leader, pressFor, untilDelivered } = await serveWeek();
  const shown = await openTarget(leader, '/tiendo 7', 1);
  await pressFor(leader, shown, 'Gửi ý kiến');
  await leader.ask('Làm việc với các doanh nghiệp lớn.');
  await untilDelivered();
  const request = lastHeard(official);
  expect(request.text).toContain('gửi ý kiến');
  await pressFor(official, request, 'Trả lời');
  expect((await official.ask('Đã có lịch ngày 05/12.')).text).toContain('Đã chuyển câu trả lời');
  await untilDelivered();
  expect(lastHeard(leader).text).toContain('Đã có lịch ngày 05/12.');
});

test('who reported a figure sees that a leader has read it', async () => {
  const { official, leader } = await serveWeek();
  await official.ask('cảng 95 triệu tấn');
  expect((await official.ask('/capnhat')).text).not.toContain('lãnh đạo đã xem');
  await openTarget(leader, '/tiendo 6', 2);
  expect((await official.ask('/capnhat')).text).toMatch(/\(6\).* · lãnh đạo đã xem 25\/11\/2024/);
});

test('officials can’t ask, and nobody answers for another unit', async () => {
  const { official, second, leader, pressFor, untilDelivered } = await serveWeek();
  const own = await openTarget(official, '/tiendo 7', 1);
  expect(labels(own)).not.toContain('Yêu cầu giải trình');
  const shown = await openTarget(leader, '/tiendo 7', 1);
  await pressFor(leader, shown, 'Yêu cầu giải trình');
  await leader.ask('Vì sao?');
  await untilDelivered();
  const request = lastHeard(official);
  second.press({ ...request, chat: second.chatId } as typeof request, 'Trả lời');
  expect(await second.toast(1)).toContain('không gửi đến đơn vị của đồng chí');
});

test('a leader is told of a unit of which nobody has come to the bot', async () => {
  const { leader, pressFor, people } = await serveWeek();
  const changes: readonly PeopleChange[] = [
    { of: 'unit', before: undefined, after: testUnit(4, 'Chi cục Thủy lợi') },
    { of: 'assignment', before: undefined, after: testAssignment(9, 'II.2.2(16)', 4) },
  ];
  const note = { by: OPERATOR, act: 'thử', at: new Date('2024-11-25T00:00:00Z') };
  await people.apply(changes, (await people.read()).version, note);
  const shown = await openTarget(leader, '/tiendo 16', 1);
  await pressFor(leader, shown, 'Yêu cầu giải trình');
  expect((await leader.ask('Vì sao?')).text).toContain(
    'Đã gửi đến: Chi cục Thủy lợi (chưa có ai dùng bot, xin báo Văn phòng).',
  );
});

test('a reply to what the unit answered goes to nobody as an answer', async () => {
  const { official, leader, pressFor, untilDelivered } = await serveWeek();
  await pressFor(leader, await openTarget(leader, '/tiendo 7', 1), 'Gửi ý kiến');
  await leader.ask('Làm sớm giúp.');
  await untilDelivered();
  await pressFor(official, lastHeard(official), 'Trả lời');
  await official.ask('Đã có lịch.');
  await untilDelivered();
  const before = leader.heard().length;
  leader.reply(lastHeard(leader), 'Cảm ơn đồng chí.');
  expect((await leader.hear(before + 1)).text).not.toContain('Đã chuyển câu trả lời');
});

test('a button of a target that the document no longer has says that it is old', async () => {
  const { leader } = await serveWeek();
  const shown = await openTarget(leader, '/tiendo 7', 1);
  leader.pressData(shown.id, REQUEST_OF_LEADER.to.opinion(97));
  expect(await leader.toast()).toContain('cũ');
});

test('where nobody leads it, that is said', async () => {
  const { leader, pressFor } = await serveWeek();
  const shown = await openTarget(leader, '/tiendo 9', 1);
  await pressFor(leader, shown, 'Yêu cầu giải trình');
  expect((await leader.ask('Vì sao?')).text).toContain('Chưa giao đơn vị nào chủ trì');
});
