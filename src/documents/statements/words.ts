import type { Span } from '../../domain/passage.ts';
import { normalise } from '../../text/normalise.ts';

/** A word, a number or a sign of a text. */
export interface Word extends Span {
  /** In small letters and one tone style: `uỷ` as `ủy`. */
  readonly key: string;
  readonly isCapital: boolean;
  readonly isLetters: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:&[\p{L}\p{M}]+)*|\d+|\n|[^\s\p{L}\p{M}\d]/gu;

/** The words and signs of a text, or of a stretch of it, in order; ends of lines are signs. */
export const wordsOf = (
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): readonly Word[] =>
  [...text.slice(start, end).matchAll(WORD)].map((match) => {
    const [word] = match;
    const from = start + match.index;
    return {
      start: from,
      end: from + word.length,
      key: keyOf(word),
      isCapital: /^\p{Lu}/u.test(word),
      isLetters: /^\p{L}/u.test(word),
    };
  });

/** A text says few words many times; of a few texts with more than these the rest is read each time. */
const MOST_KEYS = 20_000;
const keys = new Map<string, string>();

const keyOf = (word: string): string => {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = readKey(word);
  if (keys.size < MOST_KEYS) keys.set(word, key);
  return key;
};

const readKey = (word: string): string => {
  if (word === '\n') return word;
  return DASHES.has(word) ? '-' : normalise(word.toLowerCase());
};

const DASHES: ReadonlySet<string> = new Set(['–', '—']);

/** Phrases by their first word, the longest first. */
export type PhraseSet = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Reads phrases parted by `|` or by the ends of lines. */
export const phraseSet = (...lists: readonly string[]): PhraseSet => {
  const found = new Map<string, string[][]>();
  for (const phrase of lists.flatMap((list) => list.split(/[|\n]/))) {
    const keys = wordsOf(phrase).map(({ key }) => key);
    const [first] = keys;
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), keys]);
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.length - a.length);
  return found;
};

/** How many words the longest phrase of a set takes at a place; 0 where none stands there. */
export const phraseAt = (words: readonly Word[], at: number, set: PhraseSet): number => {
  const first = words[at];
  if (first === undefined) return 0;
  const phrase = set.get(first.key)?.find((keys) => keys.every((key, step) => words[at + step]?.key === key));
  return phrase?.length ?? 0;
};
