import { expect, test, vi } from 'vitest';
import { createLocalEmbedder } from '../../src/search/local-embedder.ts';
import { buildVectorIndex } from '../../src/search/vector-index.ts';
import { GRAPH_FROM } from '../../src/search/vectors/vector-store.ts';

vi.mock('@langchain/community/vectorstores/hnswlib', () => {
  throw new Error('the library of the graph was loaded');
});

const embedder = createLocalEmbedder(16);
const passages = Array.from({ length: GRAPH_FROM }, (_, at) => ({ id: `p${at}`, text: `khoản ${at}` }));

test('the library of the graph is loaded only for as many vectors as it is faster for', async () => {
  const few = await buildVectorIndex(passages.slice(1), embedder);
  expect(await few.search('khoản', 3)).toHaveLength(3);
  await expect(buildVectorIndex(passages, embedder)).rejects.toThrow();
});
