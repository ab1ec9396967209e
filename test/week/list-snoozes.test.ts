import { expect, test } from 'vitest';
import { formatIsoLocal } from '../../src/domain/local-time.ts';
import { isSnoozable, listSnoozes } from '../../src/week/list-snoozes.ts';
import { DEFAULT_SCHEDULE } from '../../src/week/schedule.ts';
import { at, CALENDAR, validIn, ZONE } from './office.ts';

const INPUT = {
  calendar: CALENDAR,
  schedule: DEFAULT_SCHEDULE,
  documents: validIn(2024),
  timeZone: ZONE,
};

const offered = (now: string): readonly string[] =>
  listSnoozes(at(now), INPUT).map((snooze) => formatIsoLocal(snooze.at, ZONE).slice(5, 16).replace('T', ' '));

test.each([
  ['on Monday', '2024-11-25 08:00', ['11-25 09:00', '11-25 11:00', '11-25 14:00', '11-26 08:00']],
  ['to whole minutes', '2024-11-25 08:00:30', ['11-25 09:01', '11-25 11:01', '11-25 14:00', '11-26 08:00']],
  ['not too soon', '2024-11-25 13:45', ['11-25 14:45', '11-25 16:45', '11-26 08:00']],
  ['never into the night', '2024-11-25 19:30', ['11-25 20:30', '11-26 08:00']],
  ['not beside the second nudge', '2024-11-27 08:00', ['11-27 09:00', '11-27 11:00', '11-28 08:00']],
  ['not after the report', '2024-11-29 13:31', ['11-29 14:31']],
  ['each moment once', '2024-11-25 13:00', ['11-25 14:00', '11-25 16:00', '11-26 08:00']],
  ['nothing when it is made', '2024-11-29 15:30', []],
  // 2/9 and 3/9/2024 are off.
  ['over days off', '2024-09-04 09:00', ['09-04 10:00', '09-04 12:00', '09-04 14:00', '09-05 08:00']],
] as const)('%s', (_name, now, expected) => {
  expect(offered(now)).toEqual(expected);
});

test('a moment that has passed, or lies in another week, is not taken', () => {
  const now = at('2024-11-25 10:00');
  expect(isSnoozable(at('2024-11-25 09:00'), now, INPUT)).toBe(false);
  expect(isSnoozable(at('2024-12-02 08:00'), now, INPUT)).toBe(false);
  expect(isSnoozable(at('2024-11-26 05:00'), now, INPUT)).toBe(false);
  expect(isSnoozable(at('2024-11-26 08:00'), now, INPUT)).toBe(true);
});
