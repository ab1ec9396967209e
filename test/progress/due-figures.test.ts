import { expect, test } from 'vitest';
import type { MeasureProfile } from '../../src/domain/measure-profile.ts';
import { asDay } from '../../src/domain/people.ts';
import { isNumberDue } from '../../src/progress/due-figures.ts';

const document = { validFrom: '2024-01-01', validTo: '2024-12-31' };

test.each<[MeasureProfile['cadence'], string | undefined, string, boolean]>([
  // No period of the year is over yet.
  ['tuần', undefined, '2024-01-07', false],
  ['tháng', undefined, '2024-01-31', false],
  ['quý', undefined, '2024-03-31', false],
  ['năm', undefined, '2024-12-31', false],
  // The first one is.
  ['tuần', undefined, '2024-01-08', true],
  ['tháng', undefined, '2024-02-01', true],
  ['quý', undefined, '2024-04-01', true],
  ['năm', undefined, '2025-01-01', true],
  ['tuần', '2024-11-22', '2024-11-25', true],
  ['tuần', '2024-11-24', '2024-11-25', false],
  ['tuần', '2024-11-25', '2024-11-29', false],
  ['tháng', '2024-10-31', '2024-11-25', false],
  ['tháng', '2024-10-28', '2024-11-04', true],
  ['tháng', '2024-11-15', '2024-11-25', false],
  ['tháng', '2024-11-15', '2024-12-02', true],
  ['quý', '2024-09-30', '2024-12-30', false],
  ['quý', '2024-06-30', '2024-10-07', true],
  // Of last year’s value nothing is kept.
  ['tháng', '2023-12-31', '2024-01-15', false],
  ['tháng', '2023-12-31', '2024-02-05', true],
  // In January after, the whole year is wanted, and no more than that.
  ['tuần', '2024-12-29', '2025-01-06', true],
  ['tháng', '2024-11-30', '2025-01-06', true],
  ['tháng', '2024-12-31', '2025-01-20', false],
  ['quý', '2024-12-31', '2025-01-20', false],
  ['năm', '2024-12-31', '2025-01-20', false],
])('by %s, with a value of %s, on %s: %s', (cadence, lastValue, today, expected) => {
  const last = lastValue === undefined ? undefined : asDay(lastValue);
  expect(isNumberDue({ cadence, lastValue: last, today: asDay(today), document })).toBe(expected);
});
