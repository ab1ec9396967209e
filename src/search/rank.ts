import { fuse, type Scored } from './fuse.ts';
import type { KeywordCandidate } from './searchable-passage.ts';
import type { VectorHit } from './vectors/vector-store.ts';

/** The fused ranking, best first: `weight` is what a similarity counts against a keyword score. */
export const rank = (
  keywords: readonly KeywordCandidate[],
  near: readonly VectorHit[],
  weight: number,
): readonly Scored[] => {
  const similar = near.map(({ id, similarity }) => ({ id, score: similarity }));
  return fuse(keywords, similar, weight);
};
