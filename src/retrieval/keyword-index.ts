import { fold } from '../vietnamese/fold.ts';
import { normalise } from '../vietnamese/normalise.ts';
import { indexTokens, tokenParts } from './index-terms.ts';
import { type Bm25Parameters, highestBm25Weight, type Postings, PostingsBuilder } from './postings.ts';
import { QUESTION_SYLLABLES } from './question-syllables.ts';
import type { SearchablePassage } from './searchable-passage.ts';

/** A passage by its place in the list that was indexed. */
export interface KeywordHit {
  readonly passage: number;
  readonly score: number;
  /** The score over the highest that any passage could get for this query, 0 to 1. */
  readonly coverage: number;
}

export interface KeywordWeights extends Bm25Parameters {
  readonly syllable: number;
  readonly bigram: number;
  readonly folded: number;
  readonly questionSyllable: number;
  /** What an occurrence in the headings counts against one in the text. */
  readonly context: number;
}

export const KEYWORD_WEIGHTS: KeywordWeights = {
  k1: 1.2,
  b: 0.75,
  delta: 0.5,
  syllable: 1,
  bigram: 0.8,
  folded: 0.5,
  questionSyllable: 0.5,
  context: 0.3,
};

const PAIR_BASE = 2 ** 26;

interface QueryTerm {
  readonly postings: Postings;
  readonly term: number | undefined;
  readonly weight: number;
}

type Frequencies<Key> = Map<Key, number>;

const addFrequency = <Key>(frequencies: Frequencies<Key>, key: Key, by: number): void => {
  frequencies.set(key, (frequencies.get(key) ?? 0) + by);
};

const internedId = <Key>(ids: Map<Key, number>, key: Key): number => {
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id = ids.size;
  ids.set(key, id);
  return id;
};

/** Numbers the terms of one field and builds its postings. */
class FieldBuilder<Key> {
  readonly ids = new Map<Key, number>();
  readonly #postings = new PostingsBuilder();

  add(passage: number, frequencies: Frequencies<Key>): void {
    for (const [key, frequency] of frequencies)
      this.#postings.add(internedId(this.ids, key), passage, frequency);
  }

  build(relativeLengths: Float32Array, parameters: Bm25Parameters): Postings {
    return this.#postings.build(this.ids.size, relativeLengths, parameters);
  }
}

const relativeTo = (lengths: readonly number[]): Float32Array => {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float32Array.from(lengths, (length) => (average === 0 ? 1 : length / average));
};

/**
 * BM25+ over three views of the passages: accented syllables, pairs of neighbouring accented syllables, and syllables
 * without diacritics. Built once, then read-only; everything is in memory and synchronous.
 */
export class KeywordIndex {
  readonly #syllableIds: ReadonlyMap<string, number>;
  readonly #pairIds: ReadonlyMap<number, number>;
  readonly #foldedIds: ReadonlyMap<string, number>;
  readonly #syllables: Postings;
  readonly #pairs: Postings;
  readonly #folded: Postings;
  readonly #weights: KeywordWeights;
  readonly #scores: Float64Array;

  /** Indexes the passages in order; text and context need not be normalised. */
  constructor(passages: readonly SearchablePassage[], weights: KeywordWeights = KEYWORD_WEIGHTS) {
    const syllables = new FieldBuilder<string>();
    const pairs = new FieldBuilder<number>();
    const folded = new FieldBuilder<string>();
    const lengths = passages.map((passage, at) => {
      const counts = this.#countTerms(passage, syllables.ids, weights.context);
      syllables.add(at, counts.syllables);
      pairs.add(at, counts.pairs);
      folded.add(at, counts.folded);
      return counts.length;
    });
    const relativeLengths = relativeTo(lengths);
    this.#weights = weights;
    this.#syllableIds = syllables.ids;
    this.#pairIds = pairs.ids;
    this.#foldedIds = folded.ids;
    this.#syllables = syllables.build(relativeLengths, weights);
    this.#pairs = pairs.build(relativeLengths, weights);
    this.#folded = folded.build(relativeLengths, weights);
    this.#scores = new Float64Array(passages.length);
  }

  /** Whether some passage holds this lower-case accented token. */
  holds(token: string): boolean {
    return this.#syllableIds.has(token);
  }

  /**
   * The best `top` passages for lower-case accented tokens, best first, ties in the order of the passages; only those
   * that share a term with the query.
   */
  search(tokens: readonly string[], top: number): readonly KeywordHit[] {
    const terms = this.#queryTerms(tokens);
    const scores = this.#scores.fill(0);
    let highest = 0;
    for (const { postings, term, weight } of terms) {
      const factor = weight * postings.idf(term);
      highest += factor * highestBm25Weight(this.#weights);
      if (term !== undefined) postings.addTo(scores, term, factor);
    }
    return bestOf(scores, top).map((passage) => {
      const score = scores[passage] ?? 0;
      return { passage, score, coverage: highest === 0 ? 0 : score / highest };
    });
  }

  #countTerms(passage: SearchablePassage, ids: Map<string, number>, contextWeight: number) {
    const syllables: Frequencies<string> = new Map();
    const pairs: Frequencies<number> = new Map();
    const folded: Frequencies<string> = new Map();
    const count = (tokens: readonly string[], weight: number): number => {
      let previous = -1;
      for (const token of tokens) {
        for (const term of [token, ...tokenParts(token)]) {
          addFrequency(syllables, term, weight);
          addFrequency(folded, fold(term), weight);
        }
        const id = internedId(ids, token);
        if (previous >= 0) addFrequency(pairs, previous * PAIR_BASE + id, weight);
        previous = id;
      }
      return tokens.length * weight;
    };
    const length =
      count(indexTokens(normalise(passage.text)), 1) +
      count(indexTokens(normalise(passage.context ?? '')), contextWeight);
    return { syllables, pairs, folded, length };
  }

  #queryTerms(tokens: readonly string[]): readonly QueryTerm[] {
    const weights = this.#weights;
    const terms: QueryTerm[] = [];
    const lightness = (token: string): number =>
      QUESTION_SYLLABLES.has(token) ? weights.questionSyllable : 1;
    const unique = new Set(tokens.flatMap((token) => [token, ...tokenParts(token)]));
    for (const token of unique) {
      const light = lightness(token);
      terms.push(
        { postings: this.#syllables, term: this.#syllableIds.get(token), weight: weights.syllable * light },
        { postings: this.#folded, term: this.#foldedIds.get(fold(token)), weight: weights.folded * light },
      );
    }
    for (const [left, right] of neighbours(tokens)) {
      const light = (lightness(left) + lightness(right)) / 2;
      terms.push({ postings: this.#pairs, term: this.#pairId(left, right), weight: weights.bigram * light });
    }
    return terms;
  }

  #pairId(left: string, right: string): number | undefined {
    const first = this.#syllableIds.get(left);
    const second = this.#syllableIds.get(right);
    return first === undefined || second === undefined
      ? undefined
      : this.#pairIds.get(first * PAIR_BASE + second);
  }
}

const neighbours = (tokens: readonly string[]): readonly (readonly [string, string])[] => {
  const pairs = new Map<string, readonly [string, string]>();
  tokens.forEach((right, index) => {
    const left = tokens[index - 1];
    if (left !== undefined) pairs.set(`${left} ${right}`, [left, right]);
  });
  return [...pairs.values()];
};

/** Places of the `top` highest scores above zero, highest first, ties by place. */
const bestOf = (scores: Float64Array, top: number): readonly number[] => {
  const best: number[] = [];
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score <= 0) continue;
    if (best.length === top && score <= (scores[best[top - 1] ?? 0] ?? 0)) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1;
    best.splice(at, 0, place);
    if (best.length > top) best.pop();
  }
  return best;
};
