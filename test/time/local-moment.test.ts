import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWallTime, localDay, momentAt, startOfDay } from '../../src/domain/local-time.ts';
import { asDay } from '../../src/domain/people.ts';
import { addDays } from '../../src/domain/reporting-week.ts';

test.each([
  ['2024-11-25', '08:00', 'Asia/Ho_Chi_Minh', '2024-11-25T01:00:00.000Z'],
  ['2025-01-01', '00:00', 'Asia/Ho_Chi_Minh', '2024-12-31T17:00:00.000Z'],
  ['2024-03-08', '08:00', 'America/New_York', '2024-03-08T13:00:00.000Z'],
  ['2024-03-10', '08:00', 'America/New_York', '2024-03-10T12:00:00.000Z'],
  ['2024-11-03', '08:00', 'America/New_York', '2024-11-03T13:00:00.000Z'],
  ['2024-11-25', '08:00', 'Asia/Kathmandu', '2024-11-25T02:15:00.000Z'],
])('%s %s in %s is %s', (day, time, zone, moment) => {
  expect(momentAt(asDay(day), asWallTime(time), zone).toISOString()).toBe(moment);
});

test('a time that the clock jumps over is the first moment after it', () => {
  const jumped = momentAt(asDay('2024-03-10'), asWallTime('02:30'), 'America/New_York');
  expect(jumped.toISOString()).toBe('2024-03-10T07:00:00.000Z');
});

test('a time that comes twice is the first of the two', () => {
  const first = momentAt(asDay('2024-11-03'), asWallTime('01:30'), 'America/New_York');
  expect(first.toISOString()).toBe('2024-11-03T05:30:00.000Z');
});

test.each([
  ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00.000Z'],
  ['2024-03-31', 'Asia/Beirut', '2024-03-30T22:00:00.000Z'],
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ['2024-11-25', 'Asia/Ho_Chi_Minh', '2024-11-24T17:00:00.000Z'],
])('%s begins in %s at %s, with a midnight or without', (day, zone, moment) => {
  const start = startOfDay(asDay(day), zone);
  expect(start.toISOString()).toBe(moment);
  expect(localDay(start, zone)).toBe(day);
  expect(localDay(new Date(start.getTime() - 1), zone)).toBe(addDays(asDay(day), -1));
});

test.each(['8:00', '24:00', '08:60', '', '08:00:00'])('%j is no time of day', (text) => {
  expect(() => asWallTime(text)).toThrow(RangeError);
});

test('on any day in any zone, a moment lies on its day and times keep their order', () => {
  const zones = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe', 'UTC'];
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const property = fc.property(
    fc.constantFrom(...zones),
    fc.integer({ min: 0, max: 1460 }),
    fc.array(time, { minLength: 2, maxLength: 4 }),
    (zone, days, times) => {
      const day = addDays(asDay('2023-01-01'), days);
      const sorted = times
        .map((parts) => asWallTime(parts.map((part) => String(part).padStart(2, '0')).join(':')))
        .toSorted();
      const moments = sorted.map((each) => momentAt(day, each, zone).getTime());
      expect(moments.every((moment) => localDay(new Date(moment), zone) === day)).toBe(true);
      expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    },
  );
  fc.assert(property, { numRuns: 500 });
});
