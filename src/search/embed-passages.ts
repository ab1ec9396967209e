import { checkVectors } from './embedders/check-vectors.ts';
import { EmbedderError } from './embedders/embedder-error.ts';
import type { Embedder } from './embeddings.ts';
import { VectorCache } from './vector-cache.ts';

/** How a build goes along. */
export interface BuildOptions {
  /** Told after every batch how many passages of how many are embedded. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** File of vectors that were made before, by content; undefined makes every vector anew. */
  readonly cacheFile?: string | undefined;
}

/** Undefined where the model makes vectors of other dimensions than the cache had: the cache begins anew then. */
const embedMissing = async (
  texts: readonly string[],
  embedder: Embedder,
  cache: VectorCache | undefined,
  onProgress: BuildOptions['onProgress'],
): Promise<number[][] | undefined> => {
  const cached = cache?.dimensions;
  const vectors: (number[] | undefined)[] = texts.map((text) => cache?.find(text));
  const missing = texts.flatMap((text, at) => (vectors[at] === undefined ? [{ text, at }] : []));
  const known = texts.length - missing.length;
  onProgress?.(known, texts.length);
  for (let start = 0; start < missing.length; start += embedder.batchSize) {
    const batch = missing.slice(start, start + embedder.batchSize);
    const asked = batch.map(({ text }) => text);
    const made = checkVectors(await embedder.embedDocuments(asked), batch.length, undefined);
    await cache?.add(asked, made);
    if (known > 0 && made[0]?.length !== cached) return undefined;
    batch.forEach(({ at }, place) => {
      vectors[at] = made[place];
    });
    onProgress?.(known + start + batch.length, texts.length);
  }
  return checkVectors(
    vectors.map((vector) => vector ?? []),
    texts.length,
    undefined,
  );
};

/**
 * Vectors of the texts in their order, batch by batch, from the cache where it has them. Rejects with the embedder's
 * error; what was embedded until then is in the cache.
 */
export const embedPassages = async (
  texts: readonly string[],
  embedder: Embedder,
  { onProgress, cacheFile }: BuildOptions,
): Promise<number[][]> => {
  const cache = cacheFile === undefined ? undefined : await VectorCache.open(cacheFile, embedder.id);
  const vectors =
    (await embedMissing(texts, embedder, cache, onProgress)) ??
    (await embedMissing(texts, embedder, cache, onProgress));
  if (vectors === undefined) {
    throw new EmbedderError('MALFORMED', 'the embedder makes vectors of different dimensions');
  }
  return vectors;
};
