import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNCALIBRATED } from '../../../src/search/calibration/calibration.ts';
import { openEmbeddings } from '../../../src/search/embedders/open-embeddings.ts';
import { createTransformersEmbedder } from '../../../src/search/embedders/transformers-embedder.ts';
import { openRetriever } from '../../../src/search/retriever.ts';
import { createQueryRepair } from '../../../src/text/query-repair.ts';
import { type TinyModel, writeTinyModel } from '../../support/tiny-model.ts';

// transformers.js itself with a model of random weights, made here in code: the path, not the quality.

const WORDS = 'query: passage: mở đường bay cho phi cơ nâng cấp ga tàu hỏa sửa bệnh viện huyện'.split(' ');

let folder: string;
let model: TinyModel;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiny-model-'));
  model = await writeTinyModel(join(folder, 'tiny'), WORDS);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const source = (more: { modelDir?: string; queryPrefix?: string; passagePrefix?: string } = {}) => ({
  kind: 'transformers' as const,
  modelDir: join(folder, 'tiny'),
  queryPrefix: 'query: ',
  passagePrefix: 'passage: ',
  ...more,
});

const near = (left: readonly number[] | undefined, right: readonly number[]): void => {
  expect(left).toHaveLength(right.length);
  right.forEach((value, at) => {
    expect(left?.[at]).toBeCloseTo(value, 4);
  });
};

test('texts become the mean of their tokens of length one, each with its prefix, also side by side', async () => {
  const embedder = createTransformersEmbedder(source());
  await embedder.prepare?.();
  near(await embedder.embedQuery('phi cơ'), model.expected('query: phi cơ'));
  const texts = ['mở đường bay cho phi cơ', 'ga'];
  const vectors = await embedder.embedDocuments(texts);
  expect(vectors).toHaveLength(2);
  for (const [at, text] of texts.entries()) near(vectors[at], model.expected(`passage: ${text}`));
});

test('an index is built, kept and searched with it', async () => {
  const passages = ['mở đường bay cho phi cơ', 'nâng cấp ga tàu hỏa', 'sửa bệnh viện huyện'].map(
    (text, at) => ({
      id: `p${at}`,
      text,
    }),
  );
  const settings = { source: source(), apiKey: undefined, timeLimitMs: 10_000 };
  const open = async () =>
    openRetriever({
      ...(await openEmbeddings(settings, 'wait')),
      passages,
      repair: createQueryRepair(passages.map(({ text }) => text)),
      indexDir: join(folder, 'index'),
      corpusHash: 'corpus',
      calibration: UNCALIBRATED,
      logger: pino({ level: 'silent' }),
    });
  for (const retriever of [await open(), await open()]) {
    expect(retriever.health()).toMatchObject({ state: 'ready', isOld: false });
    const { near: found } = await retriever.candidates('nâng cấp ga tàu hỏa', 3);
    expect(found?.hits).toHaveLength(3);
    expect(found?.hits[0]?.id).toBe('p1');
  }
});

test('another model in the folder is another embedder', async () => {
  const { id } = createTransformersEmbedder(source());
  await writeTinyModel(join(folder, 'other/tiny'), [...WORDS, 'thêm']);
  expect(createTransformersEmbedder(source({ modelDir: join(folder, 'other/tiny') })).id).not.toBe(id);
  expect(createTransformersEmbedder(source({ queryPrefix: '' })).id).not.toBe(id);
});

test('a folder that is not there, or lacks a file, stops the start with what to do', async () => {
  const absent = () => createTransformersEmbedder(source({ modelDir: join(folder, 'none') }));
  expect(absent).toThrow(/EMBEDDINGS_MODEL_DIR: không có thư mục/);
  await writeTinyModel(join(folder, 'broken'), WORDS);
  await rm(join(folder, 'broken/onnx/model.onnx'));
  await rm(join(folder, 'broken/tokenizer.json'));
  const broken = () => createTransformersEmbedder(source({ modelDir: join(folder, 'broken') }));
  expect(broken).toThrow(/thiếu tokenizer\.json, onnx\/model\.onnx/);
  expect(broken).toThrow(expect.objectContaining({ nextStep: expect.stringContaining('config.json') }));
});
