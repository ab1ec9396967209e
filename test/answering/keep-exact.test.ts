import { expect, it } from 'vitest';
import { keepExact } from '../../src/answering/understanding/keep-exact.ts';

it.each([
  ['du lịch chiếm gần một phần tư GRDP, cụ thể là 24% phải không', 'du lịch chiếm GRDP 24% phải không'],
  ['du lịch chiếm gần một phần tư GRDP trở lên, chính xác là hơn 23% à', 'du lịch chiếm GRDP hơn 23% à'],
  ['khoảng 50% số hộ, tức là 48,5%', 'số hộ 48,5%'],
  // What doesn't fit, or is no rough figure of the other, stays.
  ['du lịch chiếm gần một phần tư GRDP, cụ thể là 14%', 'du lịch chiếm gần một phần tư GRDP, cụ thể là 14%'],
  ['gần 300 hộ, cụ thể là 29 thôn', 'gần 300 hộ, cụ thể là 29 thôn'],
  ['hơn một nửa, 52%', 'hơn một nửa, 52%'],
])('%s', (said, kept) => {
  expect(keepExact(said)).toBe(kept);
});
