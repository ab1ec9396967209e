import { describe, expect, it } from 'vitest';
import { splitMagnitude, UNIT_PATTERN } from '../../src/quantities/units.ts';

const unitAtStart = (text: string): string | undefined =>
  new RegExp(`^${UNIT_PATTERN}`, 'iu').exec(text)?.[0];

describe('UNIT_PATTERN', () => {
  it.each([
    ['% so với năm', '%'],
    ['phần trăm dân số', 'phần trăm'],
    ['điểm % so với', 'điểm %'],
    ['tỷ USD vốn đầu tư', 'tỷ USD'],
    ['nghìn tỷ đồng', 'nghìn tỷ đồng'],
    ['triệu lượt khách', 'triệu lượt khách'],
    ['lượt tổ chức đảng', 'lượt tổ chức đảng'],
    ['lượt người lao động', 'lượt người lao động'],
    ['đảng viên mới', 'đảng viên'],
    ['xã của huyện', 'xã'],
    ['tr tấn', 'tr tấn'],
    ['tháng trở lên', 'tháng'],
  ])('finds the longest unit of %j', (text, unit) => {
    expect(unitAtStart(text)).toBe(unit);
  });

  it.each([
    'đồng chí',
    'đô thị',
    'xã hội',
    'trường hợp',
    'tấn công',
    'trọng tâm',
    'tổng số',
    'habitat',
  ])('takes %j for no unit, though it begins like one', (text) => {
    expect(unitAtStart(text)).toBeUndefined();
  });
});

describe('splitMagnitude', () => {
  it.each([
    ['tỷ đồng', 9, 'đồng'],
    ['nghìn tỷ đồng', 12, 'đồng'],
    ['Triệu tấn', 6, 'tấn'],
    ['tr', 6, ''],
    ['ngàn', 3, ''],
    ['phần trăm', 0, '%'],
    ['%', 0, '%'],
    ['USD', 0, 'usd'],
    ['', 0, ''],
  ])('%j is ten to the %i of %j', (unit, power, counted) => {
    expect(splitMagnitude(unit)).toEqual({ power, counted });
  });
});
