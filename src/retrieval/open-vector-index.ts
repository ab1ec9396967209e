import type { Logger } from 'pino';
import type { Embedder } from './embeddings.ts';
import { checkIndex } from './index-manifest.ts';
import { saveIndex } from './save-index.ts';
import type { SearchablePassage } from './searchable-passage.ts';
import {
  buildVectorIndex,
  loadVectorIndex,
  type SearchableVectors,
  type VectorIndex,
} from './vector-index.ts';

export interface VectorIndexOptions {
  readonly passages: readonly SearchablePassage[];
  readonly embedder: Embedder;
  /** Where the index is kept; undefined keeps it in memory only. */
  readonly indexDir: string | undefined;
  readonly corpusHash: string;
  readonly logger: Logger;
}

/** Opens the index when it is first searched, and again after a failure; until then nothing of it is loaded. */
const whenSearched = (open: () => Promise<VectorIndex>): SearchableVectors => {
  let opened: Promise<VectorIndex> | undefined;
  return {
    search: async (query, top) => {
      opened ??= open();
      try {
        return await (await opened).search(query, top);
      } catch (error) {
        opened = undefined;
        throw error;
      }
    },
  };
};

const buildAndSave = async (indexDir: string, options: VectorIndexOptions): Promise<VectorIndex> => {
  const { passages, embedder, corpusHash, logger } = options;
  const built = await buildVectorIndex(passages, embedder);
  try {
    await saveIndex(built, indexDir, embedder.id, corpusHash);
    logger.info({ indexDir, passages: passages.length, embedder: embedder.id }, 'vector index saved');
  } catch (err) {
    logger.warn({ indexDir, err }, 'vector index could not be saved; it is used from memory');
  }
  return built;
};

/**
 * The vector index of the passages: the one on disk if it is whole and made from the same corpus by the same embedder,
 * else a new one, built and saved now. An index that can't be saved still serves (logged). What is on disk is loaded
 * when it is first searched, because the store takes a third of a second that most questions don't need. Rejects when
 * the embedder or the store fails to build.
 */
export const openVectorIndex = async (options: VectorIndexOptions): Promise<SearchableVectors> => {
  const { passages, embedder, indexDir, corpusHash, logger } = options;
  if (indexDir === undefined) return whenSearched(() => buildVectorIndex(passages, embedder));
  const state = await checkIndex(indexDir, embedder.id, corpusHash);
  if (!state.usable) {
    logger.info({ indexDir, fault: state.fault, err: state.cause }, 'vector index is rebuilt');
    return buildAndSave(indexDir, options);
  }
  return whenSearched(async () => {
    try {
      return await loadVectorIndex(state.directory, embedder);
    } catch (err) {
      logger.warn({ indexDir, err }, 'vector index could not be loaded and is rebuilt');
      return buildAndSave(indexDir, options);
    }
  });
};
