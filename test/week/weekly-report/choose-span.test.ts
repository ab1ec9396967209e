import { expect, test } from 'vitest';
import { asDay } from '../../../src/domain/people.ts';
import { readSpanCode, readSpanName, spanCode, spanOf } from '../../../src/week/weekly-report/choose-span.ts';

const TODAY = asDay('2024-11-28');

const chosen = (text: string) => {
  const name = readSpanName(text, TODAY, 2024);
  if (name === undefined) return undefined;
  const { title, from, to, before } = spanOf(name);
  return `${title}: ${from} … ${to}; trước: ${before.title} đến ${before.to}`;
};

test.each([
  ['tháng 10', 'tháng 10 năm 2024: 2024-10-01 … 2024-10-31; trước: tháng 9 đến 2024-09-30'],
  ['thang 2/2024', 'tháng 2 năm 2024: 2024-02-01 … 2024-02-29; trước: tháng 1 đến 2024-01-31'],
  ['tháng 1', 'tháng 1 năm 2024: 2024-01-01 … 2024-01-31; trước: tháng 12 năm 2023 đến 2023-12-31'],
  ['Tháng 12 năm 2024', 'tháng 12 năm 2024: 2024-12-01 … 2024-12-31; trước: tháng 11 đến 2024-11-30'],
  ['tháng này', 'tháng 11 năm 2024: 2024-11-01 … 2024-11-30; trước: tháng 10 đến 2024-10-31'],
  ['quý 3', 'quý 3 năm 2024: 2024-07-01 … 2024-09-30; trước: quý 2 đến 2024-06-30'],
  ['quý III năm 2024', 'quý 3 năm 2024: 2024-07-01 … 2024-09-30; trước: quý 2 đến 2024-06-30'],
  ['quy truoc', 'quý 3 năm 2024: 2024-07-01 … 2024-09-30; trước: quý 2 đến 2024-06-30'],
  ['6 tháng', '6 tháng đầu năm 2024: 2024-01-01 … 2024-06-30; trước: 3 tháng đầu năm đến 2024-03-31'],
  ['6 tháng đầu năm', '6 tháng đầu năm 2024: 2024-01-01 … 2024-06-30; trước: 3 tháng đầu năm đến 2024-03-31'],
  [
    '9 tháng đầu năm 2024',
    '9 tháng đầu năm 2024: 2024-01-01 … 2024-09-30; trước: 6 tháng đầu năm đến 2024-06-30',
  ],
  ['năm', 'năm 2024: 2024-01-01 … 2024-12-31; trước: 9 tháng đầu năm đến 2024-09-30'],
  ['cả năm 2024', 'năm 2024: 2024-01-01 … 2024-12-31; trước: 9 tháng đầu năm đến 2024-09-30'],
])('%s', (text, expected) => {
  expect(chosen(text)).toBe(expected);
});

test.each([
  'tháng 13',
  'quý 5',
  'quý 0',
  '7 tháng',
  '47',
  'tuần trước',
  'khi nào',
  '',
  'tháng',
])('%s is no span of months', (text) => {
  expect(chosen(text)).toBeUndefined();
});

test('a button’s number gives the span back; others give none', () => {
  for (const text of ['tháng 10', 'quý 3', '6 tháng', '9 tháng', 'năm']) {
    const name = readSpanName(text, TODAY, 2024);
    if (name === undefined) throw new Error('no span');
    expect(readSpanCode(spanCode(name))).toEqual(name);
  }
  expect(readSpanCode(2024113)).toBeUndefined();
  expect(readSpanCode(2024901)).toBeUndefined();
  expect(readSpanCode(0)).toBeUndefined();
});
