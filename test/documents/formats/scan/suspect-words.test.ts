import { expect, test } from 'vitest';
import { readTable } from '../../../../src/documents/formats/scan/recognise-page.ts';
import { suspectWords } from '../../../../src/documents/formats/scan/suspect-words.ts';

/** A page of one line of words, each 100 wide, as Tesseract prints it. @param scale of the picture */
const pageOf = (words: readonly string[], scale = 1, confidence = 96) =>
  readTable(
    [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      `1\t1\t0\t0\t0\t0\t0\t0\t${2000 * scale}\t${1000 * scale}\t-1\t`,
      `4\t1\t1\t1\t1\t0\t0\t${100 * scale}\t${1900 * scale}\t${50 * scale}\t-1\t`,
      ...words.map(
        (word, at) =>
          `5\t1\t1\t1\t1\t${at + 1}\t${at * 120 * scale}\t${100 * scale}\t${100 * scale}\t${50 * scale}\t${confidence}\t${word}`,
      ),
    ].join('\n'),
  );
const suspicionsOf = (first: readonly string[], second: readonly string[], confidence?: number) =>
  suspectWords(pageOf(first, 1, confidence), pageOf(second, 0.7)).map(({ word, suspicion }) => [
    word.text,
    suspicion,
  ]);

test.each([
  '15',
  '1.234,5%',
  '50/137',
  '31/12/2026',
  '45-NQ/TW',
  'IV/2026.',
  '(6)',
  '22h30',
  'QH15',
  '“95%”;',
])('%s, read alike twice, is hardly suspected', (word) => {
  expect(suspicionsOf(['đạt', word], ['đạt', word])).toEqual([[word, expect.closeTo(0.032)]]);
});

test.each([
  'l5',
  '1O0',
  '20285',
  '1.85O',
  'S5%',
  'đ15',
  '0/6/2026',
  '30/6/202',
])('%s is no printed number', (word) => {
  expect(suspicionsOf([word], [word])).toEqual([[word, expect.closeTo(0.8)]]);
});

test('other digits in the other reading, none there, or a word that was a number there are suspected most', () => {
  expect(suspicionsOf(['đạt', '15%'], ['đạt', '16%'])).toEqual([['15%', 1]]);
  expect(suspicionsOf(['đạt', '15%'], ['đạt'])).toEqual([['15%', 0.9]]);
  expect(suspicionsOf(['đạt', 'lO'], ['đạt', '10'])).toEqual([['lO', 1]]);
  expect(suspicionsOf(['đạt', 'mức'], ['đạt', 'mức'])).toEqual([]);
});

test('the less sure the recognition, the more suspicious', () => {
  const [[, unsure] = []] = suspicionsOf(['15'], ['15'], 40);
  expect(unsure).toBeCloseTo(0.48);
});
