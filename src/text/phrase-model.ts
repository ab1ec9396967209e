import { syllables } from './analyse-syllable.ts';
import { modelClass } from './count-syllables.ts';
import { fold } from './fold.ts';
import { normalise } from './normalise.ts';

const SENTENCE_BREAK = /[.;:!?\n…]/;
/** Ids lie below, so that three of them make one number. */
const KEY_BASE = 2 ** 16;
/** Stands before the first syllable of a sentence. */
export const SENTENCE_START = 0;
/** A syllable that was never counted counts as so much of one. */
const UNSEEN = 0.5;

const pairKey = (first: number, second: number): number => first * KEY_BASE + second;
const tripleKey = (first: number, second: number, third: number): number =>
  pairKey(first, second) * KEY_BASE + third;

/** How often something was followed by each of its followers. */
class Followers {
  readonly #seen = new Map<number, number>();
  readonly #kinds = new Map<number, number>();
  readonly #counts = new Map<number, number>();

  learn(before: number, key: number): void {
    const count = this.#counts.get(key) ?? 0;
    if (count === 0) this.#kinds.set(before, (this.#kinds.get(before) ?? 0) + 1);
    this.#counts.set(key, count + 1);
    this.#seen.set(before, (this.#seen.get(before) ?? 0) + 1);
  }

  has(key: number): boolean {
    return this.#counts.has(key);
  }

  /** Witten and Bell's (1991): the more different followers there were, the less they are trusted. */
  share(before: number, key: number, otherwise: number): number {
    const seen = this.#seen.get(before) ?? 0;
    const kinds = this.#kinds.get(before) ?? 0;
    return seen === 0 ? otherwise : ((this.#counts.get(key) ?? 0) + kinds * otherwise) / (seen + kinds);
  }
}

/** Counts of accented syllables by the two before them, learnt from running texts. Log probabilities are natural. */
export class PhraseModel {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [''];
  readonly #counts: number[] = [0];
  readonly #readings = new Map<string, number[]>();
  readonly #pairs = new Followers();
  readonly #triples = new Followers();
  #total = 0;

  constructor(texts: readonly string[]) {
    for (const text of texts) this.#learn(normalise(text));
  }

  /** The id of a token as it stands; undefined for what was never seen. */
  id(token: string): number | undefined {
    return this.#ids.get(modelClass(token));
  }

  /** The ids of all that was seen with these letters, marks apart. */
  readings(bare: string): readonly number[] {
    return this.#readings.get(bare) ?? [];
  }

  word(id: number): string {
    return this.#words[id] ?? '';
  }

  /** log P(third | first, second). */
  log(first: number, second: number, third: number): number {
    const alone = ((this.#counts[third] ?? 0) + UNSEEN) / (this.#total + UNSEEN * (this.#words.length + 1));
    const afterOne = this.#pairs.share(second, pairKey(second, third), alone);
    return Math.log(this.#triples.share(pairKey(first, second), tripleKey(first, second, third), afterOne));
  }

  /** Whether the three were ever seen in a row. */
  hasTriple(first: number, second: number, third: number): boolean {
    return this.#triples.has(tripleKey(first, second, third));
  }

  #learn(text: string): void {
    let [first, second, end] = [SENTENCE_START, SENTENCE_START, 0];
    for (const token of syllables(text)) {
      if (SENTENCE_BREAK.test(text.slice(end, token.start)))
        [first, second] = [SENTENCE_START, SENTENCE_START];
      const third = this.#idOf(modelClass(token.text));
      this.#counts[third] = (this.#counts[third] ?? 0) + 1;
      this.#total += 1;
      this.#pairs.learn(second, pairKey(second, third));
      this.#triples.learn(pairKey(first, second), tripleKey(first, second, third));
      [first, second, end] = [second, third, token.end];
    }
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#counts.push(0);
    const bare = fold(word);
    this.#readings.set(bare, [...(this.#readings.get(bare) ?? []), id]);
    return id;
  }
}
