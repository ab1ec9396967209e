import { expect, describe as group, test } from 'vitest';
import { localDay } from '../../src/domain/local-time.ts';
import { asOfficialId } from '../../src/domain/people.ts';
import { weekOf } from '../../src/domain/reporting-week.ts';
import { Directory } from '../../src/people/directory.ts';
import { planMissed } from '../../src/week/plan-missed.ts';
import { planTimetable } from '../../src/week/plan-timetable.ts';
import type { AnsweredWeek, Downtime, SentReminder } from '../../src/week/reminder.ts';
import { DEFAULT_SCHEDULE } from '../../src/week/schedule.ts';
import { at, CALENDAR, planFor, type Rows, recordOf, SMALL_OFFICE, validIn, ZONE } from './office.ts';

/** What the bot puts out at some moments of a week. */
const putOut = (moments: readonly string[], rows: Rows): readonly SentReminder[] => {
  const sent: SentReminder[] = [];
  for (const now of moments.map(at)) sent.push(...recordOf(planFor(rows, now, { sent }).due, now));
  return sent;
};

interface Week {
  /** When it ticked; those after the downtime too. */
  readonly ticks: readonly string[];
  readonly answered?: readonly number[];
  readonly rows?: Rows;
  /** A day of the week that is told of; by default that on which the bot is back. */
  readonly day?: string;
}

const missed = (from: string, until: string, { ticks, answered = [], rows = SMALL_OFFICE, day }: Week) => {
  const downtime: Downtime = { from: at(from), until: at(until) };
  const now = day === undefined ? downtime.until : at(`${day} 12:00`);
  const today = localDay(now, ZONE);
  const rules = {
    calendar: CALENDAR,
    schedule: DEFAULT_SCHEDULE,
    documents: validIn(2024),
    timeZone: ZONE,
  };
  const { timetable } = planTimetable(today, rules);
  if (timetable === undefined) throw new Error('nothing happens in this week');
  const nextIds = { unit: 0, official: 0, membership: 0, assignment: 0 };
  return planMissed({
    ...rules,
    timetable,
    downtime,
    directory: new Directory({ version: 1, nextIds, ...rows }, today),
    sent: putOut(ticks, rows),
    answered: answered.map((id): AnsweredWeek => ({ official: asOfficialId(id), period: weekOf(today) })),
    away: [],
  }).map(({ period, kind, outcome }) => `${period} ${kind} ${outcome}`);
};

group('what was due while the bot was down', () => {
  test('a week without it: what it swallowed was dropped, what the next one still can do comes late', () => {
    const monday = '2024-11-25 08:00';
    const [from, until] = ['2024-11-26 15:00', '2024-12-03 09:00'];
    expect(missed(from, until, { ticks: [monday], day: '2024-11-29' })).toEqual([
      '2024-W48 second dropped',
      '2024-W48 escalation dropped',
      '2024-W48 draft dropped',
      '2024-W48 report dropped',
    ]);
    expect(missed(from, until, { ticks: [until] })).toEqual(['2024-W49 nudge late']);
  });

  test('a week that it was down for whole lacks everything', () => {
    expect(missed('2024-11-22 18:00', '2024-12-02 07:30', { ticks: [], day: '2024-11-29' })).toEqual([
      '2024-W48 nudge dropped',
      '2024-W48 second dropped',
      '2024-W48 escalation dropped',
      '2024-W48 draft dropped',
      '2024-W48 report dropped',
    ]);
  });

  test('the second nudge comes late on Thursday; where the first one is late, it is dropped', () => {
    const thursday = '2024-11-28 09:00';
    const monday = '2024-11-25 08:00';
    expect(missed('2024-11-27 09:00', thursday, { ticks: [monday, thursday] })).toEqual([
      '2024-W48 second late',
    ]);
    expect(missed('2024-11-24 09:00', thursday, { ticks: [thursday] })).toEqual([
      '2024-W48 nudge late',
      '2024-W48 second dropped',
    ]);
  });

  test('back at night, what may go out in the morning is still to come', () => {
    expect(missed('2024-11-24 09:00', '2024-11-25 23:00', { ticks: [] })).toEqual(['2024-W48 nudge to come']);
    expect(missed('2024-11-29 12:00', '2024-11-29 23:00', { ticks: ['2024-11-25 08:00'] })).toEqual([
      '2024-W48 draft dropped',
      '2024-W48 report to come',
    ]);
  });

  test('what was held back before, at night, belongs to the downtime before', () => {
    expect(missed('2024-11-26 23:00', '2024-11-27 09:00', { ticks: ['2024-11-27 09:00'] })).toEqual([]);
  });

  test('what went out with a delay of minutes, what was due to nobody and what was put out before isn’t', () => {
    const [monday, delayed] = ['2024-11-25 08:00', '2024-11-25 08:10'];
    expect(missed('2024-11-25 07:50', delayed, { ticks: [delayed] })).toEqual([]);
    expect(missed('2024-11-26 09:00', '2024-11-28 09:00', { ticks: [monday], answered: [1, 2, 3] })).toEqual(
      [],
    );
    expect(missed('2024-11-25 08:00', '2024-11-26 08:00', { ticks: [monday] })).toEqual([]);
    // The clock was put back before it went on: what was put out at eight stays put out.
    expect(missed('2024-11-25 06:00', '2024-11-25 12:00', { ticks: [monday] })).toEqual([]);
  });

  test('an escalation that would have reached nobody isn’t missed', () => {
    const rows: Rows = {
      ...SMALL_OFFICE,
      officials: SMALL_OFFICE.officials.map((each) =>
        each.role === 'staff' ? { ...each, person: undefined } : each,
      ),
      memberships: SMALL_OFFICE.memberships.map((each) => ({ ...each, isHead: false })),
    };
    const week = { ticks: ['2024-11-25 08:00', '2024-11-27 14:00'], day: '2024-11-29' };
    expect(missed('2024-11-28 09:00', '2024-12-02 07:30', { ...week, rows })).toEqual([
      '2024-W48 report dropped',
    ]);
    expect(missed('2024-11-28 09:00', '2024-12-02 07:30', week)).toEqual([
      '2024-W48 escalation dropped',
      '2024-W48 draft dropped',
      '2024-W48 report dropped',
    ]);
  });
});
