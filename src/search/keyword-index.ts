import { normalise } from '../text/normalise.ts';
import { indexTokens, QUESTION_SYLLABLES, tokenParts } from './index-terms.ts';
import { type Bm25Parameters, highestBm25Weight, type Postings, PostingsBuilder } from './postings.ts';
import type { SearchablePassage } from './searchable-passage.ts';
import { TermNumbering } from './term-numbering.ts';

/** A passage by its place in the list that was indexed. */
export interface KeywordHit {
  readonly passage: number;
  readonly score: number;
  /** The score over the highest that any passage could get for this query, 0 to 1. */
  readonly coverage: number;
}

export interface KeywordWeights extends Bm25Parameters {
  readonly syllable: number;
  readonly pair: number;
  readonly folded: number;
  /** What a function syllable of questions counts against any other. */
  readonly questionSyllable: number;
  /** What an occurrence in the headings counts against one in the text. */
  readonly context: number;
}

/** Set on XQuAD-vi; every one of them lies on a plateau (changes by a quarter cost at most a point). */
export const KEYWORD_WEIGHTS: KeywordWeights = {
  k1: 1.2,
  b: 0.75,
  delta: 0.5,
  syllable: 1,
  pair: 0.8,
  folded: 0.5,
  questionSyllable: 0.5,
  context: 0.3,
};

interface QueryTerm {
  readonly postings: Postings;
  readonly term: number | undefined;
  readonly weight: number;
}

type Frequencies = Map<number, number>;

const addFrequency = (frequencies: Frequencies, term: number, by: number): void => {
  frequencies.set(term, (frequencies.get(term) ?? 0) + by);
};

const relativeTo = (lengths: readonly number[]): Float32Array => {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float32Array.from(lengths, (length) => (average === 0 ? 1 : length / average));
};

/** Counts the terms of one passage after another and collects the postings of the three views. */
class PassageCounter {
  readonly numbering = new TermNumbering();
  readonly #syllables = new PostingsBuilder();
  readonly #pairs = new PostingsBuilder();
  readonly #folded = new PostingsBuilder();
  readonly #lengths: number[] = [];

  add(passage: SearchablePassage): void {
    const syllables: Frequencies = new Map();
    const pairs: Frequencies = new Map();
    const folded: Frequencies = new Map();
    const count = (text: string, weight: number): number => {
      const tokens = indexTokens(normalise(text));
      let previous: number | undefined;
      for (const token of tokens) {
        const numbered = this.numbering.token(token);
        for (const term of numbered.syllables) addFrequency(syllables, term, weight);
        for (const term of numbered.folded) addFrequency(folded, term, weight);
        if (previous !== undefined) addFrequency(pairs, this.numbering.pair(previous, numbered.own), weight);
        previous = numbered.own;
      }
      return tokens.length * weight;
    };
    const place = this.#lengths.length;
    this.#lengths.push(count(passage.text, 1) + count(passage.context ?? '', KEYWORD_WEIGHTS.context));
    this.#syllables.addAll(place, syllables);
    this.#pairs.addAll(place, pairs);
    this.#folded.addAll(place, folded);
  }

  build(): { syllables: Postings; pairs: Postings; folded: Postings } {
    const lengths = relativeTo(this.#lengths);
    const sizes = this.numbering.sizes();
    return {
      syllables: this.#syllables.build(sizes.syllables, lengths, KEYWORD_WEIGHTS),
      pairs: this.#pairs.build(sizes.pairs, lengths, KEYWORD_WEIGHTS),
      folded: this.#folded.build(sizes.folded, lengths, KEYWORD_WEIGHTS),
    };
  }
}

/**
 * BM25+ over three views of the passages: accented syllables, pairs of neighbouring accented syllables, and syllables
 * without diacritics. Built once, then read-only; everything is in memory and synchronous.
 */
export class KeywordIndex {
  readonly #numbering: TermNumbering;
  readonly #syllables: Postings;
  readonly #pairs: Postings;
  readonly #folded: Postings;
  readonly #scores: Float64Array;

  /** Indexes the passages in order; text and context need not be normalised. */
  constructor(passages: readonly SearchablePassage[]) {
    const counter = new PassageCounter();
    for (const passage of passages) counter.add(passage);
    const { syllables, pairs, folded } = counter.build();
    this.#numbering = counter.numbering;
    this.#syllables = syllables;
    this.#pairs = pairs;
    this.#folded = folded;
    this.#scores = new Float64Array(passages.length);
  }

  /**
   * The best `top` passages for lower-case accented tokens, best first, ties in the order of the passages; only those
   * that share a term with the query.
   */
  search(tokens: readonly string[], top: number): readonly KeywordHit[] {
    const scores = this.#scores.fill(0);
    let highest = 0;
    for (const { postings, term, weight } of this.#queryTerms(tokens)) {
      const factor = weight * postings.idf(term);
      highest += factor * highestBm25Weight(KEYWORD_WEIGHTS);
      if (term !== undefined) postings.addTo(scores, term, factor);
    }
    return bestOf(scores, top).map((passage) => {
      const score = scores[passage] ?? 0;
      return { passage, score, coverage: highest === 0 ? 0 : score / highest };
    });
  }

  #queryTerms(tokens: readonly string[]): readonly QueryTerm[] {
    const { syllable, pair, folded, questionSyllable } = KEYWORD_WEIGHTS;
    const lightness = (token: string): number => (QUESTION_SYLLABLES.has(token) ? questionSyllable : 1);
    const terms: QueryTerm[] = [];
    for (const token of new Set(tokens.flatMap((typed) => [typed, ...tokenParts(typed)]))) {
      const light = lightness(token);
      const own = this.#numbering.findSyllable(token);
      const bare = this.#numbering.findFolded(token);
      const only = bare === undefined ? undefined : this.#numbering.onlyForm(bare);
      if (own !== undefined && own === only) {
        // One form under these letters: both views hold the same, so one walk through the postings does for both.
        terms.push({ postings: this.#syllables, term: own, weight: (syllable + folded) * light });
        continue;
      }
      terms.push({ postings: this.#syllables, term: own, weight: syllable * light });
      terms.push({ postings: this.#folded, term: bare, weight: folded * light });
    }
    for (const [left, right] of distinctPairs(tokens)) {
      const light = (lightness(left) + lightness(right)) / 2;
      const term = this.#numbering.findPair(left, right);
      terms.push({ postings: this.#pairs, term, weight: pair * light });
    }
    return terms;
  }
}

const distinctPairs = (tokens: readonly string[]): Iterable<readonly [string, string]> => {
  const pairs = new Map<string, readonly [string, string]>();
  tokens.forEach((right, index) => {
    const left = tokens[index - 1];
    if (left !== undefined) pairs.set(`${left} ${right}`, [left, right]);
  });
  return pairs.values();
};

/** Places of the `top` highest scores above zero, highest first, ties by place. */
const bestOf = (scores: Float64Array, top: number): readonly number[] => {
  const best: number[] = [];
  const scoreAt = (rank: number): number => scores[best[rank] ?? 0] ?? 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score <= 0 || (best.length >= top && score <= scoreAt(top - 1))) continue;
    let at = best.length;
    while (at > 0 && scoreAt(at - 1) < score) at -= 1;
    best.splice(at, 0, place);
    if (best.length > top) best.pop();
  }
  return best;
};
