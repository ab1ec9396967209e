/**
 * Many phrases to be looked for in short texts. A question holds three of a thousand terms: they are found by their
 * first word, then by their letters, and an expression is only built for a phrase that passes both.
 */
export interface PhraseIndex<T> {
  /** The entries whose letters stand in `text`, in the order in which they were given. */
  startingIn(text: string): readonly PhraseEntry<T>[];
}

export interface PhraseEntry<T> {
  readonly item: T;
  /** Finds the phrase as it stands between words (flag `g`). */
  pattern(): RegExp;
}

export interface Phrase<T> {
  readonly text: string;
  /** Its capitals count. */
  readonly exact: boolean;
  readonly item: T;
}

interface KnownPhrase<T> {
  readonly order: number;
  readonly letters: string;
  readonly exact: boolean;
  readonly entry: PhraseEntry<T>;
}

const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
// A term doesn't end inside a document's number ("kết luận 261" in "kết luận 261-KL/TU").
const EDGE_AFTER = '(?![\\p{L}\\p{N}])(?!(?<=\\d)[-/][\\p{L}\\d])';
const WORD = /[\p{L}\p{N}]+/gu;

export const createPhraseIndex = <T>(phrases: readonly Phrase<T>[]): PhraseIndex<T> => {
  const byFirstWord = new Map<string, KnownPhrase<T>[]>();
  phrases.forEach(({ text, exact, item }, order) => {
    const first = text.toLowerCase().match(WORD)?.[0] ?? '';
    const known = byFirstWord.get(first) ?? [];
    known.push({
      order,
      letters: exact ? text : text.toLowerCase(),
      exact,
      entry: { item, pattern: lazily(() => patternOf(text, exact)) },
    });
    byFirstWord.set(first, known);
  });
  return {
    startingIn: (text) => {
      const lower = text.toLowerCase();
      const words = new Set(lower.match(WORD) ?? []);
      return [...words]
        .flatMap((word) => byFirstWord.get(word) ?? [])
        .filter(({ letters, exact }) => (exact ? text : lower).includes(letters))
        .sort((a, b) => a.order - b.order)
        .map(({ entry }) => entry);
    },
  };
};

const patternOf = (text: string, exact: boolean): RegExp =>
  new RegExp(EDGE_BEFORE + escapePattern(text) + EDGE_AFTER, exact ? 'gu' : 'giu');

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
