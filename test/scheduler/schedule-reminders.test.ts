import { expect, onTestFinished, test } from 'vitest';
import { OPERATOR } from '../../src/people/people-store.ts';
import { type ReminderSchedule, scheduleReminders } from '../../src/scheduler/schedule-reminders.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { LogLines } from '../support/serve-in-process.ts';
import { fillOffice, testAssignment } from '../support/serve-office.ts';
import { Signal } from '../support/signal.ts';

const open = async (moment: string, change: Partial<ReminderSchedule> = {}) => {
  const now = () => new Date(moment);
  const services = await openTestServices(await openTestDatabase(), now);
  const { people } = services;
  await fillOffice(people);
  const after = testAssignment(1, 'II.2.1(6)', 1);
  const { version } = await people.read();
  await people.apply([{ of: 'assignment', before: undefined, after }], version, {
    by: OPERATOR,
    act: 'thử',
    at: now(),
  });
  const log = new LogLines();
  const ticking = scheduleReminders({ ...services, now, logger: log.logger, ...change });
  onTestFinished(() => ticking.stop());
  return { ...services, log };
};

test('started on a Monday after eight, it puts out at once what is due', async () => {
  const { log, outbox } = await open('2024-11-25T08:00:01+07:00');
  expect(await log.find('reminders were put out')).toMatchObject({ added: 1, nudge: 1 });
  expect((await outbox.counts()).waiting).toBe(1);
});

test('outside the time of the resolution it says that nothing is scheduled, and why', async () => {
  const { log, outbox } = await open('2026-11-23T08:00:01+07:00');
  const line = await log.find('Đã hết thời gian theo dõi của Nghị quyết (01/01/2024 - 31/01/2025)');
  expect(line['level']).toBe(40);
  expect((await outbox.counts()).waiting).toBe(0);
});

test('a tick that went well is told of, also where nothing is due', async () => {
  const ticked = new Signal();
  let ticks = 0;
  await open('2024-11-24T08:00:01+07:00', {
    onTicked: () => {
      ticks += 1;
      ticked.fire();
    },
  });
  await ticked.until('the first tick', () => ticks > 0);
  expect(ticks).toBe(1);
});

test('a tick that failed is not', async () => {
  let ticks = 0;
  const { log } = await open('2024-11-25T08:00:01+07:00', {
    outbox: { enqueue: () => Promise.reject(new Error('disk full')) },
    onTicked: () => {
      ticks += 1;
    },
  });
  await log.find('could not be planned');
  expect(ticks).toBe(0);
});
