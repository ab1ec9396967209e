import { isLegalSyllable, separateTone, type Tone } from './analyse-syllable.ts';
import { fold } from './fold.ts';

/** What slips of the keyboard cost, in nats (−log of how likely they are against typing it right). */
export interface SlipCosts {
  /** A letter added, lost, changed or swapped with its neighbour. */
  readonly letter: number;
  /** All the marks of a syllable left out at once. */
  readonly unmarked: number;
  /** A hat, horn, breve or bar that wasn't typed. */
  readonly missingMark: number;
  /** One that was typed where it isn't or another is. */
  readonly wrongMark: number;
  readonly missingTone: number;
  readonly wrongTone: number;
}

const VOWEL = /[aăâeêioôơuưy]/g;

const letterCost = (
  typed: Spelling,
  at: number,
  meant: Spelling,
  index: number,
  costs: SlipCosts,
): number => {
  const left = typed.letters.charAt(at);
  const right = meant.letters.charAt(index);
  if (left === right) return 0;
  if (typed.bare.charAt(at) !== meant.bare.charAt(index)) return costs.letter;
  return left === typed.bare.charAt(at) ? costs.missingMark : costs.wrongMark;
};

/** Weighted Damerau-Levenshtein distance (adjacent swaps) over letters with their hats. */
const letterDistance = (typed: Spelling, meant: Spelling, costs: SlipCosts): number => {
  const rows = typed.bare.length;
  const columns = meant.bare.length;
  let beforeLast: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, column) => column * costs.letter);
  for (let row = 1; row <= rows; row += 1) {
    const current = [row * costs.letter];
    for (let column = 1; column <= columns; column += 1) {
      let best = Math.min(
        (last[column - 1] ?? Infinity) + letterCost(typed, row - 1, meant, column - 1, costs),
        (last[column] ?? Infinity) + costs.letter,
        (current[column - 1] ?? Infinity) + costs.letter,
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        typed.bare.charAt(row - 1) === meant.bare.charAt(column - 2) &&
        typed.bare.charAt(row - 2) === meant.bare.charAt(column - 1);
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? Infinity) + costs.letter);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[columns] ?? Infinity;
};

const toneCost = (typed: Tone, meant: Tone, lostVowel: boolean, costs: SlipCosts): number => {
  if (typed === meant) return 0;
  if (typed !== 'ngang') return costs.wrongTone;
  // The tone mark goes with the letter that bore it.
  return lostVowel ? costs.missingTone / 4 : costs.missingTone;
};

const vowelCount = (letters: string): number => letters.match(VOWEL)?.length ?? 0;

/** How unlikely it is to type `typed` when `meant` was meant, in nats; 0 when they are the same. */
export const typingCost = (typed: Spelling, meant: Spelling, costs: SlipCosts): number => {
  const lostVowel = vowelCount(typed.letters) < vowelCount(meant.letters);
  const tone = toneCost(typed.tone, meant.tone, lostVowel, costs);
  if (typed.bare !== meant.bare || typed.letters.length !== meant.letters.length) {
    return letterDistance(typed, meant, costs) + tone;
  }
  if (typed.text === typed.bare && typed.text !== meant.text) return costs.unmarked;
  return [...typed.letters].reduce(
    (sum, _, index) => sum + letterCost(typed, index, meant, index, costs),
    tone,
  );
};

/** A token's letters and tone apart. */
export interface Spelling {
  /** Lower-case, accented. */
  readonly text: string;
  /** Without the tone mark, hats kept; of a token with several tone marks, all of it. */
  readonly letters: string;
  /** ASCII letters; as many as `letters` has for anything Vietnamese. */
  readonly bare: string;
  readonly tone: Tone;
  /** Whether it is spelt as a Vietnamese syllable can be. */
  readonly isLegal: boolean;
}

/** Takes a lower-case NFC token apart. */
const spellingOf = (text: string): Spelling => {
  const { letters, tone } = separateTone(text) ?? { letters: text, tone: 'ngang' as const };
  return { text, letters, bare: fold(letters), tone, isLegal: isLegalSyllable(text) };
};

/** From so many letters on, two slips are looked for; shorter syllables have too many neighbours. */
export const LETTERS_FOR_TWO_SLIPS = 6;
/**
 * A token of more letters isn't spelled: no joined words or keystrokes make so long a run, and searching one takes as long
 * as its writer likes.
 */
export const MOST_SPELLED = 24;
/** Syllables have seven letters; typed as keystrokes or joined with the next one they have up to twelve. */
const MOST_FOR_SLIPS = 12;

const withOneLeftOut = (text: string): readonly string[] =>
  Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1));

/** The string itself and all that lack one letter of it, or two of a long one. */
const shortenings = (text: string): ReadonlySet<string> => {
  const once = withOneLeftOut(text);
  const twice = text.length >= LETTERS_FOR_TWO_SLIPS ? once.flatMap(withOneLeftOut) : [];
  return new Set([text, ...once, ...twice]);
};

const addTo = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};

/**
 * Finds known syllables by how they look without diacritics: the same letters, or letters a slip or two away (added,
 * lost, changed, or two side by side swapped). Symmetric deletes (Garbe, 2012): such strings share a shortening.
 */
export class SpellingIndex {
  readonly #known = new Map<string, Spelling>();
  readonly #byLetters = new Map<string, Spelling[]>();
  readonly #byShortening = new Map<string, string[]>();

  /** Takes accented lower-case syllables, each once. */
  constructor(vocabulary: readonly string[]) {
    for (const syllable of vocabulary) {
      const spelling = spellingOf(syllable);
      this.#known.set(syllable, spelling);
      if (!this.#byLetters.has(spelling.bare)) {
        for (const shortening of shortenings(spelling.bare))
          addTo(this.#byShortening, shortening, spelling.bare);
      }
      addTo(this.#byLetters, spelling.bare, spelling);
    }
  }

  /** The spelling of any lower-case token; of a known one it is at hand. */
  spelling(token: string): Spelling {
    return this.#known.get(token) ?? spellingOf(token);
  }

  /** Known syllables with these bare letters. */
  sameLetters(bare: string): readonly Spelling[] {
    return this.#byLetters.get(bare) ?? [];
  }

  /**
   * Known syllables whose bare letters share a shortening with these, other than those with the same letters. Some are
   * further away than they seem (a letter lost here, another there): the caller measures. None for more letters than a
   * syllable can have with its slips: their shortenings grow with the square of the letters.
   */
  nearLetters(bare: string): readonly Spelling[] {
    if (bare.length > MOST_FOR_SLIPS) return [];
    const near = new Set<string>();
    for (const shortening of shortenings(bare)) {
      for (const candidate of this.#byShortening.get(shortening) ?? []) near.add(candidate);
    }
    near.delete(bare);
    return [...near].flatMap((candidate) => this.sameLetters(candidate));
  }
}
