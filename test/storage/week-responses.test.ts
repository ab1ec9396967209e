import { expect, test } from 'vitest';
import { asOutboxId } from '../../src/delivery/outbox-store.ts';
import type { Payload } from '../../src/delivery/payload.ts';
import { asOfficialId } from '../../src/domain/people.ts';
import { parseWeek, type ReportingWeek } from '../../src/domain/reporting-week.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { readResponses } from '../../src/week/responses/week-responses.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { fillOffice, testAssignment } from '../support/serve-office.ts';
import { testRecording } from '../support/test-report.ts';

const W48 = parseWeek('2024-W48') as ReportingWeek;
const [AN, CUONG] = [asOfficialId(3), asOfficialId(5)];
const at = (text: string): Date => new Date(`${text}:00+07:00`);
const FRIDAY = at('2024-11-29T12:00');

const nudge = (kind: 'nudge' | 'again', about: number): Payload => ({
  type: 'nudge',
  kind,
  items: [],
  period: W48,
  about: [asOfficialId(about)],
  isLate: false,
});

test('a week is read from its messages, taps and reports, also when it is over', async () => {
  const services = await openTestServices(await openTestDatabase(), () => FRIDAY);
  const { people, outbox, reminders, progress, reminderRules } = services;
  await fillOffice(people);
  const work = [testAssignment(1, 'II.2.1(6)', 1), testAssignment(2, 'II.2.1(7)', 2)];
  await people.apply(
    work.map((after) => ({ of: 'assignment' as const, before: undefined, after })),
    (await people.read()).version,
    { by: OPERATOR, act: 'thử', at: FRIDAY },
  );
  const monday = at('2024-11-25T08:00');
  const base = { dueAt: monday, uselessAfter: undefined };
  await outbox.enqueue(
    [
      { ...base, to: AN, key: 'nudge:2024-W48:p3', payload: nudge('nudge', 3) },
      { ...base, to: CUONG, key: 'nudge:2024-W48:p5', payload: nudge('nudge', 5) },
    ],
    monday,
  );
  await outbox.end(asOutboxId(1), { state: 'sent' }, at('2024-11-25T08:01'));
  const wednesday = at('2024-11-27T09:00');
  await outbox.enqueue(
    [{ to: AN, key: 'again:1', payload: nudge('again', 3), dueAt: wednesday, uselessAfter: undefined }],
    wednesday,
  );
  await progress.record(
    testRecording(1, at('2024-11-27T10:01'), { ref: 'II.2.1(6)', asOf: '2024-10-31', official: 3 }),
  );
  await reminders.markAnswered([AN], W48, at('2024-11-28T08:00'));
  const expected = [
    {
      official: asOfficialId(4),
      units: [1, 2],
      state: 'not linked',
      answeredAt: undefined,
      nudgedAt: undefined,
      lastAskedAt: undefined,
      nudges: 0,
    },
    {
      official: AN,
      units: [1],
      state: 'on time',
      answeredAt: at('2024-11-27T10:01'),
      nudgedAt: at('2024-11-25T08:01'),
      lastAskedAt: wednesday,
      nudges: 2,
    },
    {
      official: CUONG,
      units: [2],
      state: 'not linked',
      answeredAt: undefined,
      nudgedAt: monday,
      lastAskedAt: monday,
      nudges: 1,
    },
  ];
  const read = (await readResponses(services, reminderRules(), W48, FRIDAY)).responses;
  expect(read).toEqual(expected);
  // Whoever was asked in a week that is over had access in it.
  const later = (await readResponses(services, reminderRules(), W48, at('2025-01-10T08:00'))).responses;
  expect(later).toEqual(
    expected.map((each) => (each.official === CUONG ? { ...each, state: 'silent' } : each)),
  );
});
