import { normalise } from './normalise.ts';
import { syllables } from './syllables.ts';

/** Stands for every token with a digit in it, so that `đạt 190 triệu` teaches `đạt … triệu` for any number. */
export const NUMBER_CLASS = '#';

const SENTENCE_BREAK = /[.;:!?\n…]/;
const KEY_BASE = 2 ** 24;
/** However often a syllable was seen, others than have followed it may. */
const MOST_TRUST = 0.8;
/**
 * A sentence of the background counts as so much of one of the texts. At 1 everyday words push out the text's own ("thu nội
 * địa" read as "thụ nội địa"); at 1/8 fewer of the syllables of unseen talk come back (`npm run bench -- --only repair`).
 */
const BACKGROUND_WEIGHT = 0.25;
/** However much text was learnt, one syllable in so many is new: about one in 160,000. */
const UNSEEN_AT_LEAST = -12;

/** The class under which the model counts a token (lower-case, as `syllables` gives it). */
export const modelClass = (token: string): string => (/^\d/.test(token) ? NUMBER_CLASS : token);

/**
 * A bigram model over accented syllables, interpolated with unigrams by Witten and Bell's method (1991): the more
 * different followers a syllable has had, the less its bigrams are trusted. Log probabilities are natural.
 */
export class SyllableModel {
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #followers: number[] = [];
  readonly #pairs = new Map<number, number>();
  readonly #logShares: Float64Array;
  readonly #logUnseen: number;
  #total = 0;

  /**
   * Learns from running texts of any length, normalised here.
   * @param background how people talk of other things: where the texts say something too, they are heard first
   */
  constructor(texts: readonly string[], background: readonly string[] = []) {
    for (const text of texts) this.#learn(text, 1);
    for (const text of background) this.#learn(text, BACKGROUND_WEIGHT);
    const all = this.#total + 0.5 * (this.#counts.length + 1);
    this.#logShares = Float64Array.from(this.#counts, (count) => Math.log((count + 0.5) / all));
    this.#logUnseen = Math.max(Math.log(0.5 / all), UNSEEN_AT_LEAST);
  }

  #learn(text: string, weight: number): void {
    const clean = normalise(text);
    let previous = -1;
    let previousEnd = 0;
    for (const token of syllables(clean)) {
      if (SENTENCE_BREAK.test(clean.slice(previousEnd, token.start))) previous = -1;
      const id = this.#idOf(modelClass(token.text));
      this.#count(previous, id, weight);
      previous = id;
      previousEnd = token.end;
    }
  }

  /** Every syllable learnt, numbers left out. */
  vocabulary(): readonly string[] {
    return [...this.#ids.keys()].filter((syllable) => syllable !== NUMBER_CLASS);
  }

  knows(syllable: string): boolean {
    return this.#ids.has(syllable);
  }

  /** The id for `logTransition`; undefined for what was never seen. */
  id(syllable: string): number | undefined {
    return this.#ids.get(syllable);
  }

  /** log P(syllable), for an unseen one (`undefined`) less than any seen one has. */
  logUnigram(id: number | undefined): number {
    return id === undefined ? this.#logUnseen : (this.#logShares[id] ?? this.#logUnseen);
  }

  /** log P(next | previous); an unseen or absent previous syllable says nothing. */
  logTransition(previous: number | undefined, next: number | undefined): number {
    const alone = this.logUnigram(next);
    if (previous === undefined || next === undefined) return alone;
    const seen = this.#counts[previous] ?? 0;
    const kinds = this.#followers[previous] ?? 0;
    const trust = Math.min(MOST_TRUST, seen / (seen + kinds + 1));
    const pair = this.#pairs.get(previous * KEY_BASE + next);
    return pair === undefined
      ? Math.log(1 - trust) + alone
      : Math.log((trust * pair) / seen + (1 - trust) * Math.exp(alone));
  }

  /** Whether `next` was ever seen right after `previous`. */
  hasPair(previous: number, next: number): boolean {
    return this.#pairs.has(previous * KEY_BASE + next);
  }

  #idOf(syllable: string): number {
    const known = this.#ids.get(syllable);
    if (known !== undefined) return known;
    const id = this.#counts.length;
    this.#ids.set(syllable, id);
    this.#counts.push(0);
    this.#followers.push(0);
    return id;
  }

  #count(previous: number, id: number, weight: number): void {
    this.#counts[id] = (this.#counts[id] ?? 0) + weight;
    this.#total += weight;
    if (previous < 0) return;
    const key = previous * KEY_BASE + id;
    const seen = this.#pairs.get(key) ?? 0;
    if (seen === 0) this.#followers[previous] = (this.#followers[previous] ?? 0) + 1;
    this.#pairs.set(key, seen + weight);
  }
}
