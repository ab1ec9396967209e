import type { Tone } from './analyse-syllable.ts';
import type { Spelling } from './spelling-index.ts';

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
