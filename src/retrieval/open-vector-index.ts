import type { Logger } from 'pino';
import type { Embedder } from './embeddings.ts';
import { checkIndex } from './index-manifest.ts';
import { saveIndex } from './save-index.ts';
import type { SearchablePassage } from './searchable-passage.ts';
import { buildVectorIndex, loadVectorIndex, type VectorIndex } from './vector-index.ts';

export interface VectorIndexOptions {
  readonly passages: readonly SearchablePassage[];
  readonly embedder: Embedder;
  /** Where the index is kept; undefined keeps it in memory only. */
  readonly indexDir: string | undefined;
  readonly corpusHash: string;
  readonly logger: Logger;
}

const loadIfGood = async (
  indexDir: string,
  options: VectorIndexOptions,
): Promise<VectorIndex | undefined> => {
  const { embedder, corpusHash, logger } = options;
  const state = await checkIndex(indexDir, embedder.id, corpusHash);
  if (!state.usable) {
    logger.info({ indexDir, fault: state.fault, err: state.cause }, 'vector index is rebuilt');
    return undefined;
  }
  try {
    return await loadVectorIndex(state.directory, embedder);
  } catch (err) {
    logger.warn({ indexDir, err }, 'vector index could not be loaded and is rebuilt');
    return undefined;
  }
};

/**
 * The vector index of the passages: the one on disk if it is whole and made from the same corpus by the same embedder,
 * else a new one, which is saved. An index that can't be saved still serves (logged). Rejects only when the embedder
 * or the store fails.
 */
export const openVectorIndex = async (options: VectorIndexOptions): Promise<VectorIndex> => {
  const { passages, embedder, indexDir, corpusHash, logger } = options;
  if (indexDir === undefined) return buildVectorIndex(passages, embedder);
  const loaded = await loadIfGood(indexDir, options);
  if (loaded !== undefined) return loaded;
  const built = await buildVectorIndex(passages, embedder);
  try {
    await saveIndex(built, indexDir, embedder.id, corpusHash);
    logger.info({ indexDir, passages: passages.length, embedder: embedder.id }, 'vector index saved');
  } catch (err) {
    logger.warn({ indexDir, err }, 'vector index could not be saved; it is used from memory');
  }
  return built;
};
