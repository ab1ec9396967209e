import { expect, test } from 'vitest';
import { findDeadlines } from '../../../src/documents/statements/find-deadlines.ts';
import { readDeadlineDay } from '../../../src/documents/statements/read-deadline-day.ts';

test.each([
  ['trước ngày 30/6/2026', '2026-06-29'],
  ['đến hết ngày 30/6/2026', '2026-06-30'],
  ['trong tháng 02/2028', '2028-02-29'],
  ['trong tháng 9 năm 2027', '2027-09-30'],
  ['hoàn thành trong quý II/2026', '2026-06-30'],
  ['trong quý II và quý IV/2026', '2026-12-31'],
  ['trước quý IV/2026', '2026-09-30'],
  ['hoàn thành trong năm 2026', '2026-12-31'],
  ['đến cuối năm 2027', '2027-12-31'],
  ['trong 6 tháng đầu năm 2026', '2026-06-30'],
  ['trong 6 tháng cuối năm', '2026-12-31'],
  ['trong tháng 6', '2026-06-30'],
  ['trước ngày 20/11', '2026-11-19'],
  ['ngày 08 tháng 12 năm 2025', '2025-12-08'],
  ['trong giai đoạn 2026 - 2030', '2030-12-31'],
  ['trong đầu năm 2026', undefined],
  ['đến hết ngày 31/11/2026', undefined],
  ['hằng quý', undefined],
])('“%s” leaves until %s', (words, day) => {
  expect(readDeadlineDay(words, 2026)).toBe(day);
});

test('without a year of the document a day without one stays open', () => {
  for (const words of ['trong tháng 6', 'trước ngày 20/11', 'trong quý I', 'trong 6 tháng đầu năm'])
    expect(readDeadlineDay(words, undefined)).toBeUndefined();
});

test('what is read as a deadline of a sentence is read with its day', () => {
  const text = 'Giao Sở Tài chính trình đề án trong quý III năm 2026 và tổng kết trước ngày 15/12/2026.';
  const days = findDeadlines(text).map(({ start, end }) =>
    readDeadlineDay(text.slice(start, end), undefined),
  );
  expect(days).toEqual(['2026-09-30', '2026-12-14']);
});
