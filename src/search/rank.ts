import type { KeywordCandidate } from './searchable-passage.ts';
import type { VectorHit } from './vectors/vector-store.ts';

/** Something found, with a score of its own scale. */
interface Scored {
  readonly id: string;
  readonly score: number;
}

const addShares = (sums: Map<string, number>, found: readonly Scored[], weight: number): void => {
  const most = found.reduce((highest, hit) => Math.max(highest, hit.score), 0);
  if (most <= 0) return;
  for (const { id, score } of found) sums.set(id, (sums.get(id) ?? 0) + (weight * Math.max(0, score)) / most);
};

/**
 * Fuses two ranked lists by a weighted sum of scores, each list's divided by its highest, so that scales don't matter.
 * What a list doesn't hold gets nothing from it. Best first, ties in the order of the first list. (Reciprocal rank
 * fusion, which looks at places only, did worse.)
 */
export const fuse = (
  first: readonly Scored[],
  second: readonly Scored[],
  weightOfSecond: number,
): readonly Scored[] => {
  const sums = new Map<string, number>();
  addShares(sums, first, 1);
  addShares(sums, second, weightOfSecond);
  return [...sums].map(([id, score]) => ({ id, score })).sort((left, right) => right.score - left.score);
};

/** The fused ranking, best first: `weight` is what a similarity counts against a keyword score. */
export const rank = (
  keywords: readonly KeywordCandidate[],
  near: readonly VectorHit[],
  weight: number,
): readonly Scored[] => {
  const similar = near.map(({ id, similarity }) => ({ id, score: similarity }));
  return fuse(keywords, similar, weight);
};
