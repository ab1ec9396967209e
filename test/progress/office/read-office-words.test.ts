import { expect, test } from 'vitest';
import { asUnitId } from '../../../src/domain/people.ts';
import { readOfficeWords } from '../../../src/progress/office/read-office-words.ts';

const testUnit = (id: number, name: string, shortName = '') => ({
  id: asUnitId(id),
  name,
  shortName,
  aliases: [],
});

const UNITS = [
  testUnit(1, 'Sở Y tế', 'SYT'),
  testUnit(2, 'Sở Công Thương', 'SCT'),
  testUnit(3, 'Sở Công Thương và Du lịch'),
];

test.each([
  ['cho Sở Công Thương: công nghiệp 14,2%', 2, 'công nghiệp 14,2%'],
  ['cho so cong thuong cong nghiep 14,2%', 2, 'cong nghiep 14,2%'],
  ['Ghi cho SYT: bảo hiểm y tế 93%', 1, 'bảo hiểm y tế 93%'],
  ['Sở Y tế báo: bảo hiểm y tế 93%', 1, 'bảo hiểm y tế 93%'],
  ['bảo hiểm y tế 93% (cho Sở Y tế)', 1, 'bảo hiểm y tế 93%'],
  ['cho Sở Công Thương và Du lịch: du lịch 5 triệu', 3, 'du lịch 5 triệu'],
  ['cảng 172 triệu tấn', undefined, 'cảng 172 triệu tấn'],
])('%s: the unit, and the figure alone', (typed, unit, figure) => {
  const words = readOfficeWords(typed, UNITS);
  expect(words.unit).toBe(unit);
  expect(words.figureText.trim()).toBe(figure);
  expect(words.figureText).toHaveLength(typed.length);
});

test.each([
  ['cảng 172 triệu tấn theo điện thoại của đồng chí An', 'điện thoại của đồng chí An'],
  ['cang 172 trieu tan (theo cong van 123/SGTVT ngay 5/11)', 'cong van 123/SGTVT ngay 5/11'],
  ['cảng tăng 5% theo kế hoạch', undefined],
])('%s: by what the unit said it', (typed, source) => {
  const words = readOfficeWords(typed, UNITS);
  expect(words.source).toBe(source);
  if (source !== undefined) expect(words.figureText).not.toContain(source);
});

test('a name that no unit has is told; what puts a figure right is known by its verb', () => {
  expect(readOfficeWords('cho Sở Tưởng Tượng: cảng 172', UNITS).unknownUnit).toBe('Sở Tưởng Tượng');
  expect(readOfficeWords('sửa cảng thành 170', UNITS).isCorrection).toBe(true);
  expect(readOfficeWords('sua lai cang 170', UNITS).isCorrection).toBe(true);
  expect(readOfficeWords('cho SYT: đổi bảo hiểm y tế thành 93', UNITS).isCorrection).toBe(true);
  expect(readOfficeWords('đổi mới sáng tạo là gì', UNITS).unknownUnit).toBeUndefined();
});
