import { expect, test } from 'vitest';
import { asDay, asOfficialId } from '../../../src/domain/people.ts';
import { parseWeek, type ReportingWeek } from '../../../src/domain/reporting-week.ts';
import { Directory } from '../../../src/people/directory.ts';
import { planAgain } from '../../../src/week/board/plan-again.ts';
import { listResponses } from '../../../src/week/responses/week-responses.ts';
import { DEFAULT_SCHEDULE } from '../../../src/week/schedule.ts';
import { at, CALENDAR, SMALL_OFFICE, validIn, ZONE } from '../office.ts';

const RULES = { calendar: CALENDAR, schedule: DEFAULT_SCHEDULE, documents: validIn(2024), timeZone: ZONE };

const plan = (now: Date, answered: readonly number[] = [], only?: number) => {
  const nextIds = { unit: 0, official: 0, membership: 0, assignment: 0 };
  const officials = SMALL_OFFICE.officials.map((each) =>
    each.id === 1 ? { ...each, deputy: asOfficialId(2) } : each,
  );
  const week = listResponses({
    now,
    rules: RULES,
    period: parseWeek('2024-W48') as ReportingWeek,
    directory: new Directory({ version: 1, nextIds, ...SMALL_OFFICE, officials }, asDay('2024-11-27')),
    rows: {
      asks: [1, 2, 3].map((id) => ({ about: [asOfficialId(id)], state: 'sent', at: at('2024-11-25 08:00') })),
      reported: [],
      marked: answered.map((id) => ({ official: asOfficialId(id), at: at('2024-11-25 09:00') })),
    },
    // Official 1 is away; their deputy is official 2.
    away: [{ official: asOfficialId(1), from: asDay('2024-11-26'), until: asDay('2024-11-29') }],
  });
  return planAgain({ now, rules: RULES, week, only: only === undefined ? undefined : asOfficialId(only) });
};

test('a deputy gets one message for themselves and for whom they stand in', () => {
  const { messages, asked } = plan(at('2024-11-27 09:00'));
  expect(asked).toEqual([1, 2, 3]);
  expect(messages.map(({ to, payload }) => [to, 'about' in payload ? payload.about : []])).toEqual([
    [2, [1, 2]],
    [3, [3]],
  ]);
  expect(messages[1]?.payload).toEqual({
    type: 'nudge',
    kind: 'again',
    items: [{ ref: 'II.2.1(4).b', of: 3 }],
    period: '2024-W48',
    about: [3],
    isLate: false,
  });
});

test('who has answered isn’t asked, not even by name', () => {
  expect(plan(at('2024-11-27 09:00'), [1, 3]).asked).toEqual([2]);
  expect(plan(at('2024-11-27 09:00'), [3], 3).messages).toEqual([]);
});

test('the same hours give the same key, later hours another', () => {
  const keys = (now: string) => plan(at(now)).messages.map(({ key }) => key);
  expect(keys('2024-11-27 10:01')).toEqual(keys('2024-11-27 12:59'));
  expect(keys('2024-11-27 13:01')).not.toEqual(keys('2024-11-27 12:59'));
});

test('before the morning it waits for it; after the week nothing goes out', () => {
  expect(plan(at('2024-11-28 06:00')).at).toEqual(at('2024-11-28 07:00'));
  expect(plan(at('2024-11-28 21:00')).at).toEqual(at('2024-11-29 07:00'));
  expect(plan(at('2024-12-01 22:00')).messages).toEqual([]);
});
