import { type BuildOptions, embedPassages } from './embed-passages.ts';
import { checkVectors } from './embedders/check-vectors.ts';
import type { Embedder } from './embedders/embedder-source.ts';
import type { SearchablePassage } from './searchable-passage.ts';
import { createPlainStore, loadPlainStore } from './vectors/plain-store.ts';
import { type StoreKind, storeKindFor, type VectorHit, type VectorStore } from './vectors/vector-store.ts';

export interface SearchableVectors {
  /** The nearest `top` passages, nearest first. Rejects when the embedder or the store fails. */
  search(query: string, top: number): Promise<readonly VectorHit[]>;
}

export interface VectorIndex extends SearchableVectors {
  readonly kind: StoreKind;
  readonly dimensions: number;
  /** Writes the index's files into a folder, made if need be. */
  save(directory: string): Promise<void>;
}

// The graph's library takes a third of a second to load and is compiled: where it isn't needed it isn't touched.
const loadGraph = () => import('./vectors/graph-store.ts');

const wrap = (store: VectorStore, embedder: Embedder): VectorIndex => ({
  kind: store.kind,
  dimensions: store.dimensions,
  search: async (query, top) => {
    const count = Math.min(top, store.count);
    if (count === 0) return [];
    const vectors = checkVectors([await embedder.embedQuery(query)], 1, store.dimensions);
    return store.nearest(vectors.flat(), count);
  },
  save: (directory) => store.save(directory),
});

/** Embeds the passages (with their context) and keeps them in memory. Rejects with the embedder's error. */
export const buildVectorIndex = async (
  passages: readonly SearchablePassage[],
  embedder: Embedder,
  options: BuildOptions = {},
): Promise<VectorIndex> => {
  const texts = passages.map((passage) => [passage.context, passage.text].filter(Boolean).join('\n'));
  const vectors = await embedPassages(texts, embedder, options);
  const ids = passages.map(({ id }) => id);
  const store =
    storeKindFor(ids.length) === 'plain'
      ? createPlainStore(ids, vectors)
      : await (await loadGraph()).createGraphStore(ids, vectors, embedder);
  return wrap(store, embedder);
};

/** Reads an index of a kind that `save` wrote. Rejects when a file is missing or unreadable. */
export const loadVectorIndex = async (
  directory: string,
  kind: StoreKind,
  embedder: Embedder,
): Promise<VectorIndex> => {
  const store =
    kind === 'plain'
      ? await loadPlainStore(directory)
      : await (await loadGraph()).loadGraphStore(directory, embedder);
  return wrap(store, embedder);
};
