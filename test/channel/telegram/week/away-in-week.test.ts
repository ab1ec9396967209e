import { expect, test } from 'vitest';
import { asUpdateId } from '../../../../src/domain/chat.ts';
import { asDay, asOfficialId } from '../../../../src/domain/people.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

const MONDAY = '2024-11-25 08:00';
const WEDNESDAY = '2024-11-27 14:00';
const FRIDAY = '2024-11-29 10:00';

test('a deputy is asked for whoever is away, and answers for both', async () => {
  const { at, absences, second, other, clock, pressFor } = await serveWeek();
  await absences.add(
    { official: asOfficialId(7), kind: 'công tác', from: asDay('2024-11-25'), until: asDay('2024-11-29') },
    asUpdateId(1),
    clock.now(),
  );
  await at(MONDAY);
  expect(other.heard()).toHaveLength(0);
  const nudge = lastHeard(second);
  expect(second.heard()).toHaveLength(1);
  expect(nudge.text).toMatch(/Việc của đồng chí:\n• \(5\)/);
  expect(nudge.text).toMatch(/Thay Vũ Văn Ba \(đang vắng\):\n• \(15\)/);
  const card = await pressFor(second, nudge, 'Không có gì mới');
  expect(card.text).toContain('2 việc');
  expect((await second.ask('bảo hiểm y tế 93,5%')).text).toContain('93,5%');
  await at(WEDNESDAY);
  await at(FRIDAY);
  expect(other.heard()).toHaveLength(0);
  expect(second.heard()).toHaveLength(3);
});

test('who came back before the deputy tapped is asked by themselves', async () => {
  const { at, absences, second, other, clock, pressFor } = await serveWeek();
  await absences.add(
    { official: asOfficialId(7), kind: 'nghỉ phép', from: asDay('2024-11-25'), until: asDay('2024-11-26') },
    asUpdateId(1),
    clock.now(),
  );
  await at(MONDAY);
  clock.set('2024-11-27 09:00');
  const card = await pressFor(second, lastHeard(second), 'Không có gì mới');
  expect(card.text).toContain('✅ Đã ghi: (5)');
  await second.ask('vốn đầu tư toàn xã hội 176.500 tỷ đồng');
  await at(WEDNESDAY);
  expect(lastHeard(other).text).toContain('Nhắc lần hai');
  expect(second.heard()).toHaveLength(3);
});

test('somebody away without a deputy is asked when they are back', async () => {
  const { at, absences, official, clock } = await serveWeek();
  await absences.add(
    { official: asOfficialId(3), kind: 'học', from: asDay('2024-11-25'), until: asDay('2024-11-26') },
    asUpdateId(1),
    clock.now(),
  );
  await at(MONDAY);
  expect(official.heard()).toHaveLength(0);
  await at('2024-11-27 08:00');
  expect(lastHeard(official).text).toContain('Có gì mới hoặc vướng mắc?');
});

test('who blocked the bot isn’t reached; the office is told, and they are asked when they come back', async () => {
  const { at, api, official, staff, untilDelivered, clock } = await serveWeek();
  api.chats.blockedChats.add(13);
  await at(MONDAY);
  await untilDelivered();
  expect(lastHeard(staff).text).toContain('Không gửi được tin cho Nguyễn Văn An (CB003)');
  api.chats.blockedChats.delete(13);
  clock.set('2024-11-25 09:30');
  await official.ask('chào');
  await untilDelivered();
  expect(lastHeard(official).text).toContain('Tin này gửi muộn hơn giờ thường lệ.');
});
