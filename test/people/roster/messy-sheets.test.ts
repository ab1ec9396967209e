import { expect, test } from 'vitest';
import { mayBeOneName } from '../../../src/people/roster/compare-names.ts';
import { readContact, readPost } from '../../../src/people/roster/parse-row.ts';
import { readAnswers, writeAnswers } from '../../../src/people/roster/settle-roster.ts';
import { readTable } from './roster-desk.ts';

test.each([
  ['so gt vt', 'so giao thong van tai', true],
  ['so gtvt', 'so giao thong van tai', true],
  ['sgtvt', 'so giao thong van tai', true],
  ['so lao dong tb xh', 'so lao dong thuong binh va xa hoi', true],
  ['ubnd quan le chan', 'uy ban nhan dan quan le chan', true],
  ['so giao thog van tai', 'so giao thong van tai', true],
  ['phuong dong hai 1', 'phuong dong hai 2', false],
  ['so y te', 'so xay dung', false],
  ['so y te', 'so y te', false],
  ['cuc thue', 'cuc thong ke', false],
  ['so noi vu', 'so ngoai vu', false],
])('%s and %s: %s', (one, other, expected) => {
  expect(mayBeOneName(one, other)).toBe(expected);
  expect(mayBeOneName(other, one)).toBe(expected);
});

test.each([
  [912345678, '0912345678'],
  [2253842111, '02253842111'],
  [84912345678, '0912345678'],
  ['9.12345678E+08', '0912345678'],
  ['0912 345 678', '0912 345 678'],
  ['a@b.vn', 'a@b.vn'],
  [113, '113'],
])('%s is reached by %s', (cell, expected) => {
  expect(readContact(cell)).toEqual({ value: expected });
});

test('a number of which digits are lost is a fault, never kept as it is', () => {
  expect(readContact('9.1E+08').fault).toContain('đã bị Excel rút gọn');
});

test.each([
  ['Giám đốc', 'Sở Y tế', true],
  ['Phó Giám đốc', 'Sở Y tế', false],
  ['Trưởng ban', 'Ban Dân vận Thành ủy', true],
  ['Trưởng phòng Tổng hợp', 'Sở Y tế', false],
  ['Trưởng phòng', 'Phòng Tài chính - Kế hoạch', true],
  ['Cục trưởng', 'Cục Thuế', true],
  ['Chi cục trưởng', 'Sở Y tế', false],
  ['Chánh Văn phòng', 'Văn phòng Ủy ban', true],
  ['Chủ tịch UBND', 'Huyện An Dương', true],
  ['Chuyên viên chính', 'Sở Y tế', false],
])('%s of %s: head %s, never more than an official', (post, unit, isHead) => {
  expect(readPost(post, unit, true)).toEqual({ value: { role: 'official', isHead, isPost: true } });
});

test('a signature that stands in the table’s columns is nobody, a total in the middle neither', () => {
  const roster = readTable([
    ['Tên cơ quan', 'Họ tên', 'SĐT', 'Chỉ tiêu chủ trì'],
    ['Sở A', 'Trần An', '0912345678', '6'],
    ['Cộng', '', '', 1],
    ['Sở B', 'Lê Bình', '', '7'],
    ['Tổng số', '', '', 2],
    ['', '', 'Ngày 5 tháng 1 năm 2025', ''],
    ['NGƯỜI LẬP BIỂU', '', 'GIÁM ĐỐC', ''],
  ]);
  expect(roster.faults).toEqual([]);
  expect(roster.rows.map(({ unit }) => unit)).toEqual(['Sở A', 'Sở B']);
  expect(roster.notes).toContain('Bỏ qua dòng cộng: dòng 3 “Cộng · 1”, dòng 5 “Tổng số · 2”.');
  expect(roster.notes.at(-1)).toContain('Bỏ qua 2 dòng dưới bảng, từ dòng 6');
});

test('units whose names begin like a total are units', () => {
  const roster = readTable([
    ['Đơn vị', 'Cán bộ'],
    ['Tổng công ty Cảng', 'Trần An'],
    ['Cộng đồng doanh nghiệp', 'Lê Bình'],
  ]);
  expect(roster.rows).toHaveLength(2);
});

test('answers survive a button', () => {
  const answers = [true, undefined, false, true, undefined];
  expect(readAnswers(writeAnswers(answers), 5)).toEqual(answers);
  const all = Array.from({ length: 28 }, () => false);
  expect(readAnswers(writeAnswers(all), 28)).toEqual(all);
  expect(String(writeAnswers(all) * 2 + 1).length).toBeLessThanOrEqual(15);
});
