import { expect, test } from 'vitest';
import { asDay, asOfficialId } from '../../../../src/domain/people.ts';
import { weekOf } from '../../../../src/domain/reporting-week.ts';
import { readResponses } from '../../../../src/week/responses/week-responses.ts';
import { labels } from '../../../support/fake-chats.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';
import { testRecording } from '../../../support/test-report.ts';

const MONDAY = '2024-11-25 08:00';
const WEDNESDAY = '2024-11-27 14:00';
const THURSDAY = '2024-11-28 08:00';
const FRIDAY = '2024-11-29 10:00';
const W48 = weekOf(asDay('2024-11-25'));

const open = async () => {
  const office = await serveWeek();
  return {
    ...office,
    stateOf: async (id: number) => {
      const responses = (await readResponses(office, office.reminderRules(), W48, office.clock.now()))
        .responses;
      return responses.find(({ official }) => official === asOfficialId(id))?.state;
    },
  };
};

test('once one of a unit has given a target, the other isn’t asked a second time, nor named to the head', async () => {
  const { at, other, head, staff, stateOf } = await open();
  await at(MONDAY);
  expect((await other.ask('bảo hiểm y tế 93,5%')).text).toContain('93,5%');
  const heard = head.heard().length;
  await at(WEDNESDAY);
  await at(FRIDAY);
  expect(head.heard()).toHaveLength(heard);
  expect(await stateOf(8)).toBe('on time');
  expect(lastHeard(staff).text).not.toMatch(/CB007|CB008/);
});

test('a head isn’t told to chase the figure that the head has reported', async () => {
  const { at, other, head, stateOf } = await open();
  await at(MONDAY);
  await head.ask('bảo hiểm y tế 93,5%');
  await at(WEDNESDAY);
  expect(other.heard()).toHaveLength(1);
  await at(FRIDAY);
  expect(
    head
      .heard()
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain('Chưa trả lời');
  expect(await stateOf(7)).toBe('on time');
});

test('“nothing new” answers only what isn’t due: the rest is named, and asked again alone', async () => {
  const { at, official, pressFor, progress } = await open();
  const before = new Date('2024-11-20T09:00:00+07:00');
  const october = { ref: 'II.2.1(6)', asOf: '2024-10-31', figure: ['158.2', 'triệu tấn'] as const };
  await progress.record(testRecording(1, before, october));
  await at(MONDAY);
  const card = await pressFor(official, lastHeard(official), 'Không có gì mới');
  expect(card.text).toMatch(/Đang đến kỳ có số mới, còn chờ:\n• \(7\)/);
  expect(card.text).not.toMatch(/còn chờ:\n• \(6\)/);
  await at(WEDNESDAY);
  const again = lastHeard(official).text;
  expect(again).toContain('Nhắc lần hai');
  expect(again).toContain('(7) Kim ngạch xuất khẩu');
  expect(again).not.toContain('(6)');
});

test('a figure that is due may be promised for a day: that answers, and it is asked for on that day', async () => {
  const { at, official, pressFor, pressIn, stateOf, outbox } = await open();
  await at(MONDAY);
  const card = await pressFor(official, lastHeard(official), 'Không có gì mới');
  expect(await stateOf(3)).toBe('silent');
  await pressIn(official, card, 'Hẹn ngày có số');
  expect(labels(card)).toEqual([
    'thứ Ba 26/11',
    'thứ Sáu 29/11',
    'thứ Hai 02/12',
    'thứ Hai 09/12',
    '‹ Quay lại',
  ]);
  await pressIn(official, card, 'thứ Hai 02/12');
  expect(card.text).toContain('Tình trạng: chưa có số liệu');
  expect(card.text).toContain('Hẹn ngày 02/12/2024');
  expect(card.text).not.toContain('còn chờ');
  expect(await stateOf(3)).toBe('on time');
  const heard = official.heard().length;
  await at(WEDNESDAY);
  await at(FRIDAY);
  expect(official.heard()).toHaveLength(heard);
  expect((await outbox.counts()).waiting).toBe(1);
  await at('2024-12-02 08:00');
  const promised = official.heard().find(({ text }) => text.includes('Hôm nay là ngày hẹn có số.'));
  expect(promised?.text).toMatch(/\(6\).*\n• \(7\)/);
});

test('a day promised in words is kept, and isn’t taken for a number', async () => {
  const { at, second, stateOf } = await open();
  await at(MONDAY);
  const card = await second.ask('chưa có số liệu, hẹn 28/11');
  expect(card.text).toContain('Hẹn ngày 28/11/2024');
  expect(second.heard()).toHaveLength(2);
  expect(await stateOf(6)).toBe('on time');
  await at(WEDNESDAY);
  expect(second.heard()).toHaveLength(2);
  await at(THURSDAY);
  expect(lastHeard(second).text).toContain('Hôm nay là ngày hẹn có số.');
  await second.ask('vốn đầu tư toàn xã hội đến hết tháng 9 là 176.500 tỷ đồng');
});

test('who gave the promised figure before its day isn’t asked for it', async () => {
  const { at, second } = await open();
  await at(MONDAY);
  await second.ask('chưa có số liệu, hẹn 28/11');
  await second.ask('vốn đầu tư toàn xã hội đến hết tháng 9 là 176.500 tỷ đồng');
  const heard = second.heard().length;
  await at(THURSDAY);
  expect(second.heard()).toHaveLength(heard);
});
