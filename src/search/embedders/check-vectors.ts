import { EmbedderError } from './embedder-error.ts';

/**
 * The vectors as they are, if there are `count` of one length, with finite numbers that aren't all zero.
 * @param dimensions the length that they must have; undefined for any
 * @throws {EmbedderError} `MALFORMED`, or `OTHER_DIMENSIONS` where the length is another than the index's
 */
export const checkVectors = (
  vectors: readonly number[][],
  count: number,
  dimensions: number | undefined,
): number[][] => {
  if (vectors.length !== count) {
    throw new EmbedderError('MALFORMED', `${vectors.length} vectors for ${count} texts`);
  }
  const length = vectors[0]?.length ?? 0;
  for (const vector of vectors) {
    if (vector.length === 0 || vector.length !== length) {
      throw new EmbedderError('MALFORMED', `vectors of ${vector.length} and ${length} dimensions`);
    }
    if (!vector.every(Number.isFinite) || vector.every((value) => value === 0)) {
      throw new EmbedderError('MALFORMED', 'a vector without a direction: not finite, or all zero');
    }
  }
  if (dimensions !== undefined && length !== dimensions && count > 0) {
    throw new EmbedderError(
      'OTHER_DIMENSIONS',
      `vectors of ${length} dimensions, the index has ${dimensions}`,
    );
  }
  return [...vectors];
};
