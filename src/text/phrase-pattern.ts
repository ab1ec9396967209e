import { rememberRecent } from './remember-recent.ts';

/**
 * Many phrases to be looked for in short texts. A question holds three of a thousand terms: they are found by their
 * first word, then by their letters. No expression is built of a phrase: compiling one costs a hundred times what
 * looking for it does.
 */
export interface PhraseIndex<T> {
  /** The entries whose letters stand in `text`, in the order in which they were given. */
  startingIn(text: string): readonly PhraseEntry<T>[];
}

/** From its first character to the one after its last. */
interface PhraseSpan {
  readonly start: number;
  readonly end: number;
}

interface PhraseEntry<T> {
  readonly item: T;
  /** Where the phrase stands between words; none overlaps another. */
  findIn(text: string): readonly PhraseSpan[];
  /** Puts something else in place of each time that it stands between words. */
  replaceIn(text: string, replacement: (found: string, start: number) => string): string;
}

interface Phrase<T> {
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

const WORD = /[\p{L}\p{N}]+/gu;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const GOES_ON = /^[\p{L}\p{N}]/u;
const DIGIT = /\d/;
/** "kết luận 261" doesn't stand whole in "kết luận 261-KL/TU". */
const GOES_ON_IN_NUMBER = /^[-/][\p{L}\d]/u;
/** A letter outside the first plane is two units long; a sign and a letter after a number are three. */
const LETTER_UNITS = 2;
const SIGN_AND_LETTER_UNITS = 3;

export const createPhraseIndex = <T>(phrases: readonly Phrase<T>[]): PhraseIndex<T> => {
  const byFirstWord = new Map<string, KnownPhrase<T>[]>();
  phrases.forEach(({ text, exact, item }, order) => {
    const first = text.toLowerCase().match(WORD)?.[0] ?? '';
    const known = byFirstWord.get(first) ?? [];
    const letters = exact ? text : lowerInPlace(text);
    known.push({ order, letters, exact, entry: entryOf(letters, exact, item) });
    byFirstWord.set(first, known);
  });
  return {
    startingIn: (text) => {
      const lower = lowerInPlace(text);
      const possible: KnownPhrase<T>[] = [];
      for (const word of wordsOf(lower)) {
        const known = byFirstWord.get(word);
        if (known !== undefined) possible.push(...known);
      }
      return possible
        .filter(({ letters, exact }) => (exact ? text : lower).includes(letters))
        .sort((a, b) => a.order - b.order)
        .map(({ entry }) => entry);
    },
  };
};

/** Several indexes are asked of one text in turn: so many texts' words are kept. */
const REMEMBERED = 64;
const wordsOf = rememberRecent(
  (text: string): ReadonlySet<string> => new Set(text.match(WORD) ?? []),
  REMEMBERED,
);

const entryOf = <T>(letters: string, exact: boolean, item: T): PhraseEntry<T> => {
  const findIn = (text: string) => findLetters(exact ? text : lowerInPlace(text), letters);
  return {
    item,
    findIn,
    replaceIn: (text, replacement) => {
      let result = '';
      let done = 0;
      for (const { start, end } of findIn(text)) {
        result += text.slice(done, start) + replacement(text.slice(start, end), start);
        done = end;
      }
      return result + text.slice(done);
    },
  };
};

const findLetters = (text: string, letters: string): readonly PhraseSpan[] => {
  const found: PhraseSpan[] = [];
  if (letters === '') return found;
  for (let start = text.indexOf(letters); start >= 0; ) {
    const end = start + letters.length;
    const isWhole = standsWhole(text, start, end);
    if (isWhole) found.push({ start, end });
    start = text.indexOf(letters, isWhole ? end : start + 1);
  }
  return found;
};

const standsWhole = (text: string, start: number, end: number): boolean => {
  if (ENDS_IN_WORD.test(text.slice(Math.max(0, start - LETTER_UNITS), start))) return false;
  const after = text.slice(end, end + SIGN_AND_LETTER_UNITS);
  if (GOES_ON.test(after)) return false;
  return !(DIGIT.test(text.charAt(end - 1)) && GOES_ON_IN_NUMBER.test(after));
};

/** In small letters, each where it stood: a few letters ("İ") would become longer, and stay as they are. */
const lowerInPlace = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      return small.length === letter.length ? small : letter;
    })
    .join('');
};

/** A group of a regular expression that any of the words fits, the longest first; white space is taken to be joined. */
export const alternatives = (words: Iterable<string>): string =>
  `(?:${[...words]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.]/g, '\\.').replaceAll(' ', '\\s'))
    .join('|')})`;
