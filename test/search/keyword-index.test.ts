import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexTokens, QUESTION_SYLLABLES, tokenParts } from '../../src/search/index-terms.ts';
import { KEYWORD_WEIGHTS, KeywordIndex } from '../../src/search/keyword-index.ts';
import type { SearchablePassage } from '../../src/search/searchable-passage.ts';
import { fold } from '../../src/text/fold.ts';
import { sentencePassages } from './passages.ts';

const { k1, b, delta, syllable, pair, folded, questionSyllable, context } = KEYWORD_WEIGHTS;

const passage = (id: string, text: string, headings?: string): SearchablePassage =>
  headings === undefined ? { id, text } : { id, text, context: headings };

/** BM25+ written straight from its formula, term by term, with nothing precomputed. */
const naiveScores = (passages: readonly SearchablePassage[], query: readonly string[]): readonly number[] => {
  const pairs = (tokens: readonly string[]): string[] =>
    tokens.slice(1).map((right, at) => `${tokens[at]} ${right}`);
  const bags = passages.map(({ text, context: headings = '' }) => {
    const parts = [
      { tokens: indexTokens(text), weight: 1 },
      { tokens: indexTokens(headings), weight: context },
    ];
    const count = (terms: (tokens: readonly string[]) => readonly string[]) => (term: string) =>
      parts.reduce(
        (sum, part) => sum + part.weight * terms(part.tokens).filter((other) => other === term).length,
        0,
      );
    return {
      length: parts.reduce((sum, part) => sum + part.weight * part.tokens.length, 0),
      syllable: count((tokens) => tokens),
      pair: count(pairs),
      folded: count((tokens) => tokens.map(fold)),
    };
  });
  const average = bags.reduce((sum, bag) => sum + bag.length, 0) / bags.length;
  const light = (token: string): number => (QUESTION_SYLLABLES.has(token) ? questionSyllable : 1);
  const terms = [
    ...[...new Set(query)].flatMap((token) => [
      { view: 'syllable' as const, term: token, weight: syllable * light(token) },
      { view: 'folded' as const, term: fold(token), weight: folded * light(token) },
    ]),
    ...[...new Set(pairs(query))].map((term) => {
      const [left = '', right = ''] = term.split(' ');
      return { view: 'pair' as const, term, weight: (pair * (light(left) + light(right))) / 2 };
    }),
  ];
  return bags.map((bag) =>
    terms.reduce((sum, { view, term, weight }) => {
      const frequency = bag[view](term);
      if (frequency === 0) return sum;
      const holding = bags.filter((other) => other[view](term) > 0).length;
      const idf = Math.log(1 + (bags.length - holding + 0.5) / (holding + 0.5));
      const norm = k1 * (1 - b + (b * bag.length) / average);
      return (
        sum + weight * idf * ((frequency * (k1 + 1)) / (frequency + norm) + delta * Math.min(1, frequency))
      );
    }, 0),
  );
};

const word = fc.constantFrom(
  'cảng',
  'cang',
  'hàng',
  'hóa',
  'bao',
  'là',
  'tấn',
  'tân',
  '190',
  'xuất',
  'khẩu',
  'của',
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const collection = fc.array(fc.record({ text, context: text }), { minLength: 1, maxLength: 8 });

test('scores as the formula says, on any small collection', () => {
  fc.assert(
    fc.property(collection, fc.array(word, { minLength: 1, maxLength: 6 }), (texts, query) => {
      const passages = texts.map((parts, index) => ({ id: String(index), ...parts }));
      const expected = naiveScores(passages, query);
      const hits = new KeywordIndex(passages).search(query, passages.length);
      expect(hits).toHaveLength(expected.filter((score) => score > 0).length);
      for (const { passage: place, score } of hits) expect(score).toBeCloseTo(expected[place] ?? 0, 4);
      const scores = hits.map((hit) => hit.score);
      expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    }),
    { numRuns: 300 },
  );
});

test('coverage is the share of what a passage could reach at most, and less for words that no passage holds', () => {
  const index = new KeywordIndex(sentencePassages);
  const coverageOf = (query: string): number => index.search(indexTokens(query), 1)[0]?.coverage ?? 0;
  const known = coverageOf('sản lượng hàng hóa thông qua cảng');
  expect(known).toBeGreaterThan(0.4);
  expect(known).toBeLessThanOrEqual(1);
  expect(coverageOf('giá xăng dầu hôm nay')).toBeLessThan(known / 2);
});

test('the best `top` come first, ties in the order of the passages', () => {
  const texts = ['cảng khác', 'cảng', 'cảng khác'];
  const index = new KeywordIndex(texts.map((words, place) => passage(String(place), words)));
  expect(index.search(['cảng'], 2).map((hit) => hit.passage)).toEqual([1, 0]);
});

test('a passage is found by any spelling of its letters, best by its own', () => {
  const index = new KeywordIndex([passage('a', 'tấn'), passage('b', 'tân'), passage('c', 'khác')]);
  expect(index.search(['tân'], 3).map((hit) => hit.passage)).toEqual([1, 0]);
});

test('headings count, but lightly', () => {
  const index = new KeywordIndex([
    passage('a', 'một hai', 'cảng biển'),
    passage('b', 'cảng biển', 'một hai'),
  ]);
  expect(index.search(['cảng', 'biển'], 2).map((hit) => hit.passage)).toEqual([1, 0]);
});

test('documents and dates are found by their parts', () => {
  const index = new KeywordIndex([
    passage('a', 'Nghị quyết số 45-NQ/TW ngày 24/01/2019'),
    passage('b', 'Thông báo'),
  ]);
  for (const token of ['45-nq/tw', '45', 'nq', '2019', '1']) expect(index.search([token], 1)).toHaveLength(1);
});

test.each([
  ['1705-tb/tu', ['1705', 'tb', 'tu']],
  ['01/12/2023', ['1', '12', '2023']],
  ['95tr', ['95', 'tr']],
  ['4b', []],
  ['106.761,592', []],
  ['cảng', []],
])('%j has the parts %j', (token, parts) => {
  expect(tokenParts(token)).toEqual(parts);
});

test('nothing is found in nothing', () => {
  expect(new KeywordIndex([]).search(['cảng'], 5)).toEqual([]);
  expect(new KeywordIndex(sentencePassages).search([], 5)).toEqual([]);
  expect(new KeywordIndex([passage('a', '')]).search(['cảng'], 5)).toEqual([]);
});
