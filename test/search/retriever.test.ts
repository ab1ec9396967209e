import { BaseRetriever } from '@langchain/core/retrievers';
import { expect, test } from 'vitest';
import { type Calibration, UNCALIBRATED } from '../../src/search/calibration/calibration.ts';
import type { Embedder } from '../../src/search/embedders/embedder-source.ts';
import { createLocalEmbedder } from '../../src/search/local-embedder.ts';
import { openRetriever } from '../../src/search/retriever.ts';
import { createQueryRepair } from '../../src/text/query-repair.ts';
import { recordLog } from './log-lines.ts';
import { sentencePassages } from './passages.ts';

const repair = createQueryRepair(sentencePassages.map(({ text }) => text));

const open = async (
  embedder: Embedder = createLocalEmbedder(),
  indexDir?: string,
  calibration: Calibration = UNCALIBRATED,
) => {
  const log = recordLog();
  const retriever = await openRetriever({
    passages: sentencePassages,
    repair,
    embedder,
    calibration,
    indexDir,
    corpusHash: 'corpus',
    logger: log.logger,
  });
  return { retriever, messages: () => log.lines().map(({ msg }) => msg) };
};

const textOf = (id: string | undefined): string =>
  sentencePassages.find((passage) => passage.id === id)?.text ?? '';

test.each([
  'sản lượng hàng hóa qua cảng',
  'san luong hang hoa qua cang',
  'SẢN LƯỢNG hàng hoá qua ca3ng',
])('finds the passage for %j', async (query) => {
  const { retriever } = await open();
  const hits = await retriever.search(query, 3);
  expect(hits).toHaveLength(3);
  expect(textOf(hits[0]?.id)).toContain('thông qua cảng');
  expect(hits[0]?.confidence).toBeGreaterThan(0.8);
});

test('a repaired query is taken as it is', async () => {
  const { retriever } = await open();
  const text = 'san luong hang hoa qua cang';
  expect(await retriever.search(repair.repair(text), 5)).toEqual(await retriever.search(text, 5));
});

test('is a LangChain retriever: documents with their text, score and confidence', async () => {
  const { retriever } = await open();
  const chained = await retriever.asLangChain();
  expect(chained).toBeInstanceOf(BaseRetriever);
  const [document] = await chained.invoke('kim ngạch xuất khẩu');
  expect(document?.pageContent).toBe(textOf(document?.id));
  expect(document?.pageContent).toContain('Kim ngạch xuất khẩu');
  expect(document?.metadata).toMatchObject({ id: document?.id });
});

test('vectors bring up what keywords cannot, without confidence', async () => {
  const local = createLocalEmbedder();
  const knowing: Embedder = {
    ...local,
    embedQuery: (query) => local.embedQuery(query.replace('traffic', 'giao thông')),
  };
  const { retriever } = await open(knowing);
  const [best] = await retriever.search('traffic', 5);
  expect(textOf(best?.id)).toContain('giao thông');
  expect(best?.confidence).toBeLessThan(0.01);
});

test('an embedder that fails while indexing leaves keywords alone, and the log says so', async () => {
  const failing: Embedder = {
    ...createLocalEmbedder(),
    embedDocuments: () => Promise.reject(new Error('down')),
  };
  const { retriever, messages } = await open(failing, '/nowhere/index');
  expect(textOf((await retriever.search('sản lượng qua cảng', 1))[0]?.id)).toContain('thông qua cảng');
  expect(messages()).toEqual(['vector index is rebuilt', 'vector index failed; keywords alone are used']);
});

test('an embedder that fails on a query leaves keywords alone, and the log says so', async () => {
  const failing: Embedder = { ...createLocalEmbedder(), embedQuery: () => Promise.reject(new Error('down')) };
  const { retriever, messages } = await open(failing);
  expect(textOf((await retriever.search('sản lượng qua cảng', 1))[0]?.id)).toContain('thông qua cảng');
  expect(messages()).toEqual(['vector search failed; keywords alone are used']);
});

test('an embedder of no weight is never asked', async () => {
  const never = (): Promise<never> => Promise.reject(new Error('asked'));
  const embedder = { ...createLocalEmbedder(), embedDocuments: never, embedQuery: never };
  const { retriever, messages } = await open(embedder, undefined, { ...UNCALIBRATED, weight: 0 });
  expect(await retriever.search('cảng', 2)).toHaveLength(2);
  expect(messages()).toEqual([]);
});

test('a query of nothing finds nothing by keywords', async () => {
  const { retriever } = await open(createLocalEmbedder(), undefined, { ...UNCALIBRATED, weight: 0 });
  expect(await retriever.search('', 5)).toEqual([]);
  expect(await retriever.search('?!…', 5)).toEqual([]);
});
