import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllables } from '../../src/text/analyse-syllable.ts';
import { segmentWords } from '../../src/text/segment-words.ts';

const compounds = new Set(['bảo hiểm', 'bảo hiểm y tế', 'y tế', 'tế bào', 'xuất khẩu', 'kinh tế - xã hội']);
const cut = (text: string) => segmentWords(text, syllables(text), compounds).map((word) => word.text);

describe('segmentWords', () => {
  it.each([
    ['Tham gia bảo hiểm y tế', ['tham', 'gia', 'bảo hiểm y tế']],
    ['bảo hiểm y', ['bảo hiểm', 'y']],
    ['y tế bào', ['y tế', 'bào']],
    ['bảo hiểm, y tế', ['bảo hiểm', 'y tế']],
    ['xuất, khẩu', ['xuất', 'khẩu']],
    ['xuất\n khẩu', ['xuất khẩu']],
    ['Xuất-khẩu 33 tỷ', ['xuất khẩu', '33', 'tỷ']],
    ['', []],
  ])('cuts %j', (text, words) => {
    expect(cut(text)).toEqual(words);
  });

  it('loses no syllable and keeps each word in its place', () => {
    const piece = fc.constantFrom(
      'bảo',
      'hiểm',
      'y',
      'tế',
      'bào',
      'xuất',
      'khẩu',
      ',',
      '.',
      '-',
      '190',
      'cảng',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const text = pieces.join(' ');
        const found = segmentWords(text, syllables(text), compounds);
        expect(found.flatMap((word) => word.text.split(' '))).toEqual(syllables(text).map((one) => one.text));
        for (const { text: word, start, end } of found) {
          expect(text.slice(start, end).replace(/[\s-]+/g, ' ')).toBe(word);
          expect(word.includes(' ') ? compounds.has(word) : true).toBe(true);
        }
      }),
    );
  });
});
