import { syllables } from './analyse-syllable.ts';
import { normalise } from './normalise.ts';

/** Stands for every token with a digit in it, so that `đạt 190 triệu` teaches `đạt … triệu` for any number. */
export const NUMBER_CLASS = '#';
/** Stands for a year: "213 con" counts, "hết 2026 con …" doesn't. */
export const YEAR_CLASS = '##';
const YEAR = /^(?:19|20)\d\d$/;

const SENTENCE_BREAK = /[.;:!?\n…]/;
const KEY_BASE = 2 ** 24;

/** The class under which the model counts a token (lower-case, as `syllables` gives it). */
export const modelClass = (token: string): string => {
  if (!/^\d/.test(token)) return token;
  return YEAR.test(token) ? YEAR_CLASS : NUMBER_CLASS;
};

/** Under which two ids that stand side by side are counted. */
export const pairKey = (previous: number, next: number): number => previous * KEY_BASE + next;

/** How often each syllable was seen, and each pair, in running texts. Ids go by the order in which syllables came. */
export interface SyllableCounts {
  readonly ids: Map<string, number>;
  readonly counts: number[];
  /** So many different syllables followed each. */
  readonly followers: number[];
  readonly pairs: Map<number, number>;
}

/** Of no text yet. */
export const countNothing = (): SyllableCounts => ({
  ids: new Map(),
  counts: [],
  followers: [],
  pairs: new Map(),
});

const idIn = ({ ids, counts, followers }: SyllableCounts, syllable: string): number => {
  const known = ids.get(syllable);
  if (known !== undefined) return known;
  const id = counts.length;
  ids.set(syllable, id);
  counts.push(0);
  followers.push(0);
  return id;
};

const addPair = (
  { pairs, followers }: SyllableCounts,
  previous: number,
  id: number,
  weight: number,
): void => {
  const key = pairKey(previous, id);
  const seen = pairs.get(key);
  if (seen === undefined) followers[previous] = (followers[previous] ?? 0) + 1;
  pairs.set(key, (seen ?? 0) + weight);
};

/** Counts a running text of any length, normalised here. */
export const countText = (into: SyllableCounts, text: string): void => {
  const clean = normalise(text);
  let previous = -1;
  let previousEnd = 0;
  for (const token of syllables(clean)) {
    if (SENTENCE_BREAK.test(clean.slice(previousEnd, token.start))) previous = -1;
    const id = idIn(into, modelClass(token.text));
    into.counts[id] = (into.counts[id] ?? 0) + 1;
    if (previous >= 0) addPair(into, previous, id, 1);
    previous = id;
    previousEnd = token.end;
  }
};

/** Adds other counts, each as so much of one. */
export const addCounts = (into: SyllableCounts, other: SyllableCounts, weight: number): void => {
  const own = Array.from(other.ids.keys(), (syllable) => idIn(into, syllable));
  other.counts.forEach((count, id) => {
    const ownId = own[id] ?? 0;
    into.counts[ownId] = (into.counts[ownId] ?? 0) + weight * count;
  });
  for (const [key, count] of other.pairs) {
    const next = key % KEY_BASE;
    const previous = (key - next) / KEY_BASE;
    addPair(into, own[previous] ?? 0, own[next] ?? 0, weight * count);
  }
};

const backgrounds = new WeakMap<readonly string[], SyllableCounts>();

/** Counted once for each list: it stays the same whatever documents are opened beside it. */
export const countBackground = (texts: readonly string[]): SyllableCounts => {
  const known = backgrounds.get(texts);
  if (known !== undefined) return known;
  const counted = countNothing();
  for (const text of texts) countText(counted, text);
  backgrounds.set(texts, counted);
  return counted;
};
