import { expect, test } from 'vitest';
import { findDayRanges } from '../../src/quantities/find-day-ranges.ts';

const read = (text: string): readonly string[] =>
  findDayRanges(text).map(
    ({ start, end, days, isSpan }) =>
      `${text.slice(start, end)} = ${days.map(({ day, month, year }) => `${day}/${month}/${year}`).join(isSpan ? ' → ' : ', ')}`,
  );

test.each([
  ['họp từ ngày 12 đến ngày 14/6/2025 tại', 'từ ngày 12 đến ngày 14/6/2025 = 12/6/2025 → 14/6/2025'],
  ['ngày 12 - 14/6/2025.', 'ngày 12 - 14/6/2025 = 12/6/2025 → 14/6/2025'],
  ['từ 12/6 đến 14/6/2025 ở xã', 'từ 12/6 đến 14/6/2025 = 12/6/2025 → 14/6/2025'],
  ['từ 12-14/6/2025', 'từ 12-14/6/2025 = 12/6/2025 → 14/6/2025'],
  ['Từ ngày 12 đến 14 tháng 6 năm 2025', 'Từ ngày 12 đến 14 tháng 6 năm 2025 = 12/6/2025 → 14/6/2025'],
  ['từ ngày 28/6 đến ngày 02/7/2025', 'từ ngày 28/6 đến ngày 02/7/2025 = 28/6/2025 → 2/7/2025'],
  [
    'từ ngày 30/12/2025 đến hết ngày 02/01/2026',
    'từ ngày 30/12/2025 đến hết ngày 02/01/2026 = 30/12/2025 → 2/1/2026',
  ],
  ['từ ngày 01 đến ngày 15 tháng 7', 'từ ngày 01 đến ngày 15 tháng 7 = 1/7/ → 15/7/'],
  [
    'trong các ngày 12, 13 và 14 tháng 6 năm 2025',
    'các ngày 12, 13 và 14 tháng 6 năm 2025 = 12/6/2025, 13/6/2025, 14/6/2025',
  ],
  ['trong hai ngày 12 và 13/6/2025', 'hai ngày 12 và 13/6/2025 = 12/6/2025, 13/6/2025'],
  ['trong 02 ngày 20 và 21/11/2025', '02 ngày 20 và 21/11/2025 = 20/11/2025, 21/11/2025'],
])('“%s”', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test.each([
  'tăng từ 12 đến 14%',
  'tăng từ 12 đến 14,5/6 điểm',
  'trước ngày 14/6/2025',
  'giai đoạn 2026 - 2030',
  'Nghị quyết số 12, ngày 14/6/2025',
  'trong 10 ngày, trước 14/6/2025',
  'khoản 2 - 3 Điều 5',
])('“%s” names no days that belong together', (text) => {
  expect(read(text)).toEqual([]);
});
