import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createThesaurus } from '../../src/text/thesaurus.ts';

const thesaurus = createThesaurus([
  ['thất nghiệp', 'mất việc', 'không có việc làm'],
  ['việc làm', 'công ăn việc làm'],
  ['Hội Phụ nữ', 'hội chị em'],
]);
const found = (text: string) =>
  thesaurus.meaningsIn(text).map(({ start, end, concept }) => [text.slice(start, end), concept]);

test('phrases of one meaning have one number, those inside longer ones are found too', () => {
  expect(found('Bao nhiêu người không có việc làm?')).toEqual([
    ['không có việc làm', 0],
    ['việc làm', 1],
  ]);
  expect(found('tỷ lệ THẤT NGHIỆP')).toEqual([['THẤT NGHIỆP', 0]]);
  expect(found('hội chị em phường')).toEqual([['hội chị em', 2]]);
});

test('a phrase stands whole and in order', () => {
  expect(found('thất học, nghiệp dư; việc mất')).toEqual([]);
  expect(found('')).toEqual([]);
});

test('what is found stands in the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (noise) => {
      const text = `${noise} mất việc ${noise}`;
      const places = thesaurus.meaningsIn(text);
      expect(places.some(({ start, end }) => text.slice(start, end) === 'mất việc')).toBe(true);
      for (const { start, end } of places) expect(end).toBeGreaterThan(start);
    }),
  );
});
