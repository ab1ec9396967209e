import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalEmbedder } from '../../src/search/local-embedder.ts';
import { createGraphStore, loadGraphStore } from '../../src/search/vectors/graph-store.ts';
import { createPlainStore, loadPlainStore } from '../../src/search/vectors/plain-store.ts';
import type { VectorStore } from '../../src/search/vectors/vector-store.ts';
import { median } from './measure-search.ts';
import type { BenchCollection } from './recombine-passages.ts';

/** Both ways of keeping so many vectors. Times are medians, but of building and loading, which happen once. */
export interface VectorFigures {
  readonly vectors: number;
  readonly plain: StoreFigures;
  readonly graph: StoreFigures;
  /** Of the ten nearest by comparing all, the share that the graph finds too. */
  readonly recall: number;
}

export interface StoreFigures {
  readonly buildMs: number;
  readonly loadMs: number;
  readonly searchMs: number;
}

const TOP = 10;
const WARM_UP = 20;

const timed = async <Result>(act: () => Result | Promise<Result>): Promise<[Result, number]> => {
  const start = performance.now();
  const result = await act();
  return [result, performance.now() - start];
};

const askAll = async (store: VectorStore, queries: readonly number[][]) => {
  for (const query of queries.slice(0, WARM_UP)) await store.nearest(query, TOP);
  const times: number[] = [];
  const found: string[][] = [];
  for (const query of queries) {
    const [hits, ms] = await timed(() => store.nearest(query, TOP));
    times.push(ms);
    found.push(hits.map(({ id }) => id));
  }
  return { searchMs: median(times), found };
};

const measureStore = async (
  create: () => VectorStore | Promise<VectorStore>,
  load: (directory: string) => Promise<VectorStore>,
  queries: readonly number[][],
) => {
  const directory = await mkdtemp(join(tmpdir(), 'vectors-'));
  try {
    const [built, buildMs] = await timed(create);
    await built.save(directory);
    const [loaded, loadMs] = await timed(() => load(directory));
    const { searchMs, found } = await askAll(loaded, queries);
    return { figures: { buildMs, loadMs, searchMs }, found };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

const shareOf = (found: readonly string[][], right: readonly string[][]): number => {
  const shares = right.map((ids, at) => ids.filter((id) => found[at]?.includes(id)).length / ids.length);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
};

/** Vectors of a collection's passages, in a graph and compared one by one, asked the collection's queries. */
export const measureVectors = async ({ passages, queries }: BenchCollection): Promise<VectorFigures> => {
  const embedder = createLocalEmbedder();
  const ids = passages.map(({ id }) => id);
  const vectors = await embedder.embedDocuments(passages.map(({ text }) => text));
  const asked = await embedder.embedDocuments(queries.map(({ text }) => text));
  const plain = await measureStore(() => createPlainStore(ids, vectors), loadPlainStore, asked);
  const graph = await measureStore(
    () => createGraphStore(ids, vectors, embedder),
    (directory) => loadGraphStore(directory, embedder),
    asked,
  );
  const recall = shareOf(graph.found, plain.found);
  return { vectors: ids.length, plain: plain.figures, graph: graph.figures, recall };
};
