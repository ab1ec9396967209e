import { expect, onTestFinished, test } from 'vitest';
import { OPERATOR } from '../../src/people/people-change.ts';
import { scheduleReminders } from '../../src/scheduler/schedule-reminders.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { LogLines } from '../support/serve-in-process.ts';
import { fillOffice, testAssignment } from '../support/serve-office.ts';

const open = async (moment: string) => {
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
  const ticking = scheduleReminders({ ...services, now, logger: log.logger });
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
