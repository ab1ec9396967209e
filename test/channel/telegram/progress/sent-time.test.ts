import type { Message } from 'grammy/types';
import { expect, test } from 'vitest';
import { asUpdateId } from '../../../../src/domain/chat.ts';
import { asDay, asOfficialId } from '../../../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../../../src/domain/reference.ts';
import { parseWeek, type ReportingWeek } from '../../../../src/domain/reporting-week.ts';
import { readResponses } from '../../../../src/week/responses/week-responses.ts';
import { labels } from '../../../support/fake-chats.ts';
import type { FakePerson } from '../../../support/fake-person.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

const [W48, W49] = ['2024-W48', '2024-W49'].map((text) => parseWeek(text)) as [ReportingWeek, ReportingWeek];
const MONDAY = '2024-11-25 08:00';
const PORT = asReference('II.2.1(6)');

const momentAt = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);

/** Sent at a moment in Việt Nam, whenever the bot gets it. */
const sentAt = (text: string): Partial<Message> => ({ date: momentAt(text).getTime() / 1_000 });

const open = async () => {
  const served = await serveWeek();
  const { progress, reminderRules, clock, official } = served;
  return {
    ...served,
    lastOfPort: async () => (await progress.lastUpdates(asDocumentId('nq14-2024'), [PORT])).get(PORT),
    stateOf: async (week: ReportingWeek, id = 3) =>
      (await readResponses(served, reminderRules(), week, clock.now())).responses.find(
        (each) => each.official === id,
      ),
    /** Says it at one moment, while the bot only hears it at another. */
    sayLate: async (text: string, sent: string, heard: string, person: FakePerson = official) => {
      clock.set(heard);
      const before = person.heard().length;
      person.say(text, sentAt(sent));
      return person.hear(before + 1);
    },
  };
};

test('a figure holds for the day on which it was sent, however late the bot gets it', async () => {
  const { at, official, leader, sayLate, lastOfPort } = await open();
  await at(MONDAY);
  const card = await sayLate('cảng 158,2 triệu tấn', '2024-11-25 22:10', '2024-11-27 06:00');
  expect(card.text).toContain('158,2 triệu tấn · đến 25/11/2024');
  expect((await lastOfPort())?.figure).toMatchObject({
    asOf: '2024-11-25',
    recordedAt: momentAt('2024-11-25 22:10'),
  });
  leader.say('/tiendo 6');
  // The picture comes first.
  expect((await leader.hear(2)).text).toContain('báo 25/11/2024');
  expect(official.heard()).toHaveLength(2);
});

test('“yesterday” is the day before the message was sent', async () => {
  const { sayLate } = await open();
  const card = await sayLate('cảng đến hôm qua đạt 158,2 triệu tấn', '2024-11-26 23:50', '2024-11-27 06:00');
  expect(card.text).toContain('đến 25/11/2024');
});

test('on time is who sent in time, though the bot was down until after the escalation', async () => {
  const { at, sayLate, stateOf } = await open();
  await at(MONDAY);
  await sayLate('cảng 158,2 triệu tấn', '2024-11-29 09:59', '2024-11-29 10:30');
  expect(await stateOf(W48)).toMatchObject({ state: 'on time', answeredAt: momentAt('2024-11-29 09:59') });
});

test('what was sent on Sunday answers the week that is over, not the one in which it is handled', async () => {
  const { at, official, sayLate, stateOf } = await open();
  await at(MONDAY);
  await sayLate('cảng 158,2 triệu tấn', '2024-12-01 22:00', '2024-12-02 07:00');
  expect(await stateOf(W48)).toMatchObject({ state: 'late', answeredAt: momentAt('2024-12-01 22:00') });
  expect(await stateOf(W49)).toMatchObject({ answeredAt: undefined });
  await at('2024-12-02 08:00');
  expect(lastHeard(official).text).toContain('Tuần 49');
});

test('an edited message still says what held on its own day, however often it is edited', async () => {
  const { official, clock, api, lastOfPort } = await open();
  clock.set('2024-11-25 09:00');
  const typed = official.say('cảng 158,2 triệu tấn');
  const card = await official.hear(1);
  for (const [moment, figure] of [
    ['2024-11-26 09:00', '159,2'],
    ['2024-11-28 09:00', '160,2'],
  ] as const) {
    clock.set(moment);
    official.edit(typed, `cảng ${figure} triệu tấn`);
    await api.changed.until('the card', () => card.text.includes(figure));
    expect(card.text).toContain(`${figure} triệu tấn · đến 25/11/2024`);
  }
  expect((await lastOfPort())?.figure).toMatchObject({
    asOf: '2024-11-25',
    recordedAt: momentAt('2024-11-28 09:00'),
  });
});

test('what was typed at once for “Nhập số” is taken for it, though the bot was down in between', async () => {
  const { at, official, pressFor, pressIn, sayLate } = await open();
  await at(MONDAY);
  const nudge = lastHeard(official);
  await pressIn(official, nudge, 'Nhập số');
  await pressFor(official, nudge, labels(nudge)[0] ?? '');
  const card = await sayLate('158,2', '2024-11-25 08:02', '2024-11-26 06:00');
  expect(card.text).toContain('158,2 triệu tấn · đến 25/11/2024');
});

test('whoever stood in for somebody when they wrote reports for them, though they are back by now', async () => {
  const { absences, other, second, sayLate, stateOf, clock } = await open();
  await absences.add(
    { official: asOfficialId(7), kind: 'công tác', from: asDay('2024-11-25'), until: asDay('2024-11-26') },
    asUpdateId(1),
    clock.now(),
  );
  const card = await sayLate('bảo hiểm y tế 93,5%', '2024-11-26 22:00', '2024-11-27 06:00', second);
  expect(card.text).toContain('93,5% · đến 26/11/2024');
  expect(await stateOf(W48, 7)).toMatchObject({ answeredAt: momentAt('2024-11-26 22:00') });
  expect(other.heard()).toHaveLength(0);
});
