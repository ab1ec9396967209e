import { expect, test } from 'vitest';
import {
  analyseSyllable,
  isLegalSyllable,
  isLegalWhenMarked,
  placeTone,
  syllables,
} from '../../src/text/analyse-syllable.ts';
import { fold } from '../../src/text/fold.ts';
import { corpusText } from './corpus-sentences.ts';

const FOREIGN = new Set(
  'xvi xiii iv xv xvii ii iii xxi unesco grdp usd iip tfp logistics container par index pci sipas papi ioc t m'.split(
    ' ',
  ),
);

test('every word of the resolution is legal but numbers, acronyms and foreign words', () => {
  const illegal = syllables(corpusText)
    .map((token) => token.text)
    .filter((token) => /^\p{L}+$/u.test(token) && !isLegalSyllable(token) && !FOREIGN.has(token));
  expect([...new Set(illegal)]).toEqual([]);
});

test('whatever is legal is legal again once its marks are lost', () => {
  for (const { text } of syllables(corpusText)) {
    if (isLegalSyllable(text)) expect([text, isLegalWhenMarked(fold(text))]).toEqual([text, true]);
  }
});

test.each([
  'xuat',
  'khac',
  'what',
  'chir',
  'tieeu',
  'cèn2',
  'kà',
  'ngì',
  'ghà',
  'gê',
  'bàc',
  'tá́',
  'pht',
  'iên',
  '',
])('%j is not legal', (token) => {
  expect(isLegalSyllable(token)).toBe(false);
});

test.each(['what', 'port', 'target', 'growth', 'list', 'is'])('no marks make %j Vietnamese', (word) => {
  expect(isLegalWhenMarked(word)).toBe(false);
});

test.each([
  ['giếng', { onset: 'gi', rime: 'êng', tone: 'sắc' }],
  ['gì', { onset: 'g', rime: 'i', tone: 'huyền' }],
  ['quốc', { onset: 'qu', rime: 'ôc', tone: 'sắc' }],
  ['nghiệp', { onset: 'ngh', rime: 'iêp', tone: 'nặng' }],
  ['Yêu', { onset: '', rime: 'yêu', tone: 'ngang' }],
])('%j is taken apart', (token, parts) => {
  expect(analyseSyllable(token)).toEqual(parts);
});

test.each([
  ['hoa', 'huyền', 'hòa'],
  ['hoan', 'huyền', 'hoàn'],
  ['thuy', 'hỏi', 'thủy'],
  ['quy', 'sắc', 'quý'],
  ['gia', 'sắc', 'giá'],
  ['GIÊNG', 'sắc', 'GIẾNG'],
  ['khuyu', 'hỏi', 'khuỷu'],
  ['duơng', 'ngang', undefined],
  ['xuât', 'huyền', undefined],
] as const)('%j with %s is written %j', (letters, tone, expected) => {
  expect(placeTone(letters, tone)).toBe(expected);
});
