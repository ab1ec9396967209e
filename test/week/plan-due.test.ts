import { expect, describe as group, test } from 'vitest';
import { asWallTime } from '../../src/domain/local-time.ts';
import { DEFAULT_SCHEDULE, findScheduleFault } from '../../src/week/schedule.ts';
import {
  answered,
  at,
  CALENDAR,
  describe,
  dueAt,
  official,
  planFor,
  recordOf,
  SMALL_OFFICE,
  sentOn,
  validIn,
  withheldAt,
} from './office.ts';

const MONDAY = at('2024-11-25 08:00');
const WEDNESDAY = at('2024-11-27 14:00');
const ESCALATION = at('2024-11-29 10:00');
const REPORT = at('2024-11-29 16:00');

const NUDGES = [
  'nudge:2024-W48:p1 → CB001 [II.2.1(6) II.2.1(10)]',
  'nudge:2024-W48:p2 → CB002 [II.2.1(6) II.2.1(10)]',
  'nudge:2024-W48:p3 → CB003 [II.2.1(4).b]',
];

group('a week from Monday to Friday', () => {
  test('asks everybody who leads something on Monday at eight, and not a second before', () => {
    expect(dueAt(SMALL_OFFICE, at('2024-11-25 07:59:59'))).toEqual([]);
    expect(dueAt(SMALL_OFFICE, MONDAY)).toEqual(NUDGES);
    const [first] = planFor(SMALL_OFFICE, MONDAY).due;
    expect(first).toMatchObject({ due: MONDAY, uselessAfter: REPORT, units: [1], about: [1] });
  });

  test('says of everybody else why they get nothing', () => {
    expect(withheldAt(SMALL_OFFICE, MONDAY)).toEqual([
      'CB008 nudge: no items',
      'CB009 nudge: no items',
      'CB008 report: not due yet',
    ]);
    expect(withheldAt(SMALL_OFFICE, at('2024-11-25 07:59:59'))).toContain('CB001 nudge: not due yet');
  });

  test('asks again on Wednesday at two, only who hasn’t answered', () => {
    const state = { sent: sentOn(MONDAY), answered: [answered(1), answered(2, '2024-W47')] };
    expect(dueAt(SMALL_OFFICE, at('2024-11-27 13:59:59'), state)).toEqual([]);
    expect(dueAt(SMALL_OFFICE, WEDNESDAY, state)).toEqual([
      'second:2024-W48:p2 → CB002 [II.2.1(6) II.2.1(10)]',
      'second:2024-W48:p3 → CB003 [II.2.1(4).b]',
    ]);
    expect(withheldAt(SMALL_OFFICE, WEDNESDAY, state)).toContain('CB001 second: answered');
  });

  test('tells the head and the office on Friday at ten; of a silent head only the office', () => {
    const state = { sent: [...sentOn(MONDAY)], answered: [answered(1)] };
    const due = planFor(SMALL_OFFICE, ESCALATION, state).due.filter(({ kind }) => kind === 'escalation');
    expect(due.map(describe)).toEqual([
      'escalation:2024-W48:u1 → CB001 [II.2.1(6) II.2.1(10)]',
      'escalation:2024-W48:office → văn phòng [II.2.1(6) II.2.1(10) II.2.1(4).b]',
    ]);
    expect(due.map(({ about }) => about)).toEqual([[2], [2, 3]]);
  });

  test('tells of nobody twice, also if somebody else falls silent later', () => {
    const sent = [...sentOn(MONDAY)];
    const others = { sent, answered: [answered(2), answered(3)] };
    const first = planFor(SMALL_OFFICE, ESCALATION, others).due.filter(({ kind }) => kind === 'escalation');
    expect(first.map(({ about }) => about)).toEqual([[1]]);
    const after = { sent: [...sent, ...recordOf(first, ESCALATION)], answered: [answered(2)] };
    const later = planFor(SMALL_OFFICE, at('2024-11-29 11:00'), after).due;
    expect(later.filter(({ kind }) => kind === 'escalation').map(describe)).toEqual([
      'escalation:2024-W48:office:2 → văn phòng [II.2.1(4).b] late',
    ]);
  });

  test('reports to leaders on Friday at four, once', () => {
    expect(
      dueAt(SMALL_OFFICE, at('2024-11-29 14:00'), { answered: [1, 2, 3].map((id) => answered(id)) }),
    ).toEqual(['draft:2024-W48:office → văn phòng []']);
    const state = { answered: [1, 2, 3].map((id) => answered(id)) };
    const drafted = recordOf(planFor(SMALL_OFFICE, at('2024-11-29 14:00'), state).due, REPORT);
    expect(dueAt(SMALL_OFFICE, at('2024-11-29 15:59:59'), { ...state, sent: drafted })).toEqual([]);
    expect(dueAt(SMALL_OFFICE, REPORT)).toEqual(['report:2024-W48:p8 → CB008 []']);
    expect(withheldAt(SMALL_OFFICE, REPORT, { sent: sentOn(REPORT) })).toContain(
      'CB008 report: already sent',
    );
  });

  test('is over with the report: nobody is asked on the weekend', () => {
    expect(withheldAt(SMALL_OFFICE, at('2024-11-30 09:00'))).toContain('CB001 nudge: too late');
  });
});

group('the dates of the document', () => {
  test.each([
    ['2023-12-29 08:00', 'before it'],
    ['2025-02-03 08:00', 'after its numbers are collected'],
  ])('nothing is due on %s, %s', (moment) => {
    expect(dueAt(SMALL_OFFICE, at(moment))).toEqual([]);
    expect(withheldAt(SMALL_OFFICE, at(moment))).toEqual([
      "CB001 nudge: outside the document's dates",
      "CB002 nudge: outside the document's dates",
      "CB003 nudge: outside the document's dates",
      "CB008 report: outside the document's dates",
      "CB009 nudge: outside the document's dates",
    ]);
  });

  test('over the end of the year and in January its numbers are asked for', () => {
    expect(dueAt(SMALL_OFFICE, at('2024-12-30 08:00'))[0]).toContain('nudge:2025-W01:p1');
    expect(dueAt(SMALL_OFFICE, at('2025-01-20 08:00'))[0]).toContain('nudge:2025-W04:p1');
  });

  test('its last days are a week of their own, with a report', () => {
    const documents = validIn(2024).map((document) => ({ ...document, collectUntil: '2024-11-26' }));
    expect(dueAt(SMALL_OFFICE, MONDAY, { documents })).toEqual(NUDGES);
    expect(dueAt(SMALL_OFFICE, at('2024-11-26 16:00'), { documents })).toEqual([
      'report:2024-W48:p8 → CB008 []',
    ]);
    expect(dueAt(SMALL_OFFICE, at('2024-11-27 08:00'), { documents })).toEqual([]);
  });

  test('a year that is missing in the calendar has nothing sent, and that is said', () => {
    const calendar = { ...CALENDAR, years: new Set([2024]) };
    const documents = validIn(2024);
    expect(dueAt(SMALL_OFFICE, at('2024-12-23 08:00'), { calendar, documents })).toHaveLength(3);
    expect(withheldAt(SMALL_OFFICE, at('2024-12-30 08:00'), { calendar, documents })[0]).toBe(
      'CB001 nudge: year missing in calendar',
    );
  });
});

group('a changed schedule', () => {
  const later = {
    ...DEFAULT_SCHEDULE,
    nudgeTime: asWallTime('09:30'),
    secondDay: 4,
    reportTime: asWallTime('17:00'),
  };

  test('in mid-week sends nothing twice', () => {
    const sent = sentOn(MONDAY);
    expect(dueAt(SMALL_OFFICE, at('2024-11-25 09:30'), { sent, schedule: later })).toEqual([]);
    expect(dueAt(SMALL_OFFICE, WEDNESDAY, { sent, schedule: later })).toEqual([]);
    const seconds = planFor(SMALL_OFFICE, at('2024-11-28 14:00'), { sent, schedule: later }).due;
    expect(seconds).toHaveLength(3);
    const both = [...sent, ...recordOf(seconds, at('2024-11-28 14:00'))];
    expect(dueAt(SMALL_OFFICE, at('2024-11-28 15:00'), { sent: both })).toEqual([]);
  });

  test.each([
    [{ nudgeTime: asWallTime('06:00') }, '07:00'],
    [{ nudgeTime: asWallTime('16:00') }, 'trước giờ báo cáo'],
    [{ escalationTime: asWallTime('16:30') }, 'trước giờ báo cáo'],
    [{ secondDay: 1 }, 'ngày làm việc thứ hai'],
  ])('%j is refused with the reason', (changes, words) => {
    expect(findScheduleFault({ ...DEFAULT_SCHEDULE, ...changes })).toContain(words);
  });

  test('the default one is sound', () => {
    expect(findScheduleFault(DEFAULT_SCHEDULE)).toBeUndefined();
  });
});

test('in a zone with daylight saving the hour on the wall stays the same', () => {
  const timeZone = 'America/New_York';
  const first = (moment: string) =>
    planFor(SMALL_OFFICE, new Date(moment), { timeZone }).due[0]?.due.toISOString();
  expect(first('2024-03-04T13:00:00Z')).toBe('2024-03-04T13:00:00.000Z');
  expect(first('2024-03-11T11:59:59Z')).toBeUndefined();
  expect(first('2024-03-11T12:00:00Z')).toBe('2024-03-11T12:00:00.000Z');
  expect(first('2024-11-04T12:59:59Z')).toBeUndefined();
  expect(first('2024-11-04T13:00:00Z')).toBe('2024-11-04T13:00:00.000Z');
});

test('an official without a row of people is unknown to it', () => {
  expect(dueAt({ units: [], officials: [official(1)], memberships: [], assignments: [] }, MONDAY)).toEqual(
    [],
  );
});
