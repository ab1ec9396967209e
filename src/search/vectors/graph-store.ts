import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { VectorStore } from './vector-store.ts';

/** The library searches 10 candidates wide by default and again after every load; recall at 5 then falls to 0.77. */
const SEARCH_BREADTH = 200;

const wrap = (store: HNSWLib): VectorStore => {
  store.index.setEf(SEARCH_BREADTH);
  return {
    kind: 'graph',
    count: store.index.getCurrentCount(),
    dimensions: store.index.getNumDimensions(),
    nearest: async (vector, top) => {
      const found = await store.similaritySearchVectorWithScore([...vector], top);
      // The store's "score" is a distance, 1 − cosine.
      return found.map(([document, distance]) => ({ id: document.id ?? '', similarity: 1 - distance }));
    },
    save: (directory) => store.save(directory),
  };
};

/** Builds the graph in memory of vectors of one length, none of them zero, in the order of their passages' ids. */
export const createGraphStore = async (
  ids: readonly string[],
  vectors: number[][],
  embedder: EmbeddingsInterface,
): Promise<VectorStore> => {
  const store = new HNSWLib(embedder, { space: 'cosine' });
  await store.addVectors(
    vectors,
    ids.map((id) => new Document({ id, pageContent: '' })),
  );
  return wrap(store);
};

/** Reads what `save` wrote. Rejects when a file is missing or unreadable. */
export const loadGraphStore = async (
  directory: string,
  embedder: EmbeddingsInterface,
): Promise<VectorStore> => wrap(await HNSWLib.load(directory, embedder));
