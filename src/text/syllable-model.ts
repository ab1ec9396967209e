import {
  addCounts,
  countBackground,
  countNothing,
  countText,
  NUMBER_CLASS,
  pairKey,
  YEAR_CLASS,
} from './count-syllables.ts';

/** However often a syllable was seen, others than have followed it may. */
const MOST_TRUST = 0.8;
/**
 * A sentence of the background counts as so much of one of the texts. At 1 everyday words push out the text's own ("thu nội
 * địa" read as "thụ nội địa"); at 1/8 fewer of the syllables of unseen talk come back (`npm run bench -- --only repair`).
 */
const BACKGROUND_WEIGHT = 0.25;
/** However much text was learnt, one syllable in so many is new: about one in 160,000. */
const UNSEEN_AT_LEAST = -12;

/**
 * A bigram model over accented syllables, interpolated with unigrams by Witten and Bell's method (1991): the more
 * different followers a syllable has had, the less its bigrams are trusted. Log probabilities are natural.
 */
export class SyllableModel {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #counts: readonly number[];
  readonly #followers: readonly number[];
  readonly #pairs: ReadonlyMap<number, number>;
  readonly #logShares: Float64Array;
  readonly #logUnseen: number;

  /**
   * Learns from running texts of any length, normalised here.
   * @param background how people talk of other things: where the texts say something too, they are heard first
   */
  constructor(texts: readonly string[], background: readonly string[] = []) {
    const learnt = countNothing();
    for (const text of texts) countText(learnt, text);
    if (background.length > 0) addCounts(learnt, countBackground(background), BACKGROUND_WEIGHT);
    this.#ids = learnt.ids;
    this.#counts = learnt.counts;
    this.#followers = learnt.followers;
    this.#pairs = learnt.pairs;
    const total = this.#counts.reduce((sum, count) => sum + count, 0);
    const all = total + 0.5 * (this.#counts.length + 1);
    this.#logShares = Float64Array.from(this.#counts, (count) => Math.log((count + 0.5) / all));
    this.#logUnseen = Math.max(Math.log(0.5 / all), UNSEEN_AT_LEAST);
  }

  /** Every syllable learnt, numbers left out. */
  vocabulary(): readonly string[] {
    return [...this.#ids.keys()].filter((syllable) => syllable !== NUMBER_CLASS && syllable !== YEAR_CLASS);
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
    const pair = this.#pairs.get(pairKey(previous, next));
    return pair === undefined
      ? Math.log(1 - trust) + alone
      : Math.log((trust * pair) / seen + (1 - trust) * Math.exp(alone));
  }

  /** Whether `next` was ever seen right after `previous`. */
  hasPair(previous: number, next: number): boolean {
    return this.#pairs.has(pairKey(previous, next));
  }
}
