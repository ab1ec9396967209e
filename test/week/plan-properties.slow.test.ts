import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWallTime, localDay } from '../../src/domain/local-time.ts';
import { asDay, asOfficialId } from '../../src/domain/people.ts';
import { addDays, weekOf } from '../../src/domain/reporting-week.ts';
import { isWorkingDay } from '../../src/domain/working-calendar.ts';
import type { PlanInput } from '../../src/week/plan-due.ts';
import {
  type AnsweredWeek,
  type DueReminder,
  REMINDER_KINDS,
  type SentReminder,
} from '../../src/week/reminder.ts';
import { DEFAULT_SCHEDULE, findScheduleFault } from '../../src/week/schedule.ts';
import {
  CALENDAR,
  official,
  place,
  planFor,
  type Rows,
  recordOf,
  unit,
  validIn,
  work,
  ZONE,
} from './office.ts';

const PEOPLE = 6;
const UNITS = 3;
const id = (count: number) => fc.integer({ min: 1, max: count });
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const day = fc.integer({ min: -20, max: 60 }).map((days) => addDays(asDay('2024-12-01'), days));

const rows: fc.Arbitrary<Rows> = fc.record({
  units: fc.constant(Array.from({ length: UNITS }, (_, index) => unit(index + 1))),
  officials: fc
    .tuple(
      ...Array.from({ length: PEOPLE }, () =>
        fc.record({
          isLinked: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
          deputy: fc.option(id(PEOPLE).map(asOfficialId), { nil: undefined }),
          role: fc.constantFrom(
            'official' as const,
            'official' as const,
            'leader' as const,
            'staff' as const,
          ),
        }),
      ),
    )
    .map((people) =>
      people.map(({ isLinked, ...changes }, index) =>
        official(index + 1, { ...changes, ...(isLinked ? {} : { person: undefined }) }),
      ),
    ),
  memberships: fc.array(
    fc
      .record({
        who: id(PEOPLE),
        where: id(UNITS),
        isHead: fc.boolean(),
        from: rarely(day),
        until: rarely(day),
      })
      .map(({ who, where, ...changes }) => place(who, where, changes)),
    { minLength: 3, maxLength: 10 },
  ),
  assignments: fc.array(
    fc
      .record({ where: id(UNITS), number: id(24), from: rarely(day), until: rarely(day) })
      .map(({ where, number, ...changes }) => work(where, `II.2.1(${number})`, changes)),
    { minLength: 2, maxLength: 8 },
  ),
});

const wallTime = fc
  .tuple(fc.integer({ min: 7, max: 20 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => asWallTime(parts.map((part) => String(part).padStart(2, '0')).join(':')));
const schedule = fc
  .record({
    nudgeTime: wallTime,
    secondDay: fc.integer({ min: 2, max: 5 }),
    secondTime: wallTime,
    escalationTime: wallTime,
    reportTime: wallTime,
  })
  .map((times) => ({ ...DEFAULT_SCHEDULE, ...times }))
  .filter((each) => findScheduleFault(each) === undefined);

/** What happens one after another: time passes, then somebody may have answered, and the schedule been changed. */
const happenings = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 2500 }),
    answers: fc.array(id(PEOPLE), { maxLength: 1 }),
    schedule: rarely(schedule),
  }),
  { minLength: 5, maxLength: 30 },
);

const absences = fc.array(
  fc.record({ official: id(PEOPLE).map(asOfficialId), from: day, days: fc.integer({ min: 0, max: 20 }) }),
  { maxLength: 3 },
);

const checkMessage = (message: DueReminder, now: Date, state: Partial<PlanInput>): void => {
  expect(message.due <= now).toBe(true);
  expect(now < message.uselessAfter).toBe(true);
  const today = localDay(now, ZONE);
  expect(message.period).toBe(weekOf(today));
  const isReport = message.kind === 'report' || message.kind === 'draft';
  if (!isReport) expect(isWorkingDay(CALENDAR, today)).toBe(true);
  const answered = new Set(
    state.answered?.filter(({ period }) => period === message.period).map((row) => row.official),
  );
  if (!isReport) expect(message.about.some((about) => answered.has(about))).toBe(false);
  const isAway = state.away?.some(
    (row) => row.official === message.official && row.from <= today && today <= row.until,
  );
  if (!isReport) expect(isAway).toBe(false);
};

test('whatever happens: nothing early, nothing stale, nothing twice, nobody for nothing', () => {
  const counts: Record<DueReminder['kind'], number> = {
    nudge: 0,
    second: 0,
    escalation: 0,
    draft: 0,
    report: 0,
  };
  const property = fc.property(rows, happenings, absences, (people, steps, absent) => {
    const away = absent.map(({ days, ...row }) => ({ ...row, until: addDays(row.from, days) }));
    let now = new Date('2024-11-24T17:00:00Z');
    let sent: readonly SentReminder[] = [];
    let answered: readonly AnsweredWeek[] = [];
    let present = DEFAULT_SCHEDULE;
    for (const step of steps) {
      now = new Date(now.getTime() + step.minutes * 60_000);
      present = step.schedule ?? present;
      const period = weekOf(localDay(now, ZONE));
      answered = [...answered, ...step.answers.map((who) => ({ official: asOfficialId(who), period }))];
      const state = { documents: validIn(2024), schedule: present, sent, answered, away };
      const { due, withheld } = planFor(people, now, state);
      for (const message of due) checkMessage(message, now, state);
      expect(planFor(people, now, state).due).toEqual(due);
      sent = [...sent, ...recordOf(due, now)];
      expect(planFor(people, now, { ...state, sent }).due).toEqual([]);
      // Everybody either gets a question or a reason.
      const known = new Set([...due.map((each) => each.official), ...withheld.map((each) => each.official)]);
      expect(people.officials.filter((each) => !known.has(each.id))).toEqual([]);
      for (const { kind } of due) counts[kind] += 1;
    }
    expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length);
    for (const kind of ['nudge', 'second', 'report'] as const) {
      const told = sent
        .filter((row) => row.kind === kind)
        .flatMap((row) => row.about.map((who) => `${row.period} ${who}`));
      expect(new Set(told).size).toBe(told.length);
    }
  });
  fc.assert(property, { numRuns: 100 });
  // It would hold of silence too.
  for (const kind of REMINDER_KINDS) expect(counts[kind], kind).toBeGreaterThan(5);
});
