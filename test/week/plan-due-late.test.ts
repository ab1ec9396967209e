import { expect, describe as group, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import { at, CALENDAR, dueAt, planFor, SMALL_OFFICE, sentOn, validIn, withheldAt } from './office.ts';

const MONDAY = at('2024-11-25 08:00');
const WEDNESDAY = at('2024-11-27 14:00');
const ESCALATION = at('2024-11-29 10:00');

const NUDGES = [
  'nudge:2024-W48:p1 → CB001 [II.2.1(6) II.2.1(10)]',
  'nudge:2024-W48:p2 → CB002 [II.2.1(6) II.2.1(10)]',
  'nudge:2024-W48:p3 → CB003 [II.2.1(4).b]',
];
const LATE_NUDGES = NUDGES.map((line) => `${line} late`);

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
