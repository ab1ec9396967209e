import { expect, describe as group, test } from 'vitest';
import { asDay, asOfficialId, type Official } from '../../src/domain/people.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import {
  answered,
  at,
  describe,
  describeWithheld,
  dueAt,
  place,
  planFor,
  type Rows,
  recordOf,
  SMALL_OFFICE,
  sentOn,
  unit,
  validIn,
  withheldAt,
  work,
} from './office.ts';

const MONDAY = at('2024-11-25 08:00');
const WEDNESDAY = at('2024-11-27 14:00');
const ESCALATION = at('2024-11-29 10:00');
const REPORT = at('2024-11-29 16:00');

const withOfficial = (id: number, changes: Partial<Official>, rows = SMALL_OFFICE): Rows => ({
  ...rows,
  officials: rows.officials.map((each) => (each.id === id ? { ...each, ...changes } : each)),
});

const NUDGES = [
  'nudge:2024-W48:p1 → CB001 [II.2.1(6) II.2.1(10)]',
  'nudge:2024-W48:p2 → CB002 [II.2.1(6) II.2.1(10)]',
  'nudge:2024-W48:p3 → CB003 [II.2.1(4).b]',
];

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
