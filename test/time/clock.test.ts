import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/config.ts';
import { formatLocalTime, startClockAt } from '../../src/domain/local-time.ts';

test('a clock that was set starts there and runs on', () => {
  let counter = 5_000;
  const now = startClockAt(new Date('2024-11-25T07:59:30+07:00'), () => counter);
  expect(now().toISOString()).toBe('2024-11-25T00:59:30.000Z');
  counter += 30_000;
  expect(now().toISOString()).toBe('2024-11-25T01:00:00.000Z');
});

test('CLOCK means the moment that it names, whatever the machine’s zone', () => {
  const start = (clock: string) => parseConfig({ CLOCK: clock }).clockStart?.toISOString();
  expect(start('2024-11-25T07:59:30+07:00')).toBe('2024-11-25T00:59:30.000Z');
  expect(start('2024-11-25T00:59:30Z')).toBe('2024-11-25T00:59:30.000Z');
});

test('CLOCK without a zone is refused, since it would mean another moment on another machine', () => {
  expect(() => parseConfig({ CLOCK: '2024-11-25T07:59:30' })).toThrow('CLOCK');
});

test.each([
  ['2024-11-25T00:59:30Z', 'Asia/Ho_Chi_Minh', '07:59:30 ngày 25/11/2024'],
  ['2024-12-31T17:00:00Z', 'Asia/Ho_Chi_Minh', '00:00:00 ngày 01/01/2025'],
  ['2024-12-31T16:59:59Z', 'Asia/Ho_Chi_Minh', '23:59:59 ngày 31/12/2024'],
  ['2024-06-10T00:00:00Z', 'America/New_York', '20:00:00 ngày 09/06/2024'],
])('%s is shown in %s', (moment, zone, shown) => {
  expect(formatLocalTime(new Date(moment), zone)).toBe(shown);
});
