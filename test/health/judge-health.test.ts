import { expect, test } from 'vitest';
import { judgeHealth, LONGEST_SILENCE_MS, PARTS } from '../../src/health/judge-health.ts';

const NOW = new Date('2024-11-25T01:00:00Z');
const before = (milliseconds: number): Date => new Date(NOW.getTime() - milliseconds);
const areWell = (marks: Parameters<typeof judgeHealth>[0]) =>
  Object.fromEntries(judgeHealth(marks, NOW).map(({ part, isWell }) => [part, isWell]));

test('reminders may be silent for three minutes, polling for two', () => {
  expect(LONGEST_SILENCE_MS).toEqual({ reminders: 180_000, polling: 120_000 });
  expect(areWell({ reminders: before(180_000), polling: before(120_000) })).toEqual({
    reminders: true,
    polling: true,
  });
  expect(areWell({ reminders: before(180_001), polling: before(120_000) })).toEqual({
    reminders: false,
    polling: true,
  });
  expect(areWell({ reminders: before(0), polling: before(120_001) })).toEqual({
    reminders: true,
    polling: false,
  });
});

test('a part that never went well is not well', () => {
  expect(areWell({ reminders: undefined, polling: undefined })).toEqual({ reminders: false, polling: false });
});

test('a mark from a time to come counts no longer than one that is past', () => {
  expect(areWell({ reminders: before(-60_000), polling: before(-3_600_000) })).toEqual({
    reminders: true,
    polling: false,
  });
});

test('it tells when each part went well last', () => {
  const marks = { reminders: before(5_000), polling: undefined };
  expect(judgeHealth(marks, NOW).map(({ part, lastWell }) => [part, lastWell])).toEqual([
    [PARTS[0], before(5_000)],
    [PARTS[1], undefined],
  ]);
});
