import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { corpusText } from './corpus-sentences.ts';

test.each([
  ['Đường đi', 'duong di'],
  ['XUẤT KHẨU', 'xuat khau'],
  ['Đ'.normalize('NFD'), 'd'],
  ['“a” – ‘b’ — c', `"a" - 'b' - c`],
  ['½ Ω', '   '],
])('%j becomes %j', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('keeps the length of normalised Vietnamese text', () => {
  expect(fold(corpusText)).toHaveLength(corpusText.length);
});

test('gives ASCII for any text, and leaves it as it is the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = fold(text);
      expect(folded).toMatch(/^[\x20-\x7E]*$/);
      expect(fold(folded)).toBe(folded);
    }),
  );
});
