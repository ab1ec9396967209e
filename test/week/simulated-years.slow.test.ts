import { expect, describe as group, test } from 'vitest';
import { localDay } from '../../src/domain/local-time.ts';
import { asDay, asOfficialId, type Day } from '../../src/domain/people.ts';
import { addDays, weekOf } from '../../src/domain/reporting-week.ts';
import { isWorkingDay } from '../../src/domain/working-calendar.ts';
import type { Absence } from '../../src/people/absences/presence.ts';
import type { AnsweredWeek, DueReminder, SentReminder } from '../../src/week/reminder.ts';
import {
  at,
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

interface Delivered extends DueReminder {
  readonly at: Date;
}

/** An office of one year: who answers at once, after a second question, never; who joins, leaves, is away. */
interface Year {
  readonly rows: Rows;
  readonly away: readonly Absence[];
  readonly year: number;
}

const PROMPT = 1;
const HESITANT = 2;
const SILENT = 3;
const JOINING = 4;
const LEAVING = 5;
const ON_LEAVE = 6;
const WITH_DEPUTY = 7;
const LEADER = 8;

const officeOf = (year: number): Year => {
  const leave = { from: asDay(`${year}-06-03`), until: asDay(`${year}-06-21`) };
  return {
    year,
    rows: {
      units: [1, 2, 3, 4, 5, 6, 7, 8].map((id) => unit(id)),
      officials: [
        ...[PROMPT, HESITANT, SILENT, JOINING, LEAVING, ON_LEAVE].map((id) => official(id)),
        official(WITH_DEPUTY, { deputy: asOfficialId(PROMPT) }),
        official(LEADER, { role: 'leader' }),
      ],
      memberships: [
        place(PROMPT, 3, { isHead: true }),
        ...[PROMPT, HESITANT, SILENT, ON_LEAVE, WITH_DEPUTY].map((id) => place(id, id)),
        place(JOINING, JOINING, { from: asDay(`${year}-05-15`) }),
        place(LEAVING, LEAVING, { until: asDay(`${year}-08-20`) }),
      ],
      assignments: [1, 2, 3, 4, 5, 6, 7, 8].map((id) => work(id, `II.2.1(${id})`)),
    },
    away: [ON_LEAVE, WITH_DEPUTY].map((id) => ({ official: asOfficialId(id), ...leave })),
  };
};

const TICKS = [
  '00:00:00',
  '06:59:59',
  '07:59:59',
  '08:00:00',
  '08:00:01',
  '09:13:00',
  '10:00:00',
  '12:00:00',
  '14:00:00',
  '15:59:59',
  '16:00:00',
  '18:30:00',
  '23:59:59',
];

const isAnswer = (message: DueReminder, about: number): boolean =>
  message.kind === 'nudge'
    ? ![HESITANT, SILENT].includes(about)
    : message.kind === 'second' && about === HESITANT;

/** Lets the time from before the document's first day to after its last go by, or some of it. */
const live = (
  year: Year,
  isUp: (now: Date) => boolean = () => true,
  from = asDay(`${year.year - 1}-12-25`),
  last = asDay(`${year.year + 1}-02-07`),
): readonly Delivered[] => {
  const delivered: Delivered[] = [];
  let sent: readonly SentReminder[] = [];
  let answered: readonly AnsweredWeek[] = [];
  for (let day = from; day <= last; day = addDays(day, 1)) {
    for (const now of TICKS.map((tick) => at(`${day} ${tick}`)).filter(isUp)) {
      const state = { documents: validIn(year.year), away: year.away, sent, answered };
      const { due } = planFor(year.rows, now, state);
      if (due.length === 0) continue;
      delivered.push(...due.map((message) => ({ ...message, at: now })));
      // Rows of weeks gone by play no part.
      sent = [...sent.filter((row) => row.period === due[0]?.period), ...recordOf(due, now)];
      answered = [
        ...answered,
        ...due.flatMap((message) =>
          message.about
            .filter((about) => isAnswer(message, about))
            .map((about) => ({ official: about, period: message.period })),
        ),
      ];
    }
  }
  return delivered;
};

const about = (messages: readonly Delivered[], kind: DueReminder['kind'], id: number): readonly Delivered[] =>
  messages.filter((message) => message.kind === kind && message.about.includes(asOfficialId(id)));
const dayOf = (message: Delivered): Day => localDay(message.at, ZONE);
const keysOf = (messages: readonly DueReminder[]): readonly string[] => messages.map(({ key }) => key);

group.each([
  // 2025-W05 is Tết whole: 52 weeks of 2024 and four of January.
  { year: 2024, weeks: 56 },
  // All of 2025 but Tết, and five of January.
  { year: 2025, weeks: 56 },
  // W01 is on leave within the document’s dates, W08 is Tết, and W53 reaches into a year that isn’t known.
  { year: 2026, weeks: 50 },
])('the year $year', ({ year, weeks }) => {
  const office = officeOf(year);
  const messages = live(office);

  test(`asks once in each of its ${weeks} weeks`, () => {
    for (const id of [PROMPT, HESITANT, SILENT, WITH_DEPUTY]) {
      const nudges = about(messages, 'nudge', id);
      expect(new Set(nudges.map(({ period }) => period)).size).toBe(weeks);
      expect(nudges).toHaveLength(weeks);
    }
  });

  test('asks at eight sharp on the first working day, and writes to officials on no day off', () => {
    for (const message of messages) {
      expect(isWorkingDay(CALENDAR, dayOf(message)), message.key).toBe(true);
      expect(message.isLate, message.key).toBe(false);
      expect(message.at, message.key).toEqual(message.due);
    }
  });

  test('writes no key twice, and every week ends with one report', () => {
    expect(new Set(keysOf(messages)).size).toBe(messages.length);
    const reports = about(messages, 'report', LEADER);
    expect(reports).toHaveLength(weeks);
    for (const report of reports) {
      const after = messages.filter(
        ({ period, at: moment }) => period === report.period && moment > report.at,
      );
      expect(after).toEqual([]);
    }
  });

  test('leaves who answers alone, asks the silent again, and tells of them once a week', () => {
    expect(about(messages, 'second', PROMPT)).toEqual([]);
    const periods = (each: readonly Delivered[]) => [...new Set(each.map(({ period }) => period))];
    expect(periods(about(messages, 'escalation', HESITANT))).toEqual(
      periods(about(messages, 'second', HESITANT).filter(isThreeDays)),
    );
    const seconds = about(messages, 'second', SILENT);
    expect(seconds.length).toBeGreaterThan(40);
    const toOffice = about(messages, 'escalation', SILENT).filter(
      (message) => message.official === undefined,
    );
    const toHead = about(messages, 'escalation', SILENT).filter((message) => message.official === PROMPT);
    expect(keysOf(toOffice)).toHaveLength(seconds.length);
    expect(keysOf(toHead)).toHaveLength(seconds.length);
  });

  test('asks who joins, leaves or is away only while they are there', () => {
    expect(about(messages, 'nudge', JOINING).every((each) => dayOf(each) >= `${year}-05-15`)).toBe(true);
    expect(dayOf(about(messages, 'nudge', JOINING)[0] as Delivered) <= `${year}-05-15`).toBe(true);
    expect(about(messages, 'nudge', LEAVING).every((each) => dayOf(each) <= `${year}-08-20`)).toBe(true);
    const away = (each: Delivered): boolean =>
      dayOf(each) >= `${year}-06-03` && dayOf(each) <= `${year}-06-21`;
    expect(about(messages, 'nudge', ON_LEAVE).filter(away)).toEqual([]);
    expect(about(messages, 'nudge', ON_LEAVE).length).toBeLessThan(weeks);
    const forDeputy = about(messages, 'nudge', WITH_DEPUTY).filter(away);
    expect(forDeputy.length).toBeGreaterThanOrEqual(2);
    expect(forDeputy.every((each) => each.official === PROMPT)).toBe(true);
  });
});

/** In a week of three working days the second question comes after the escalation. */
const isThreeDays = (second: Delivered): boolean => {
  const days = [0, 1, 2, 3, 4, 5, 6]
    .map((count) => addDays(dayOf(second), count))
    .filter((day) => weekOf(day) === second.period);
  return days.slice(1).every((day) => !isWorkingDay(CALENDAR, day));
};

group('with interruptions', () => {
  const office = officeOf(2024);
  const from = asDay('2024-06-24');
  const last = asDay('2024-07-21');
  const whole = live(office, () => true, from, last);

  test('a week of downtime costs what it swallowed, and nothing else', () => {
    const isUp = (now: Date): boolean => now < at('2024-07-03 12:30') || now >= at('2024-07-10 08:30');
    const messages = live(office, isUp, from, last);
    const lost = whole.filter(({ key }) => !keysOf(messages).includes(key));
    expect(new Set(lost.map(({ period, kind }) => `${period} ${kind}`))).toEqual(
      new Set([
        '2024-W27 second',
        '2024-W27 escalation',
        '2024-W27 draft',
        '2024-W27 report',
        '2024-W28 second',
      ]),
    );
    const late = messages.filter(({ isLate }) => isLate);
    expect(new Set(late.map(({ period, kind }) => `${period} ${kind}`))).toEqual(new Set(['2024-W28 nudge']));
    expect(new Set(keysOf(messages)).size).toBe(messages.length);
  });

  test.each([
    ['07:59:59', 0],
    ['08:00:01', 1000],
  ])('starting at %s every day changes nothing', (start, delay) => {
    const isUp = (now: Date): boolean => now >= at(`${localDay(now, ZONE)} ${start}`);
    const messages = live(office, isUp, from, last);
    expect(keysOf(messages)).toEqual(keysOf(whole));
    expect(messages.some(({ isLate }) => isLate)).toBe(false);
    const [first] = messages;
    expect(Number(first?.at) - Number(first?.due)).toBe(delay);
  });

  test('two processes that plan at the same time give the same keys, also from separate reads', () => {
    const now = at('2024-11-25 08:00');
    const state = () => ({ documents: validIn(2024), away: [...office.away] });
    const copy: Rows = {
      ...office.rows,
      officials: office.rows.officials.map((each) => ({ ...each })),
    };
    expect(planFor(copy, now, state()).due).toEqual(planFor(office.rows, now, state()).due);
    expect(planFor(copy, at('2024-11-25 08:00:03'), state()).due).toEqual(
      planFor(office.rows, now, state()).due,
    );
  });
});
