import { expect, test } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import { asDay, asOfficialId } from '../../src/domain/people.ts';
import { weekOf } from '../../src/domain/reporting-week.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { enqueueDue } from '../../src/week/enqueue-due.ts';
import { findAnswered } from '../../src/week/read-week.ts';
import { connectTo, makeDatabasePlace } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { fillOffice, testAssignment, testMembership, testOfficial } from '../support/serve-office.ts';
import { testRecording } from '../support/test-report.ts';

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);
const MONDAY = at('2024-11-25 08:00');
const WEEK = weekOf(asDay('2024-11-25'));
const [AN, HAI] = [asOfficialId(3), asOfficialId(6)];

/** Official 3 leads (6) through unit 1, official 6 (15) through unit 2. */
const open = async () => {
  const place = await makeDatabasePlace();
  const db = await connectTo(place);
  const services = await openTestServices(db, () => MONDAY, [11]);
  // Two connections of one thread would wait for each other on SQLite; there another process is another thread.
  const other =
    place.databaseUrl === undefined
      ? services
      : await openTestServices(await connectTo(place), () => MONDAY, [11]);
  const { people } = services;
  await fillOffice(people);
  const { version } = await people.read();
  const rows = [testAssignment(1, 'II.2.1(6)', 1), testAssignment(2, 'II.2.2(15)', 2)];
  await people.apply(
    [
      { of: 'official', before: undefined, after: testOfficial(6, 'Hoàng Thị Hai', 'official', 16) },
      { of: 'membership', before: undefined, after: testMembership(9, 6, 2, true) },
      ...rows.map((after) => ({ of: 'assignment' as const, before: undefined, after })),
    ],
    version,
    { by: OPERATOR, act: 'thử', at: MONDAY },
  );
  const enqueue = (moment: Date, by = services) => enqueueDue(by, by.reminderRules(), moment);
  return { ...services, enqueue, other };
};

test('what is due is put out once, however often and by whomever it is asked', async () => {
  const { enqueue, outbox, other } = await open();
  expect((await enqueue(at('2024-11-25 07:59'))).added).toBe(0);
  const both = await Promise.all([enqueue(MONDAY), enqueue(MONDAY, other)]);
  expect(both.reduce((sum, { added }) => sum + added, 0)).toBe(2);
  expect((await enqueue(at('2024-11-25 08:01'))).added).toBe(0);
  const due = await outbox.findDue(MONDAY, 9, new Set());
  expect(due.map(({ to, key }) => `${to} ${key}`)).toEqual(['3 nudge:2024-W48:p3', '6 nudge:2024-W48:p6']);
  expect(due[0]?.uselessAfter).toEqual(at('2024-11-29 16:00'));
});

test('a week goes on from its rows: taps and reports, the second nudge, escalation, report', async () => {
  const { enqueue, outbox, reminders, progress } = await open();
  await enqueue(MONDAY);
  await reminders.markAnswered([AN], WEEK, at('2024-11-25 09:00'));
  await reminders.markAnswered([AN], WEEK, at('2024-11-26 09:00'));
  const second = await enqueue(at('2024-11-27 14:00'));
  expect(second.due.map(({ key }) => key)).toEqual(['second:2024-W48:p6']);
  // To the only one of the office who has come; the head of the unit is the silent one.
  expect((await enqueue(at('2024-11-29 10:00'))).due.map(({ key }) => key)).toEqual([
    'escalation:2024-W48:office',
  ]);
  await progress.record(
    testRecording(1, at('2024-11-29 11:00'), { ref: 'II.2.2(15)', asOf: '2024-11-28', official: 6, unit: 2 }),
  );
  expect((await enqueue(at('2024-11-29 12:00'))).added).toBe(0);
  expect((await enqueue(at('2024-11-29 16:00'))).due.map(({ key }) => key)).toEqual(['report:2024-W48:p2']);
  expect((await outbox.counts()).waiting).toBe(5);
});

test('the answers of some are found: their own, and their deputy’s while they are away', async () => {
  const { people, absences, progress, reminders, reminderRules, directory } = await open();
  const { version, officials } = await people.read();
  const an = officials.find(({ id }) => id === AN);
  if (an === undefined) throw new Error('nobody');
  await people.apply([{ of: 'official', before: an, after: { ...an, deputy: HAI } }], version, {
    by: OPERATOR,
    act: 'thử',
    at: MONDAY,
  });
  const find = async () => [
    ...(
      await findAnswered({ absences, reminders }, reminderRules(), at('2024-11-26 09:00'), {
        directory: await directory(),
        officials: [AN],
      })
    ).answered.keys(),
  ];
  // Not what the unit leads: of that anybody's report would do.
  const report = { ref: 'II.2.1(7)', asOf: '2024-11-25', official: 6, unit: 1 };
  await progress.record(testRecording(1, at('2024-11-25 10:00'), report));
  expect(await find()).toEqual([]);
  const days = { from: asDay('2024-11-25'), until: asDay('2024-11-25') };
  await absences.add({ official: AN, kind: 'học', ...days }, asUpdateId(9), MONDAY);
  expect(await find()).toEqual([AN]);
});
