import type { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { type BuildOptions, embedPassages } from './embed-passages.ts';
import { checkVectors } from './embedders/check-vectors.ts';
import type { Embedder } from './embeddings.ts';
import type { SearchablePassage } from './searchable-passage.ts';

/** A passage by its id and the cosine of its vector with the query's, −1 to 1. */
export interface VectorHit {
  readonly id: string;
  readonly similarity: number;
}

export interface SearchableVectors {
  /** The nearest `top` passages, nearest first. Rejects when the embedder or the store fails. */
  search(query: string, top: number): Promise<readonly VectorHit[]>;
}

export interface VectorIndex extends SearchableVectors {
  readonly dimensions: number;
  /** Writes the index's files into a folder, made if need be. */
  save(directory: string): Promise<void>;
}

/** The files that `save` writes. */
export const VECTOR_FILES = ['hnswlib.index', 'args.json', 'docstore.json'] as const;

/** The library searches 10 candidates wide by default and again after every load; recall at 5 then falls to 0.77. */
const SEARCH_BREADTH = 200;

// The store with its libraries takes a third of a second to load, so that waits until it is needed.
const loadStore = async (): Promise<typeof HNSWLib> =>
  (await import('@langchain/community/vectorstores/hnswlib')).HNSWLib;

const wrap = (store: HNSWLib, embedder: Embedder): VectorIndex => {
  store.index.setEf(SEARCH_BREADTH);
  const dimensions = store.index.getNumDimensions();
  return {
    dimensions,
    search: async (query, top) => {
      const count = Math.min(top, store.index.getCurrentCount());
      if (count === 0) return [];
      const vectors = checkVectors([await embedder.embedQuery(query)], 1, dimensions);
      const found = await store.similaritySearchVectorWithScore(vectors.flat(), count);
      // The store's "score" is a distance, 1 − cosine.
      return found.map(([document, distance]) => ({ id: document.id ?? '', similarity: 1 - distance }));
    },
    save: (directory) => store.save(directory),
  };
};

/** Embeds the passages (with their context) and builds the graph in memory. Rejects with the embedder's error. */
export const buildVectorIndex = async (
  passages: readonly SearchablePassage[],
  embedder: Embedder,
  options: BuildOptions = {},
): Promise<VectorIndex> => {
  const [Store, { Document }] = await Promise.all([loadStore(), import('@langchain/core/documents')]);
  const texts = passages.map((passage) => [passage.context, passage.text].filter(Boolean).join('\n'));
  const documents = passages.map((passage) => new Document({ id: passage.id, pageContent: passage.text }));
  const store = new Store(embedder, { space: 'cosine' });
  await store.addVectors(await embedPassages(texts, embedder, options), documents);
  return wrap(store, embedder);
};

/** Reads an index that `save` wrote. Rejects when a file is missing or unreadable. */
export const loadVectorIndex = async (directory: string, embedder: Embedder): Promise<VectorIndex> => {
  const Store = await loadStore();
  return wrap(await Store.load(directory, embedder), embedder);
};
