import type { Bound } from '../domain/measure.ts';
import { fold } from '../text/fold.ts';

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

/** Those that say on which side a figure lies, by their letters without marks; of equals the first. */
const BY_LETTERS: ReadonlyMap<string, string> = new Map(
  COMPARATORS.filter(([, bound]) => bound !== '=' && bound !== '≈').map(([word]) => [fold(word), word]),
);
const TYPED_BARE = new RegExp(
  `(?<![\\p{L}])(?:${[...BY_LETTERS.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?=\\s+\\d)`,
  'giu',
);

/**
 * "Duoi 4%": right before a number a comparator of one syllable that was typed without its marks is one, whatever else
 * its letters may be ("đuối"). The syllables of longer ones ("it nhat") tell each other.
 */
export const spellComparators = (text: string): string =>
  text.replace(TYPED_BARE, (typed) =>
    typed.includes(' ') ? typed : (BY_LETTERS.get(typed.toLowerCase()) ?? typed),
  );
