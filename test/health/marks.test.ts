import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepMarks, MARK_EVERY_MS, markFile, readMarks } from '../../src/health/marks.ts';
import { makeTestFolder } from '../support/open-test-database.ts';
import { FixedClock, LogLines } from '../support/serve-in-process.ts';

const open = (dataDir = join(makeTestFolder(), 'data')) => {
  const clock = new FixedClock();
  const log = new LogLines();
  return { dataDir, clock, log, setMark: keepMarks(dataDir, clock.now, log.logger) };
};

test('a mark holds when its part went well, also in a folder that was not there', () => {
  const { dataDir, clock, log, setMark } = open();
  expect(readMarks(dataDir)).toEqual({ reminders: undefined, polling: undefined });
  setMark('reminders');
  expect(readMarks(dataDir)).toEqual({ reminders: clock.now(), polling: undefined });
  const first = clock.now();
  clock.advance(30_000);
  setMark('polling');
  expect(readMarks(dataDir)).toEqual({ reminders: first, polling: clock.now() });
  expect(log.lines).toEqual([]);
});

test('a mark of the last run is moved on, and nobody else may read the folder', () => {
  const { dataDir, clock, setMark } = open();
  setMark('polling');
  clock.advance(1_000);
  keepMarks(dataDir, clock.now, new LogLines().logger)('polling');
  expect(readMarks(dataDir).polling).toEqual(clock.now());
  expect(statSync(join(dataDir, 'alive')).mode & 0o077).toBe(0);
  expect(statSync(markFile(dataDir, 'polling')).mode & 0o077).toBe(0);
});

test('a busy part writes its mark once in ten seconds, each part for itself', () => {
  expect(MARK_EVERY_MS).toBe(10_000);
  const { dataDir, clock, setMark } = open();
  const first = clock.now();
  setMark('polling');
  clock.advance(MARK_EVERY_MS - 1);
  setMark('polling');
  setMark('reminders');
  expect(readMarks(dataDir)).toEqual({ polling: first, reminders: clock.now() });
  clock.advance(1);
  setMark('polling');
  expect(readMarks(dataDir).polling).toEqual(clock.now());
});

test('marks go on when the clock is put back', () => {
  const { dataDir, clock, setMark } = open();
  setMark('polling');
  clock.advance(-3_600_000);
  setMark('polling');
  expect(readMarks(dataDir).polling).toEqual(clock.now());
});

test('a mark that cannot be written is warned of, once in ten seconds, and tried again', () => {
  const { dataDir, clock, log, setMark } = open();
  writeFileSync(dataDir, 'a file where the folder should be');
  setMark('polling');
  setMark('polling');
  expect(log.lines).toEqual([
    expect.objectContaining({
      level: 40,
      part: 'polling',
      msg: expect.stringContaining('could not be written'),
    }),
  ]);
  rmSync(dataDir);
  clock.advance(MARK_EVERY_MS);
  setMark('polling');
  expect(readMarks(dataDir).polling).toEqual(clock.now());
  expect(log.lines).toHaveLength(1);
});
