import { expect, test } from 'vitest';
import { asDay } from '../../../../src/domain/people.ts';
import { labels } from '../../../support/fake-chats.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

test('/vangmat by buttons: a reason, until when, and who is asked instead; taken back by a button', async () => {
  const { other, second, pressIn, absences, at } = await serveWeek();
  const menu = await other.ask('/vangmat');
  expect(menu.text).toContain('Đồng chí chưa báo vắng ngày nào.');
  expect(menu.text).toContain('Tôi sẽ hỏi Hoàng Thị Hai (CB006) thay đồng chí.');
  expect(labels(menu)).toEqual(['Nghỉ phép', 'Công tác', 'Học']);
  await pressIn(other, menu, 'Công tác');
  expect(labels(menu)).toEqual(['Chỉ hôm nay', 'Hết tuần này', 'Ngày khác …', '‹ Quay lại']);
  await pressIn(other, menu, 'Hết tuần này');
  expect(menu.text).toContain('✅ Đã ghi: công tác từ 25/11/2024 đến 01/12/2024');
  expect(menu.text).toContain('Hoàng Thị Hai');
  await at('2024-11-25 08:00');
  expect(other.heard()).toHaveLength(1);
  expect(lastHeard(second).text).toContain('Thay Vũ Văn Ba');
  const shown = await other.ask('/vangmat');
  expect(shown.text).toContain('Đồng chí đã báo:\n• công tác từ 25/11/2024 đến 01/12/2024');
  await pressIn(other, shown, 'Hủy: công tác từ 25/11/2024 đến 01/12/2024');
  expect(shown.text).toContain('Đã hủy báo vắng');
  expect(await absences.findStanding(asDay('2024-01-01'))).toEqual([]);
  other.press(menu, 'Hủy');
  expect(await other.toast(3)).toContain('đã hủy rồi');
});

test('/vangmat in one line; the same once more is the same', async () => {
  const { official, absences } = await serveWeek();
  expect((await official.ask('/vangmat cong tac 25/11-29/11')).text).toContain(
    '✅ Đã ghi: công tác từ 25/11/2024 đến 29/11/2024',
  );
  expect(lastHeard(official).text).toContain('chưa có người phó');
  await official.ask('/vangmat công tác 25/11/2024 - 29/11/2024');
  const standing = await absences.findStanding(asDay('2024-11-25'));
  expect(standing).toHaveLength(1);
});

test('tomorrow is the day after the line was sent, though the bot was down for a night', async () => {
  const { official, clock } = await serveWeek();
  clock.set('2024-11-26 06:00');
  const before = official.heard().length;
  official.say('/vangmat nghỉ phép ngày mai', { date: Date.parse('2024-11-25T22:00:00+07:00') / 1_000 });
  expect((await official.hear(before + 1)).text).toContain('nghỉ phép ngày 26/11/2024');
});

test('what a line leaves open is asked', async () => {
  const { official, pressIn } = await serveWeek();
  const why = await official.ask('/vangmat 25/11-29/11');
  expect(why.text).toContain('Đồng chí vắng vì việc gì?');
  await pressIn(official, why, 'Học');
  expect(why.text).toContain('học từ 25/11/2024 đến 29/11/2024');
  const howLong = await official.ask('/vangmat nghỉ phép');
  expect(labels(howLong)).toContain('Ngày khác …');
});

test('typed days: what can’t be read is said, and asked again', async () => {
  const { official, pressIn, pressFor } = await serveWeek();
  const menu = await official.ask('/vangmat');
  await pressIn(official, menu, 'Nghỉ phép');
  expect((await pressFor(official, menu, 'Ngày khác …')).text).toContain('đến ngày nào');
  expect((await official.ask('31/11')).text).toContain('không có ngày đó');
  expect((await official.ask('20/11')).text).toContain('đã qua');
  expect((await official.ask('30/11')).text).toContain('nghỉ phép từ 25/11/2024 đến 30/11/2024');
  // The bot waits for no more days.
  expect((await official.ask('30/11')).text).not.toContain('nghỉ phép');
});

test('bad days in a line are answered clearly', async () => {
  const { official } = await serveWeek();
  expect((await official.ask('/vangmat học 6/12-2/12')).text).toContain('Ngày cuối đứng trước ngày đầu');
  expect((await official.ask('/vangmat học từ 2/12')).text).toContain('vắng đến ngày nào');
  expect((await official.ask('/vangmat xyz')).text).toContain('Tôi chưa hiểu');
});

test('a deputy who is away too, or isn’t there yet, is said', async () => {
  const { other, second } = await serveWeek();
  await second.ask('/vangmat nghỉ phép 26/11');
  expect((await other.ask('/vangmat công tác 25/11-29/11')).text).toContain('cũng báo vắng');
});

test('nobody takes back somebody else’s absence', async () => {
  const { official, other } = await serveWeek();
  await official.ask('/vangmat công tác 25/11-29/11');
  other.pressData(1, 'vm:h:1');
  expect(await other.toast(0)).toContain('đã hủy rồi');
  expect((await official.ask('/vangmat')).text).toContain('• công tác');
});

test('from the choice of days a button leads back; today alone is today as it is pressed', async () => {
  const { official, pressIn, clock } = await serveWeek();
  const menu = await official.ask('/vangmat');
  const shown = menu.text;
  await pressIn(official, menu, 'Học');
  await pressIn(official, menu, '‹ Quay lại');
  expect(menu.text).toBe(shown);
  await pressIn(official, menu, 'Học');
  clock.set('2024-11-26 09:00');
  await pressIn(official, menu, 'Chỉ hôm nay');
  expect(menu.text).toContain('học ngày 26/11/2024');
});

test('a reason for days that are over by then, or that there never was, records nothing', async () => {
  const { official, clock, absences, api } = await serveWeek();
  const why = await official.ask('/vangmat 25/11-29/11');
  clock.set('2024-12-09 09:00');
  const old = [why.keyboard.flat().find(({ text }) => text === 'Học')].flatMap((button) =>
    button !== undefined && 'callback_data' in button ? [button.callback_data] : [],
  );
  for (const data of [...old, 'vm:k:7', 'vm:t:7', 'vm:d:7:0', 'vm:a:0:20241332:20241399']) {
    const toasts = api.callsOf('answerCallbackQuery').length;
    official.pressData(why.id, data);
    expect(await official.toast(toasts)).toContain('Nút này đã cũ');
  }
  expect(old).toHaveLength(1);
  expect(await absences.findStanding(asDay('2024-01-01'))).toEqual([]);
});
