import { expect, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import { weekOf } from '../../src/domain/reporting-week.ts';
import { createReminderRepository } from '../../src/storage/reminder-repository.ts';
import type { MissedReminder } from '../../src/week/reminder.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);
const WEEK = weekOf(asDay('2024-11-25'));
const [MONDAY, FRIDAY] = [at('2024-11-25 08:00'), at('2024-11-29 20:00')];

const REPORT: MissedReminder = {
  period: WEEK,
  kind: 'report',
  due: at('2024-11-29 16:00'),
  outcome: 'to come',
};
const SECOND: MissedReminder = {
  period: WEEK,
  kind: 'second',
  due: at('2024-11-27 14:00'),
  outcome: 'dropped',
};

test('the last tick is kept, and of two processes that follow the same one only the first is', async () => {
  const reminders = createReminderRepository(await openTestDatabase());
  expect(await reminders.lastTick()).toBeUndefined();
  expect(await reminders.noteTick({ last: undefined, at: MONDAY, missed: [] })).toBe(true);
  expect(await reminders.noteTick({ last: undefined, at: FRIDAY, missed: [REPORT] })).toBe(false);
  expect(await reminders.lastTick()).toEqual(MONDAY);
  const both = await Promise.all([
    reminders.noteTick({ last: MONDAY, at: FRIDAY, missed: [REPORT, SECOND] }),
    reminders.noteTick({ last: MONDAY, at: at('2024-11-29 20:01'), missed: [REPORT, SECOND] }),
  ]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await reminders.findOutages(MONDAY)).toHaveLength(1);
});

test('what was missed is found by when the bot was back, in the order of its times', async () => {
  const reminders = createReminderRepository(await openTestDatabase());
  await reminders.noteTick({ last: undefined, at: MONDAY, missed: [] });
  await reminders.noteTick({ last: MONDAY, at: FRIDAY, missed: [REPORT, SECOND] });
  expect(await reminders.findOutages(FRIDAY)).toEqual([
    { from: MONDAY, until: FRIDAY, missed: [SECOND, REPORT] },
  ]);
  expect(await reminders.findOutages(at('2024-11-29 20:01'))).toEqual([]);
  expect(await reminders.lastTick()).toEqual(FRIDAY);
});
