import type { Syllable } from './syllables.ts';

/** A word of one or more syllables, with its place in the text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 5;

/**
 * Joins syllables into words: from the left, the longest run that `compounds` holds (lower-case, single-spaced), else
 * one syllable. Runs don't cross punctuation of `text`.
 */
export const segmentWords = (
  text: string,
  syllables: readonly Syllable[],
  compounds: ReadonlySet<string>,
): readonly Word[] => {
  const words: Word[] = [];
  let index = 0;
  while (index < syllables.length) {
    const first = syllables[index];
    const run = longestRun(text, syllables, index, compounds);
    const last = syllables[index + run - 1];
    if (first === undefined || last === undefined) break;
    const parts = syllables.slice(index, index + run);
    words.push({ text: parts.map((part) => part.text).join(' '), start: first.start, end: last.end });
    index += run;
  }
  return words;
};

const longestRun = (
  text: string,
  syllables: readonly Syllable[],
  from: number,
  compounds: ReadonlySet<string>,
): number => {
  let run = 1;
  let joined = syllables[from]?.text ?? '';
  const longest = longestFrom(compounds).get(joined) ?? 1;
  for (let length = 2; length <= longest; length += 1) {
    const next = syllables[from + length - 1];
    const previous = syllables[from + length - 2];
    if (next === undefined || previous === undefined) break;
    if (/[^\s-]/.test(text.slice(previous.end, next.start))) break;
    joined += ` ${next.text}`;
    if (compounds.has(joined)) run = length;
  }
  return run;
};

const longestOf = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, number>>();

/** How many syllables the longest compound has that begins with a syllable; most begin none, or none that is long. */
const longestFrom = (compounds: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const known = longestOf.get(compounds);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  for (const compound of compounds) {
    const parts = compound.split(' ');
    const [first = ''] = parts;
    found.set(first, Math.min(LONGEST, Math.max(found.get(first) ?? 1, parts.length)));
  }
  longestOf.set(compounds, found);
  return found;
};
