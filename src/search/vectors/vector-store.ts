/** A passage by its id and the cosine of its vector with the query's, −1 to 1. */
export interface VectorHit {
  readonly id: string;
  readonly similarity: number;
}

/** How vectors are kept: `plain` compares a query with each of them, `graph` walks from neighbour to neighbour. */
export type StoreKind = 'plain' | 'graph';

/** The files that a store of each kind writes. */
export const STORE_FILES = {
  plain: ['vectors.f32', 'passages.json'],
  graph: ['hnswlib.index', 'args.json', 'docstore.json'],
} as const;

/** Vectors of passages, whoever made them. */
export interface VectorStore {
  readonly kind: StoreKind;
  readonly count: number;
  readonly dimensions: number;
  /** The nearest `top` (at most `count`) to a vector of `dimensions` numbers, nearest first. */
  nearest(vector: readonly number[], top: number): Promise<readonly VectorHit[]>;
  /** Writes the store's files into a folder, made if need be. */
  save(directory: string): Promise<void>;
}

/**
 * From how many vectors on the graph finds faster than comparing all, with the built-in embedder.
 * `npm run bench -- --only vectors` chose it: at 500 comparing is as fast, at 1,000 they are even, at 2,000 the graph
 * takes two thirds. Below, it would save nothing and cost a third of a second to load.
 */
export const GRAPH_FROM = 1_000;

/** How so many vectors are best kept. */
export const storeKindFor = (count: number): StoreKind => (count < GRAPH_FROM ? 'plain' : 'graph');
