import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { loadUpdatePhrases } from '../../src/corpus/load-phrases.ts';
import { restoringTexts } from '../../src/open-word-restorer.ts';
import { fold } from '../../src/text/fold.ts';
import { PhraseModel } from '../../src/text/phrase-model.ts';
import { restoreSurely } from '../../src/text/restore-surely.ts';

const corpus = loadCorpus(CORPUS_DIR);
const phrases = loadUpdatePhrases(CORPUS_DIR);
const sentences = corpus.everydaySentences;
const whole = new PhraseModel(restoringTexts(corpus, phrases));

/** As typed without marks, capitals kept. */
const stripped = (text: string): string =>
  Array.from(text, (letter) =>
    letter === letter.toLowerCase() ? fold(letter) : fold(letter).toUpperCase(),
  ).join('');

test.each([
  ['Vuong mat bang', 'Vướng mặt bằng'],
  ['con vuong giai phong mat bang', 'còn vướng giải phóng mặt bằng'],
  ['chua co mat bang sach; thieu giao vien', 'chưa có mặt bằng sạch; thiếu giáo viên'],
])('“%s” can only be one thing', (typed, meant) => {
  expect(restoreSurely(typed, whole)).toBe(meant);
});

test.each([
  ['da giai ngan 40% ke hoach, con vuong mat bang', 'a word of it could be another'],
  ['vướng mat bang', 'something is marked'],
  ['VUONG MAT BANG', 'capitals may be abbreviations'],
  ['vuong mat bang qwrt', 'a word is unknown'],
  ['anh Tuan thieu von', 'a name'],
])('“%s” is left as typed: %s', (typed) => {
  expect(restoreSurely(typed, whole)).toBeUndefined();
});

const SURE_PARTS = ['vuong mat bang', 'thieu giao vien', 'Thieu von', 'chua co mat bang sach'];
const partArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SURE_PARTS) },
  fc.constantFrom('40%', '12,5 ha', '300 m3', 'UBND', 'GPMB.', 'abc', '5/12/2024', ' ', '–'),
  fc.constantFrom(...sentences).map(stripped),
);
const textArbitrary = fc
  .array(partArbitrary, { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('. ', '; ', ' ', ', ').map((sign) => parts.join(sign)));

test('what is restored folds to what was typed, with its digits, its capitals and every sign', () => {
  let restoredOnes = 0;
  fc.assert(
    fc.property(textArbitrary, (typed) => {
      const restored = restoreSurely(typed, whole);
      if (restored === undefined) return;
      restoredOnes += 1;
      expect(stripped(restored)).toBe(stripped(typed));
      expect(restored.replace(/\D/g, '')).toBe(typed.replace(/\D/g, ''));
    }),
    { numRuns: 500 },
  );
  expect(restoredOnes).toBeGreaterThan(0);
});

test('a text with anything marked is left as it is', () => {
  fc.assert(
    fc.property(textArbitrary, fc.constantFrom('vướng', 'đã', 'kế', 'ổ'), (typed, marked) => {
      expect(restoreSurely(`${typed} ${marked}`, whole)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
