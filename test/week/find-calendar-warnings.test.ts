import { expect, test } from 'vitest';
import { findCalendarWarnings } from '../../src/week/find-calendar-warnings.ts';
import { at, CALENDAR, validIn, ZONE } from './office.ts';

const warnings = (now: string, year: number, years = CALENDAR.years) =>
  findCalendarWarnings(
    { calendar: { ...CALENDAR, years }, documents: validIn(year), timeZone: ZONE },
    at(now),
  );

test('there is nothing to say while all is known', () => {
  expect(warnings('2024-11-25 08:00', 2024)).toEqual([]);
  expect(warnings('2025-01-31 23:59', 2024)).toEqual([]);
});

test('the document is called what people call it', () => {
  const documents = validIn(2024).map((document) => ({ ...document, kind: 'Kế hoạch' }));
  const [said] = findCalendarWarnings(
    { calendar: CALENDAR, documents, timeZone: ZONE },
    at('2025-02-01 00:00'),
  );
  expect(said).toContain('Đã hết thời gian theo dõi của Kế hoạch (01/01/2024 - 31/01/2025)');
  expect(warnings('2025-02-01 00:00', 2024)[0]).toContain('theo dõi của văn bản (');
});

test('before and after the time of the document nothing is scheduled, and that is said', () => {
  expect(warnings('2023-12-31 23:59', 2024)[0]).toContain('Chưa đến thời gian theo dõi');
  expect(warnings('2025-02-01 00:00', 2024)[0]).toContain('Đã hết thời gian theo dõi');
  expect(warnings('2025-02-01 00:00', 2024)[0]).toContain('01/01/2024 - 31/01/2025');
});

test('a year that the calendar doesn’t know is warned about before it comes', () => {
  expect(warnings('2024-11-25 08:00', 2024, new Set([2024]))).toEqual([
    expect.stringContaining('chưa có năm 2025'),
  ]);
  expect(warnings('2024-11-25 08:00', 2024, new Set([2025]))).toEqual([
    expect.stringContaining('chưa có năm 2024'),
  ]);
});
