import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPhraseIndex } from '../../src/text/phrase-pattern.ts';

const entryOf = (phrase: string, exact = false) => {
  const text = (within: string) =>
    createPhraseIndex([{ text: phrase, exact, item: 0 }]).startingIn(within)[0];
  return {
    findIn: (within: string) => (text(within)?.findIn(within) ?? []).map(({ start }) => start),
    replaceIn: (within: string, by: string) => text(within)?.replaceIn(within, () => by) ?? within,
  };
};

describe('a phrase is found between words only', () => {
  test.each([
    ['cảng', 'Cảng, cảng vụ và CẢNG biển', [0, 6, 17]],
    ['cảng', 'cảngx xcảng cảng2', []],
    ['kết luận 261', 'kết luận 261-KL/TU; kết luận 261.', [20]],
    ['kết luận 261', 'kết luận 261/KL', []],
    ['kết luận', 'kết luận-261', [0]],
    ['a a', 'a a a a', [0, 4]],
    ['x', '𝐀x x𝐀 x', [8]],
    ['tỷ', 'İ tỷ', [2]],
  ])('%s in “%s”', (phrase, text, starts) => {
    expect(entryOf(phrase).findIn(text)).toEqual(starts);
  });

  test('its capitals count where they are to', () => {
    expect(entryOf('Sơn', true).findIn('sơn và Sơn')).toEqual([7]);
  });

  test('what stands around it stays as it was typed', () => {
    expect(entryOf('tp').replaceIn('TP của tp.', 'thành phố')).toBe('thành phố của thành phố.');
    expect(entryOf('tp').replaceIn('http tpx', 'thành phố')).toBe('http tpx');
  });
});

test('it is found where an expression would find it', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'ả', 'B', ' ', '1', '-', '/', '.', '𝐀'),
    maxLength: 24,
  });
  const phrases = fc.string({ unit: fc.constantFrom('a', 'ả', 'b', '1', ' '), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(letters, phrases, (text, phrase) => {
      fc.pre(/^[\p{L}\p{N}]/u.test(phrase));
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])(?!(?<=\\d)[-/][\\p{L}\\d])`,
        'giu',
      );
      const expected = [...text.matchAll(pattern)].map(({ index }) => index);
      expect(entryOf(phrase).findIn(text)).toEqual(expected);
    }),
  );
});
