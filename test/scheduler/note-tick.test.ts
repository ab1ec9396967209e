import { expect, test } from 'vitest';
import { OPERATOR } from '../../src/people/people-store.ts';
import { putOutDue } from '../../src/scheduler/schedule-reminders.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { makeDatabasePlace } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { FixedClock, LogLines } from '../support/serve-in-process.ts';
import { fillOffice, testAssignment } from '../support/serve-office.ts';

/** An office in which official 3 leads (6), whose bot is started anew on the same file for each of its lives. */
const open = async () => {
  const place = await makeDatabasePlace();
  const clock = new FixedClock();
  const log = new LogLines();
  const live = async (act: (services: Awaited<ReturnType<typeof openTestServices>>) => Promise<void>) => {
    const db = await openDatabase(place, clock.now());
    try {
      await act(await openTestServices(db, clock.now, [11]));
    } finally {
      await db.destroy();
    }
  };
  await live(async ({ people }) => {
    await fillOffice(people);
    const after = testAssignment(1, 'II.2.1(6)', 1);
    const { version } = await people.read();
    await people.apply([{ of: 'assignment', before: undefined, after }], version, {
      by: OPERATOR,
      act: 'thử',
      at: clock.now(),
    });
  });
  return {
    log,
    /** Lets the bot live through some moments, with a tick at each. */
    up: (...moments: readonly string[]) =>
      live(async (services) => {
        for (const moment of moments) {
          clock.set(moment);
          await putOutDue({ ...services, now: clock.now, logger: log.logger });
        }
      }),
    told: () => log.lines.filter(({ msg }) => String(msg).startsWith('while down')),
    live,
  };
};

test('after a week of downtime the log says once what was sent late and what was dropped', async () => {
  const { up, told } = await open();
  await up('2024-11-25 08:00', '2024-11-25 08:01');
  await up('2024-12-03 09:00', '2024-12-03 09:01');
  await up('2024-12-03 09:03');
  expect(told()).toMatchObject([
    {
      level: 40,
      msg: 'while down: second nudge of week 48 dropped, escalation dropped, draft of the weekly report dropped, weekly report dropped, first nudge of week 49 sent late',
      downFrom: '2024-11-25T01:01:00.000Z',
      downUntil: '2024-12-03T02:00:00.000Z',
    },
  ]);
});

test('what only came late is no warning; a short stop, or one with nothing due, is not told of', async () => {
  const { up, told } = await open();
  await up('2024-11-25 07:58');
  await up('2024-11-25 08:02', '2024-11-25 08:03');
  await up('2024-11-26 22:00');
  expect(told()).toEqual([]);
  await up('2024-11-28 09:00');
  expect(told()).toMatchObject([{ level: 30, msg: 'while down: second nudge of week 48 sent late' }]);
});

test('a first start, and a clock that jumps back and forth, tell of nothing', async () => {
  const { up, told } = await open();
  await up('2024-11-28 09:00', '2024-11-27 09:00', '2024-11-28 09:01', '2024-11-28 09:02');
  expect(told()).toEqual([]);
});

test('a bot that dies after it has put out what was late tells of it at the next start', async () => {
  const { up, told, live } = await open();
  await up('2024-11-25 07:00');
  await live(async (services) => {
    const reminders = {
      ...services.reminders,
      noteTick: () => Promise.reject(new Error('killed')),
    };
    const now = () => new Date('2024-11-26T09:00:00+07:00');
    const schedule = { ...services, reminders, now, logger: new LogLines().logger };
    await expect(putOutDue(schedule)).rejects.toThrow('killed');
  });
  await up('2024-11-26 09:01');
  expect(told()).toMatchObject([{ msg: 'while down: first nudge of week 48 sent late' }]);
});
