import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTicking } from '../../src/scheduler/start-ticking.ts';
import { LogLines } from '../support/serve-in-process.ts';

const MINUTE_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2024-11-25T00:59:30Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

test('it ticks at once and then every minute, until it is stopped', async () => {
  let ticks = 0;
  const ticking = startTicking(async () => {
    ticks += 1;
  }, new LogLines().logger);
  expect(ticks).toBe(1);
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
  expect(ticks).toBe(4);
  await ticking.stop();
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
  expect(ticks).toBe(4);
});

test('a tick that fails is logged, and the next one comes all the same', async () => {
  const log = new LogLines();
  let ticks = 0;
  const ticking = startTicking(async () => {
    ticks += 1;
    if (ticks <= 2) throw new Error('the database is away');
  }, log.logger);
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
  expect(ticks).toBe(4);
  expect(log.lines.filter(({ msg }) => String(msg).includes('could not be planned'))).toHaveLength(2);
  await ticking.stop();
});

test('no tick begins while another is under way; a stop waits for it', async () => {
  let [begun, ended] = [0, 0];
  const ticking = startTicking(async () => {
    begun += 1;
    await new Promise((resolve) => setTimeout(resolve, 2.5 * MINUTE_MS));
    ended += 1;
  }, new LogLines().logger);
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
  expect([begun, ended]).toEqual([1, 0]);
  const stopped = ticking.stop();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  await stopped;
  expect([begun, ended]).toEqual([1, 1]);
});
