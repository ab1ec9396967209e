import type { Bound } from '../domain/measure.ts';

/** Words before a figure that bound it, longer ones first. */
const COMPARATORS: readonly (readonly [word: string, bound: Bound])[] = [
  ['không vượt quá', '≤'],
  ['không quá', '≤'],
  ['không để quá', '≤'],
  ['nhiều nhất', '≤'],
  ['tối đa', '≤'],
  ['không dưới', '≥'],
  ['không ít hơn', '≥'],
  ['không thấp hơn', '≥'],
  ['tối thiểu', '≥'],
  ['ít nhất', '≥'],
  ['thấp nhất là', '≥'],
  ['thấp nhất', '≥'],
  ['cao nhất là', '≤'],
  ['cao nhất', '≤'],
  ['nhiều hơn', '>'],
  ['cao hơn', '>'],
  ['lớn hơn', '>'],
  ['trên', '>'],
  ['hơn', '>'],
  ['vượt', '>'],
  ['thấp hơn', '<'],
  ['ít hơn', '<'],
  ['dưới', '<'],
  ['đúng', '='],
  ['xấp xỉ', '≈'],
  ['gần', '≈'],
  ['khoảng', '≈'],
  ['chừng', '≈'],
];
const LONGEST = Math.max(...COMPARATORS.map(([word]) => word.length));
const BEFORE = new RegExp(`(?<![\\p{L}])(${COMPARATORS.map(([word]) => word).join('|')})\\s+$`, 'iu');
/** White space between a comparator and its figure that is looked over. */
const MOST_SPACES = 4;

/** The comparator that ends just before an offset, verbatim, and what it says; none: `=`. */
export const comparatorBefore = (
  text: string,
  at: number,
): { readonly word: string; readonly bound: Bound; readonly start: number } => {
  const from = Math.max(0, at - LONGEST - MOST_SPACES);
  const match = BEFORE.exec(text.slice(Math.max(0, from - 1), at));
  const word = match?.[1];
  if (match === null || word === undefined) return { word: '', bound: '=', start: at };
  const bound = COMPARATORS.find(([known]) => known === word.toLowerCase())?.[1] ?? '=';
  return { word, bound, start: Math.max(0, from - 1) + match.index };
};
