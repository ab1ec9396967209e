import { expect, describe as group, test } from 'vitest';
import { asWallTime } from '../../src/domain/local-moment.ts';
import { asDay, asOfficialId, type Official } from '../../src/domain/people.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { parseWeek } from '../../src/domain/reporting-week.ts';
import type { AnsweredWeek, SentReminder } from '../../src/reminders/reminder.ts';
import { DEFAULT_SCHEDULE, findScheduleFault } from '../../src/reminders/schedule.ts';
import {
  at,
  CALENDAR,
  describe,
  describeWithheld,
  official,
  place,
  planFor,
  type Rows,
  recordOf,
  SMALL_OFFICE,
  unit,
  validIn,
  work,
} from './office.ts';

const MONDAY = at('2024-11-25 08:00');
const WEDNESDAY = at('2024-11-27 14:00');
const ESCALATION = at('2024-11-29 10:00');
const REPORT = at('2024-11-29 16:00');

const dueAt = (...args: Parameters<typeof planFor>): readonly string[] => planFor(...args).due.map(describe);
const withheldAt = (...args: Parameters<typeof planFor>): readonly string[] =>
  planFor(...args).withheld.map(describeWithheld);
const answered = (id: number, week = '2024-W48'): AnsweredWeek => {
  const period = parseWeek(week);
  if (period === undefined) throw new Error(`no such week: ${week}`);
  return { official: asOfficialId(id), period };
};
const withOfficial = (id: number, changes: Partial<Official>, rows = SMALL_OFFICE): Rows => ({
  ...rows,
  officials: rows.officials.map((each) => (each.id === id ? { ...each, ...changes } : each)),
});
const sentOn = (now: Date, rows = SMALL_OFFICE): readonly SentReminder[] =>
  recordOf(planFor(rows, now).due, now);

const NUDGES = [
  'nudge:2024-W48:p1 → CB001 [II.2.1(6) II.2.1(10)]',
  'nudge:2024-W48:p2 → CB002 [II.2.1(6) II.2.1(10)]',
  'nudge:2024-W48:p3 → CB003 [II.2.1(4).b]',
];
const LATE_NUDGES = NUDGES.map((line) => `${line} late`);

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

group('short weeks', () => {
  test('with three working days all four come, on the days that are left', () => {
    const sent = sentOn(at('2024-05-02 08:00'));
    expect(sent).toHaveLength(3);
    expect(dueAt(SMALL_OFFICE, at('2024-05-04 14:00'), { sent })).toContain(
      'second:2024-W18:p1 → CB001 [II.2.1(6) II.2.1(10)]',
    );
    expect(planFor(SMALL_OFFICE, at('2024-05-04 10:00'), { sent }).due).toMatchObject([
      { kind: 'escalation', official: 1 },
      { kind: 'escalation', official: undefined },
    ]);
    expect(dueAt(SMALL_OFFICE, at('2024-05-04 16:00'), { sent })).toEqual(['report:2024-W18:p8 → CB008 []']);
  });

  test('with two there are only the nudge, the draft and the report', () => {
    const sent = sentOn(at('2024-02-15 08:00'));
    expect(sent).toHaveLength(3);
    expect(dueAt(SMALL_OFFICE, at('2024-02-16 13:59'), { sent })).toEqual([]);
    expect(dueAt(SMALL_OFFICE, at('2024-02-16 14:00'), { sent })).toEqual([
      'draft:2024-W07:office → văn phòng []',
    ]);
    expect(dueAt(SMALL_OFFICE, at('2024-02-16 16:00'), { sent })).toEqual(['report:2024-W07:p8 → CB008 []']);
  });

  test('with none nothing comes', () => {
    const documents = validIn(2026);
    expect(dueAt(SMALL_OFFICE, at('2026-02-18 10:00'), { documents })).toEqual([]);
    expect(withheldAt(SMALL_OFFICE, at('2026-02-18 10:00'), { documents })[0]).toBe(
      'CB001 nudge: week without working days',
    );
    expect(dueAt(SMALL_OFFICE, at('2026-02-23 08:00'), { documents })).toHaveLength(3);
  });

  test('with one, question and report come the same day', () => {
    const calendar = {
      ...CALENDAR,
      daysOff: new Set([
        ...CALENDAR.daysOff,
        ...['26', '27', '28', '29'].map((day) => asDay(`2024-11-${day}`)),
      ]),
    };
    expect(dueAt(SMALL_OFFICE, MONDAY, { calendar })).toEqual(NUDGES);
    expect(dueAt(SMALL_OFFICE, at('2024-11-25 16:00'), { calendar })).toEqual([
      'report:2024-W48:p8 → CB008 []',
    ]);
  });
});

group('after downtime', () => {
  test('the question still comes on a later day, saying that it is late', () => {
    expect(dueAt(SMALL_OFFICE, at('2024-11-26 11:00'))).toEqual(LATE_NUDGES);
    expect(dueAt(SMALL_OFFICE, at('2024-11-29 15:59:59')).slice(0, 3)).toEqual(LATE_NUDGES);
  });

  test('a restart at 07:59:59 or 08:00:01 is not late', () => {
    expect(dueAt(SMALL_OFFICE, at('2024-11-25 07:59:59'))).toEqual([]);
    expect(dueAt(SMALL_OFFICE, at('2024-11-25 08:00:01'))).toEqual(NUDGES);
  });

  test('the second question needs a whole working day after the first, else it is dropped', () => {
    const sent = sentOn(at('2024-11-26 11:00'));
    expect(withheldAt(SMALL_OFFICE, WEDNESDAY, { sent })).toContain('CB001 second: asked too recently');
    expect(dueAt(SMALL_OFFICE, at('2024-11-28 14:00'), { sent })).toEqual([]);
  });

  test('nobody is told of who was asked on the same day', () => {
    const sent = sentOn(at('2024-11-29 09:00'));
    expect(sent).toHaveLength(3);
    expect(dueAt(SMALL_OFFICE, ESCALATION, { sent })).toEqual([]);
  });

  test('a missed report comes on the weekend, but not in the next week', () => {
    expect(dueAt(SMALL_OFFICE, at('2024-11-30 09:00'))).toEqual(['report:2024-W48:p8 → CB008 [] late']);
    expect(dueAt(SMALL_OFFICE, at('2024-12-02 07:30'))).toEqual([]);
  });

  test('nothing late comes at night or on a day off', () => {
    expect(dueAt(SMALL_OFFICE, at('2024-11-26 03:00'))).toEqual([]);
    expect(withheldAt(SMALL_OFFICE, at('2024-11-26 03:00'))).toContain('CB001 nudge: outside working hours');
    expect(dueAt(SMALL_OFFICE, at('2024-11-26 07:00'))).toEqual(LATE_NUDGES);
    expect(dueAt(SMALL_OFFICE, at('2024-04-18 09:00'))).toEqual([]);
    expect(dueAt(SMALL_OFFICE, at('2024-04-19 09:00'))).toHaveLength(3);
  });
});

group('people', () => {
  const away = [{ official: asOfficialId(3), from: asDay('2024-11-25'), until: asDay('2024-11-26') }];

  test('who is away is skipped, and asked on the first day back', () => {
    expect(dueAt(SMALL_OFFICE, MONDAY, { away })).toEqual(NUDGES.slice(0, 2));
    expect(withheldAt(SMALL_OFFICE, MONDAY, { away })).toContain('CB003 nudge: away');
    expect(
      withheldAt(SMALL_OFFICE, at('2024-11-27 07:59'), { away, sent: sentOn(MONDAY).slice(0, 2) }),
    ).toContain('CB003 nudge: not due yet');
    const back = { away, sent: sentOn(MONDAY).slice(0, 2) };
    expect(dueAt(SMALL_OFFICE, at('2024-11-27 08:00'), back)).toEqual(NUDGES.slice(2));
  });

  test('who is away all week is neither asked nor told of', () => {
    const all = [{ official: asOfficialId(3), from: asDay('2024-11-20'), until: asDay('2024-11-30') }];
    for (const moment of [MONDAY, WEDNESDAY, ESCALATION]) {
      const { due } = planFor(SMALL_OFFICE, moment, { away: all, sent: sentOn(MONDAY).slice(0, 2) });
      expect(due.flatMap(({ about }) => about)).not.toContain(3);
    }
  });

  test('a deputy is asked instead, in one message with their own', () => {
    const rows = withOfficial(3, { deputy: asOfficialId(1) });
    const plan = planFor(rows, MONDAY, { away });
    expect(plan.due.map(describe)).toEqual([
      'nudge:2024-W48:p1 → CB001 [II.2.1(6) II.2.1(10) II.2.1(4).b]',
      NUDGES[1],
    ]);
    expect(plan.due[0]).toMatchObject({ about: [1, 3], units: [1, 2] });
    expect(plan.due[0]?.items.map((item) => item.of)).toEqual([1, 1, 3]);
    expect(plan.withheld.map(describeWithheld)).toContain('CB003 nudge: deputy asked instead');
  });

  test('a deputy who leads nothing is asked all the same', () => {
    const rows = withOfficial(3, { deputy: asOfficialId(9) });
    const plan = planFor(rows, MONDAY, { away });
    expect(plan.due.map(describe)).toContain('nudge:2024-W48:p9:for3 → CB009 [II.2.1(4).b]');
    expect(plan.withheld.map(describeWithheld)).not.toContain('CB009 nudge: no items');
  });

  test('back from leave, the official is not asked again for what the deputy was asked', () => {
    const rows = withOfficial(3, { deputy: asOfficialId(1) });
    const sent = recordOf(planFor(rows, MONDAY, { away }).due, MONDAY);
    expect(dueAt(rows, at('2024-11-27 08:00'), { away, sent })).toEqual([]);
    expect(dueAt(rows, WEDNESDAY, { away, sent })).toContain('second:2024-W48:p3 → CB003 [II.2.1(4).b]');
  });

  test.each<[string, Partial<Official>]>([
    ['away too', {}],
    ['gone', { endedAt: MONDAY }],
    ['not linked', { person: undefined }],
    ['unreachable', { unreachableSince: MONDAY }],
  ])('a deputy who is %s is no help', (_, changes) => {
    const rows = withOfficial(9, changes, withOfficial(3, { deputy: asOfficialId(9) }));
    const both = [
      ...away,
      { official: asOfficialId(9), from: asDay('2024-11-25'), until: asDay('2024-11-25') },
    ];
    expect(dueAt(rows, MONDAY, { away: both })).toEqual(NUDGES.slice(0, 2));
  });

  test.each<[Partial<Official>, string]>([
    [{ person: undefined }, 'CB003 nudge: not linked'],
    [{ unreachableSince: MONDAY }, 'CB003 nudge: unreachable'],
  ])('whom %j can’t reach is named with the reason', (changes, expected) => {
    expect(withheldAt(withOfficial(3, changes), MONDAY)).toContain(expected);
    expect(dueAt(withOfficial(3, changes), MONDAY)).toEqual(NUDGES.slice(0, 2));
  });

  test('who was asked and then blocked the bot is told of', () => {
    const rows = withOfficial(3, { unreachableSince: WEDNESDAY });
    const { due } = planFor(rows, ESCALATION, { sent: sentOn(MONDAY), answered: [answered(1), answered(2)] });
    expect(due.map(describe)).toEqual(['escalation:2024-W48:office → văn phòng [II.2.1(4).b]']);
  });

  test('who left, or whose unit or place ended, is not asked', () => {
    expect(dueAt(withOfficial(3, { endedAt: MONDAY }), MONDAY)).toEqual(NUDGES.slice(0, 2));
    const gone = { ...SMALL_OFFICE, units: [unit(1), unit(2, { endedAt: MONDAY })] };
    expect(dueAt(gone, MONDAY)).toEqual(NUDGES.slice(0, 2));
    const moved = { ...SMALL_OFFICE, memberships: [place(3, 2, { until: asDay('2024-11-24') })] };
    expect(dueAt(moved, MONDAY)).toEqual([]);
  });

  test('who takes over in mid-week is asked from that day on, and not as late', () => {
    const rows = {
      ...SMALL_OFFICE,
      memberships: [place(3, 2, { until: asDay('2024-11-26') }), place(2, 2, { from: asDay('2024-11-27') })],
    };
    const sent = recordOf(planFor(rows, MONDAY).due, MONDAY);
    expect(dueAt(rows, at('2024-11-26 12:00'), { sent })).toEqual([]);
    expect(dueAt(rows, at('2024-11-27 08:00'), { sent })).toEqual([
      'nudge:2024-W48:p2 → CB002 [II.2.1(4).b]',
    ]);
  });

  test('work that is given in mid-week to who was asked doesn’t have them asked again', () => {
    const sent = sentOn(MONDAY);
    const more = { ...SMALL_OFFICE, assignments: [...SMALL_OFFICE.assignments, work(2, 'II.2.1(5)')] };
    expect(dueAt(more, at('2024-11-26 09:00'), { sent })).toEqual([]);
  });

  test('several units give one message, what two of them lead stands in it once', () => {
    const rows = {
      ...SMALL_OFFICE,
      memberships: [place(1, 1), place(1, 2)],
      assignments: [...SMALL_OFFICE.assignments, work(2, 'II.2.1(6)')],
    };
    const { due } = planFor(rows, MONDAY);
    expect(due.map(describe)).toEqual(['nudge:2024-W48:p1 → CB001 [II.2.1(4).b II.2.1(6) II.2.1(10)]']);
    expect(due[0]?.units).toEqual([2, 1]);
  });

  test('the work of another document isn’t asked about', () => {
    const others = validIn(2024).map((document) => ({ ...document, id: asDocumentId('nq-khac') }));
    expect(dueAt(SMALL_OFFICE, MONDAY, { documents: others })).toEqual([]);
  });

  test('a leader who isn’t linked gets no report, and that is said', () => {
    const rows = withOfficial(8, { person: undefined });
    expect(withheldAt(rows, REPORT)).toContain('CB008 report: not linked');
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
