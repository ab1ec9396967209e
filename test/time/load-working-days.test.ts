import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadWorkingDays } from '../../src/corpus/load-working-days.ts';
import { asDay } from '../../src/domain/people.ts';
import { isWorkingDay } from '../../src/domain/working-calendar.ts';
import { CorpusFileError } from '../../src/word-lists/corpus-file-error.ts';

const shipped = join(import.meta.dirname, '../../corpus');
const WHOLE_2027 = [
  '2027-01-01,nghỉ,',
  '2027-02-05,nghỉ,Tết',
  '2027-02-08,nghỉ,Tết',
  '2027-02-09,nghỉ,Tết',
  '2027-02-10,nghỉ,Tết',
  '2027-04-30,nghỉ,',
  '2027-09-02,nghỉ,',
];
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'calendar-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const writeOwn = (...rows: readonly string[]): void =>
  writeFileSync(join(dataDir, 'working-days.csv'), ['ngày,loại,ghi chú', ...rows, ''].join('\n'));
const faultOf = (): CorpusFileError => {
  try {
    loadWorkingDays(shipped, dataDir);
  } catch (error) {
    if (error instanceof CorpusFileError) return error;
    throw error;
  }
  throw new Error('no fault was found');
};

test('without a file of the operator’s own the shipped one holds', () => {
  const calendar = loadWorkingDays(shipped, dataDir);
  expect([...calendar.years]).toEqual([2024, 2025, 2026]);
  expect(isWorkingDay(calendar, asDay('2024-05-04'))).toBe(true);
});

test('a file of the operator’s own takes its place', () => {
  writeOwn(...WHOLE_2027, '2027-05-08,làm bù,');
  const calendar = loadWorkingDays(shipped, dataDir);
  expect([...calendar.years]).toEqual([2027]);
  expect(isWorkingDay(calendar, asDay('2027-02-08'))).toBe(false);
  expect(isWorkingDay(calendar, asDay('2027-05-08'))).toBe(true);
  expect(isWorkingDay(calendar, asDay('2027-05-15'))).toBe(false);
});

test.each([
  ['a day that isn’t there', '2027-02-30,nghỉ,', 'ngày'],
  ['a day as people write it', '30/04/2027,nghỉ,', 'ngày'],
  ['an unknown kind', '2027-06-01,lễ,', 'loại'],
  ['a day twice', '2027-01-01,nghỉ,', 'hai dòng'],
  ['a worked weekday', '2027-06-01,làm bù,', 'không phải thứ bảy'],
  ['a cell too few', '2027-06-01,nghỉ', '2 ô'],
])('%s is refused with its line', (_, row, problem) => {
  writeOwn(...WHOLE_2027, row);
  expect(faultOf()).toMatchObject({ line: 9, problem: expect.stringContaining(problem) });
});

test('a year of which some holidays are missing is refused as a whole', () => {
  writeOwn(...WHOLE_2027.filter((row) => !row.startsWith('2027-09-02')));
  expect(faultOf().problem).toContain('thiếu 2027-09-02');
  writeOwn(...WHOLE_2027.filter((row) => !row.includes('Tết')));
  expect(faultOf().problem).toContain('thiếu Tết');
});
