import { fold } from '../text/fold.ts';
import { tokenParts } from './index-terms.ts';

/** Term numbers of one token in each view. */
export interface NumberedToken {
  /** The token itself among the syllables. */
  readonly own: number;
  /** The token and its parts among the syllables, and without diacritics. */
  readonly syllables: readonly number[];
  readonly folded: readonly number[];
}

const PAIR_BASE = 2 ** 26;

const numberOf = <Key>(numbers: Map<Key, number>, key: Key): number => {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const next = numbers.size;
  numbers.set(key, next);
  return next;
};

/** Numbers the terms of the three views (syllables, pairs of them, folded syllables) from 0 as they turn up. */
export class TermNumbering {
  readonly #syllables = new Map<string, number>();
  readonly #folded = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  readonly #tokens = new Map<string, NumberedToken>();
  /** By folded number: the only syllable that folds to it, or undefined once there are several. */
  readonly #onlyForms: (number | undefined)[] = [];

  /** The numbers of a token, given out now if it is new. */
  token(token: string): NumberedToken {
    const known = this.#tokens.get(token);
    if (known !== undefined) return known;
    const terms = [token, ...tokenParts(token)];
    const numbered: NumberedToken = {
      own: numberOf(this.#syllables, token),
      syllables: terms.map((term) => numberOf(this.#syllables, term)),
      folded: terms.map((term) => this.#foldedNumber(term)),
    };
    this.#tokens.set(token, numbered);
    return numbered;
  }

  /** The number of the pair of two tokens (by their own numbers), given out now if it is new. */
  pair(left: number, right: number): number {
    return numberOf(this.#pairs, left * PAIR_BASE + right);
  }

  /** The only syllable that folds to this term; where there is one, both are held by the same passages. */
  onlyForm(folded: number): number | undefined {
    return this.#onlyForms[folded];
  }

  /** Numbers of terms that may never have turned up. */
  findSyllable(term: string): number | undefined {
    return this.#syllables.get(term);
  }

  findFolded(term: string): number | undefined {
    return this.#folded.get(fold(term));
  }

  findPair(left: string, right: string): number | undefined {
    const first = this.#syllables.get(left);
    const second = this.#syllables.get(right);
    return first === undefined || second === undefined
      ? undefined
      : this.#pairs.get(first * PAIR_BASE + second);
  }

  /** How many terms each view has. */
  sizes(): { readonly syllables: number; readonly pairs: number; readonly folded: number } {
    return { syllables: this.#syllables.size, pairs: this.#pairs.size, folded: this.#folded.size };
  }

  #foldedNumber(term: string): number {
    const syllable = numberOf(this.#syllables, term);
    const number = numberOf(this.#folded, fold(term));
    if (number === this.#onlyForms.length) this.#onlyForms.push(syllable);
    else if (this.#onlyForms[number] !== syllable) this.#onlyForms[number] = undefined;
    return number;
  }
}
