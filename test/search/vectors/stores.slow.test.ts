import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createGraphStore, loadGraphStore } from '../../../src/search/vectors/graph-store.ts';
import { createPlainStore, loadPlainStore } from '../../../src/search/vectors/plain-store.ts';
import { GRAPH_FROM, STORE_FILES, storeKindFor } from '../../../src/search/vectors/vector-store.ts';

const DIMENSIONS = 8;
const neverAsked = { embedQuery: () => Promise.resolve([]), embedDocuments: () => Promise.resolve([]) };

const vector = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((values) => values.some((value) => value !== 0));

const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'stores-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
};

const cosine = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0) /
  (Math.hypot(...one) * Math.hypot(...other));

test('both find the same, by the cosine, nearest first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(vector, { minLength: 1, maxLength: 30 }), vector, async (vectors, query) => {
      const ids = vectors.map((_, at) => `p${at}`);
      const plain = await createPlainStore(ids, vectors).nearest(query, ids.length);
      const graph = await (await createGraphStore(ids, vectors, neverAsked)).nearest(query, ids.length);
      const right = vectors.map((one) => cosine(one, query)).toSorted((one, other) => other - one);
      for (const found of [plain, graph]) {
        expect(new Set(found.map(({ id }) => id)).size).toBe(ids.length);
        for (const [at, { similarity }] of found.entries()) expect(similarity).toBeCloseTo(right[at] ?? 0, 5);
      }
      for (const { id, similarity } of plain) {
        expect(similarity).toBeCloseTo(cosine(vectors[Number(id.slice(1))] ?? [], query), 5);
      }
    }),
    { numRuns: 60 },
  );
});

test('an index of no passages is saved and loaded as what it is', async () => {
  const place = await folder();
  await createPlainStore([], []).save(place);
  expect(await loadPlainStore(place)).toMatchObject({ count: 0, dimensions: 0 });
});

test('both find after a load what they found before', async () => {
  const vectors = fc.sample(vector, { numRuns: 40, seed: 7 });
  const ids = vectors.map((_, at) => `p${at}`);
  const [query = []] = fc.sample(vector, { numRuns: 1, seed: 8 });
  const [plainFolder, graphFolder] = [await folder(), await folder()];
  const plain = createPlainStore(ids, vectors);
  const graph = await createGraphStore(ids, vectors, neverAsked);
  await plain.save(plainFolder);
  await graph.save(graphFolder);
  const loaded = await loadPlainStore(plainFolder);
  expect(loaded).toMatchObject({ kind: 'plain', count: 40, dimensions: DIMENSIONS });
  expect(await loaded.nearest(query, 5)).toEqual(await plain.nearest(query, 5));
  const loadedGraph = await loadGraphStore(graphFolder, neverAsked);
  expect(loadedGraph).toMatchObject({ kind: 'graph', count: 40, dimensions: DIMENSIONS });
  expect(await loadedGraph.nearest(query, 5)).toEqual(await graph.nearest(query, 5));
});

test('files of a plain store that don’t fit one another are refused', async () => {
  const directory = await folder();
  await createPlainStore(['a', 'b'], [Array(DIMENSIONS).fill(1), Array(DIMENSIONS).fill(2)]).save(directory);
  await truncate(join(directory, STORE_FILES.plain[0]), DIMENSIONS * 4);
  await expect(loadPlainStore(directory)).rejects.toThrow('8 numbers for 2 vectors of 8');
});

test('few are compared, many walked', () => {
  expect(storeKindFor(0)).toBe('plain');
  expect(storeKindFor(GRAPH_FROM - 1)).toBe('plain');
  expect(storeKindFor(GRAPH_FROM)).toBe('graph');
});
