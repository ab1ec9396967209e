import { expect, test } from 'vitest';
import { isOpposite } from '../../src/text/opposites.ts';

test.each([
  ['kim ngạch nhập khẩu 25 tỷ USD', 'Kim ngạch xuất khẩu', true],
  ['nhap khau 25 ty', 'Kim ngạch xuất khẩu', true],
  ['NK 25 tỷ, xuất khẩu 28 tỷ', 'Kim ngạch xuất khẩu', false],
  ['xuất khẩu dệt may 2,1 tỷ', 'Kim ngạch xuất khẩu', false],
  ['thuế nhập khẩu 52.000 tỷ', 'thu xuất nhập khẩu', false],
  ['nông thôn 96,4%', 'Tỷ lệ dân số đô thị được cấp nước sạch', true],
  ['rác ở thành thị', 'thu gom rác: đô thị 97%; nông thôn 82%', false],
  ['nước sạch ở nội thành', 'Tỷ lệ hộ nông thôn được cấp nước sạch', true],
  ['nội thị 96,4%', 'Tỷ lệ dân số đô thị được cấp nước sạch', false],
])('%s is the opposite of %s: %s', (words, name, is) => {
  expect(isOpposite(words, name)).toBe(is);
});
