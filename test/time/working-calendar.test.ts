import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWorkingDays } from '../../src/corpus/load-working-days.ts';
import { asDay } from '../../src/domain/people.ts';
import {
  addDays,
  daysBetween,
  daysOf,
  formatWeek,
  mondayOf,
  nextWeek,
  parseWeek,
  previousWeek,
  weekOf,
} from '../../src/domain/reporting-week.ts';
import {
  CalendarYearMissingError,
  isWorkingDay,
  missingYears,
  weeksReportedWith,
  workingDaysOf,
} from '../../src/domain/working-calendar.ts';

const calendar = loadWorkingDays(join(import.meta.dirname, '../../corpus'), '/nonexistent');
const week = (text: string) => {
  const parsed = parseWeek(text);
  if (parsed === undefined) throw new Error(`no such week: ${text}`);
  return parsed;
};

describe('ISO weeks', () => {
  test.each([
    ['2024-11-25', '2024-W48'],
    ['2024-12-01', '2024-W48'],
    ['2024-01-01', '2024-W01'],
    ['2023-12-31', '2023-W52'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('%s lies in %s', (day, expected) => {
    expect(weekOf(asDay(day))).toBe(expected);
  });

  test.each(['2024-W53', '2024-W00', '2024-48', 'W48', '2024-W4'])('%s is no week', (text) => {
    expect(parseWeek(text)).toBeUndefined();
  });

  test('days and weeks agree from end to end', () => {
    const property = fc.property(fc.integer({ min: 0, max: 40_000 }), (count) => {
      const day = addDays(asDay('1990-01-01'), count);
      expect(daysOf(weekOf(day))).toContain(day);
      expect(mondayOf(weekOf(day))).toBe(daysOf(weekOf(day))[0]);
      expect(nextWeek(weekOf(day))).toBe(weekOf(addDays(day, 7)));
      expect(previousWeek(nextWeek(weekOf(day)))).toBe(weekOf(day));
      expect(parseWeek(weekOf(day))).toBe(weekOf(day));
      expect(daysBetween(asDay('1990-01-01'), day)).toBe(count);
    });
    fc.assert(property, { numRuns: 500 });
  });

  test('a week is written with its days', () => {
    expect(formatWeek(week('2024-W48'))).toBe('tuần 48 (25/11 - 01/12/2024)');
  });
});

describe('the shipped calendar', () => {
  test.each([
    ['2024-W01', ['2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05']],
    ['2024-W06', ['2024-02-05', '2024-02-06', '2024-02-07']],
    ['2024-W07', ['2024-02-15', '2024-02-16']],
    ['2024-W16', ['2024-04-15', '2024-04-16', '2024-04-17', '2024-04-19']],
    ['2024-W18', ['2024-05-02', '2024-05-03', '2024-05-04']],
    ['2024-W36', ['2024-09-04', '2024-09-05', '2024-09-06']],
    ['2025-W01', ['2024-12-30', '2024-12-31', '2025-01-02', '2025-01-03']],
    ['2025-W05', []],
    ['2025-W15', ['2025-04-08', '2025-04-09', '2025-04-10', '2025-04-11']],
    ['2025-W17', ['2025-04-21', '2025-04-22', '2025-04-23', '2025-04-24', '2025-04-25', '2025-04-26']],
    ['2025-W18', ['2025-04-28', '2025-04-29']],
    ['2025-W36', ['2025-09-03', '2025-09-04', '2025-09-05']],
    ['2026-W01', ['2025-12-29', '2025-12-30', '2025-12-31']],
    ['2026-W02', ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10']],
    ['2026-W08', []],
    ['2026-W18', ['2026-04-28', '2026-04-29']],
    ['2026-W34', ['2026-08-17', '2026-08-18', '2026-08-19', '2026-08-20', '2026-08-21', '2026-08-22']],
    ['2026-W36', ['2026-09-03', '2026-09-04']],
  ])('%s has the working days %j', (text, days) => {
    expect(workingDaysOf(calendar, week(text))).toEqual(days);
  });

  test.each([
    [2024, 251],
    [2025, 250],
    [2026, 250],
  ])('%i has %i working days', (year, count) => {
    const all = Array.from({ length: 366 }, (_, index) => addDays(asDay(`${year}-01-01`), index));
    const worked = all.filter((day) => day.startsWith(String(year)) && isWorkingDay(calendar, day));
    expect(worked).toHaveLength(count);
  });

  test('a week without working days reports with the next', () => {
    expect(weeksReportedWith(calendar, week('2026-W09'))).toEqual(['2026-W08', '2026-W09']);
    expect(weeksReportedWith(calendar, week('2026-W10'))).toEqual(['2026-W10']);
  });

  test('a year that it doesn’t know is never guessed', () => {
    expect(missingYears(calendar, asDay('2026-01-01'), asDay('2028-06-01'))).toEqual([2027, 2028]);
    expect(missingYears(calendar, asDay('2024-01-01'), asDay('2025-01-31'))).toEqual([]);
    expect(() => isWorkingDay(calendar, asDay('2027-03-01'))).toThrow(CalendarYearMissingError);
    expect(() => workingDaysOf(calendar, week('2026-W53'))).toThrow('2027');
    expect(weeksReportedWith(calendar, week('2024-W01'))).toEqual(['2024-W01']);
  });
});
