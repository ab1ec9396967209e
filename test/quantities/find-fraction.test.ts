import { expect, test } from 'vitest';
import { findQuantities } from '../../src/quantities/find-quantities.ts';

const spokenIn = (text: string) =>
  findQuantities(text, { spoken: true }).map(({ low, unit }) => `${low.decimals[0]} ${unit}`);

test.each([
  ['ba phần mười cơ sở', '30 %'],
  ['3 phần 10 số cơ sở', '30 %'],
  ['3 phan 10 so co so', '30 %'],
  ['tối thiểu một phần tư số hộ', '25 %'],
  ['hai phần ba số xã', '66.67 %'],
  ['hơn 4 phần 5 dân số', '80 %'],
])('%s is a share', (text, share) => {
  expect(spokenIn(text)).toEqual([share]);
});

test.each([
  '30 phần trăm số hộ',
  'ba mươi phần trăm số hộ',
  '3 phần mềm dùng chung',
  'phần 2 của đề án',
])('%s is no fraction', (text) => {
  expect(spokenIn(text).some((said) => /^(?:66\.67|3000|150) %$/.test(said))).toBe(false);
  expect(findQuantities(text, { spoken: true })).toEqual(findQuantities(text, { spoken: true }));
});

test('a text of the law prints its shares: nothing is read as one there', () => {
  expect(findQuantities('3 phần 10 số cơ sở', { spoken: false }).map(({ unit }) => unit)).not.toContain('%');
});
