/** How BM25+ weighs a term's frequency in a passage. */
export interface Bm25Parameters {
  /** Saturation of the term's frequency. */
  readonly k1: number;
  /** How far a passage's length counts, 0 to 1. */
  readonly b: number;
  /** What a passage gets for holding the term at all (the + of BM25+, Lv and Zhai 2011). */
  readonly delta: number;
}

/** log(1 + (N − n + ½) / (n + ½)): never negative, largest for a term that no passage holds. */
export const inverseDocumentFrequency = (passages: number, holding: number): number =>
  Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));

/** The frequency part of BM25+, 0 for an absent term; `relativeLength` is the passage's length over the average. */
export const bm25Weight = (frequency: number, relativeLength: number, parameters: Bm25Parameters): number => {
  if (frequency <= 0) return 0;
  const { k1, b, delta } = parameters;
  const norm = k1 * (1 - b + b * relativeLength);
  return (frequency * (k1 + 1)) / (frequency + norm) + delta * Math.min(1, frequency);
};

/** What `bm25Weight` can't exceed. */
export const highestBm25Weight = (parameters: Bm25Parameters): number => parameters.k1 + 1 + parameters.delta;

const FIRST_CAPACITY = 1024;

/** Collects (term, passage, frequency) and packs them by term. */
export class PostingsBuilder {
  #terms = new Uint32Array(FIRST_CAPACITY);
  #passages = new Uint32Array(FIRST_CAPACITY);
  #frequencies = new Float32Array(FIRST_CAPACITY);
  #size = 0;

  /** Adds a passage's frequencies by term; passages come in order. */
  addAll(passage: number, frequencies: ReadonlyMap<number, number>): void {
    while (this.#size + frequencies.size > this.#terms.length) this.#grow();
    let at = this.#size;
    for (const [term, frequency] of frequencies) {
      this.#terms[at] = term;
      this.#passages[at] = passage;
      this.#frequencies[at] = frequency;
      at += 1;
    }
    this.#size = at;
  }

  /** Packs all postings; `relativeLengths` are the passages' lengths over the average. */
  build(termCount: number, relativeLengths: Float32Array, parameters: Bm25Parameters): Postings {
    const starts = new Uint32Array(termCount + 1);
    for (let at = 0; at < this.#size; at += 1) {
      const next = (this.#terms[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let term = 0; term < termCount; term += 1)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const fill = starts.slice();
    const passages = new Uint32Array(this.#size);
    const weights = new Float32Array(this.#size);
    for (let at = 0; at < this.#size; at += 1) {
      const term = this.#terms[at] ?? 0;
      const passage = this.#passages[at] ?? 0;
      const slot = fill[term] ?? 0;
      fill[term] = slot + 1;
      passages[slot] = passage;
      weights[slot] = bm25Weight(this.#frequencies[at] ?? 0, relativeLengths[passage] ?? 1, parameters);
    }
    return new Postings(starts, passages, weights, relativeLengths.length);
  }

  #grow(): void {
    const capacity = this.#terms.length * 2;
    const terms = new Uint32Array(capacity);
    terms.set(this.#terms);
    this.#terms = terms;
    const passages = new Uint32Array(capacity);
    passages.set(this.#passages);
    this.#passages = passages;
    const frequencies = new Float32Array(capacity);
    frequencies.set(this.#frequencies);
    this.#frequencies = frequencies;
  }
}

/**
 * Postings of all terms in three flat arrays: term t owns the slots from `starts[t]` to `starts[t + 1]`. One object a
 * term took five times the memory.
 */
export class Postings {
  readonly #starts: Uint32Array;
  readonly #passages: Uint32Array;
  readonly #weights: Float32Array;
  readonly #passageCount: number;

  constructor(starts: Uint32Array, passages: Uint32Array, weights: Float32Array, passageCount: number) {
    this.#starts = starts;
    this.#passages = passages;
    this.#weights = weights;
    this.#passageCount = passageCount;
  }

  /** The idf of a term; of an unknown one (`undefined`) the highest there is. */
  idf(term: number | undefined): number {
    const start = term === undefined ? 0 : (this.#starts[term] ?? 0);
    const end = term === undefined ? 0 : (this.#starts[term + 1] ?? start);
    return inverseDocumentFrequency(this.#passageCount, end - start);
  }

  /** Adds `factor` × the term's weight to the score of each passage that holds it. */
  addTo(scores: Float64Array, term: number, factor: number): void {
    const end = this.#starts[term + 1] ?? 0;
    for (let slot = this.#starts[term] ?? 0; slot < end; slot += 1) {
      const passage = this.#passages[slot] ?? 0;
      scores[passage] = (scores[passage] ?? 0) + factor * (this.#weights[slot] ?? 0);
    }
  }
}
