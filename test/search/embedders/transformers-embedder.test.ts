import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNCALIBRATED } from '../../../src/search/calibration/calibration.ts';
import { openEmbeddings } from '../../../src/search/embedders/open-embeddings.ts';
import {
  createTransformersEmbedder,
  INSTALLED_TRANSFORMERS,
  type TransformersPackage,
} from '../../../src/search/embedders/transformers-embedder.ts';
import { openRetriever } from '../../../src/search/retriever.ts';
import { createQueryRepair } from '../../../src/text/query-repair.ts';
import { type TinyModel, writeTinyModel } from '../../support/tiny-model.ts';

// With a model of random weights, made here in code: the path, not the quality. By a library that gives what that model
// must, and by transformers.js itself where it is installed (`npm install --no-save @huggingface/transformers@4`).

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

/** What `pipeline` was asked for, and where it would look. */
const env = { allowRemoteModels: true, localModelPath: '' };
const asked: unknown[] = [];
const standIn: TransformersPackage = {
  isInstalled: () => true,
  load: async () => ({
    env,
    pipeline: async (...how: readonly unknown[]) => {
      asked.push(how);
      return async (texts: readonly string[]) => {
        const rows = texts.map((text) => model.expected(text));
        return { dims: [rows.length, rows[0]?.length ?? 0], data: Float32Array.from(rows.flat()) };
      };
    },
  }),
};

const becomeVectors = async (library?: TransformersPackage): Promise<void> => {
  const embedder = createTransformersEmbedder(source(), library);
  await embedder.prepare?.();
  near(await embedder.embedQuery('phi cơ'), model.expected('query: phi cơ'));
  const texts = ['mở đường bay cho phi cơ', 'ga'];
  const vectors = await embedder.embedDocuments(texts);
  expect(vectors).toHaveLength(2);
  for (const [at, text] of texts.entries()) near(vectors[at], model.expected(`passage: ${text}`));
};

test('texts become vectors, each with its prefix, by a model of the folder and no other', async () => {
  await becomeVectors(standIn);
  expect(env).toEqual({ allowRemoteModels: false, localModelPath: folder });
  expect(asked).toEqual([['feature-extraction', 'tiny', { dtype: 'fp32', device: 'cpu' }]]);
});

test('a library of another shape is named, and asked again the next time', async () => {
  let loads = 0;
  const other = { isInstalled: () => true, load: async () => ({ loads: ++loads }) };
  const embedder = createTransformersEmbedder(source(), other);
  await expect(embedder.embedQuery('ga')).rejects.toThrow('has no env and no pipeline');
  await expect(embedder.embedQuery('ga')).rejects.toThrow('has no env and no pipeline');
  expect(loads).toBe(2);
});

test('where the package isn’t installed the start stops with what to do', () => {
  const absent = { isInstalled: () => false, load: () => Promise.reject(new Error('not asked for')) };
  expect(() => createTransformersEmbedder(source(), absent)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('chưa được cài'),
      nextStep: 'Chạy: npm install --no-save @huggingface/transformers@4',
    }),
  );
});

describe.skipIf(!INSTALLED_TRANSFORMERS.isInstalled())('with transformers.js itself', () => {
  test('texts become the mean of their tokens of length one, each with its prefix, also side by side', () =>
    becomeVectors());

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
});

test('another model in the folder is another embedder', async () => {
  const { id } = createTransformersEmbedder(source(), standIn);
  await writeTinyModel(join(folder, 'other/tiny'), [...WORDS, 'thêm']);
  expect(createTransformersEmbedder(source({ modelDir: join(folder, 'other/tiny') }), standIn).id).not.toBe(
    id,
  );
  expect(createTransformersEmbedder(source({ queryPrefix: '' }), standIn).id).not.toBe(id);
});

test('a folder that is not there, or lacks a file, stops the start with what to do', async () => {
  const absent = () => createTransformersEmbedder(source({ modelDir: join(folder, 'none') }), standIn);
  expect(absent).toThrow(/EMBEDDINGS_MODEL_DIR: không có thư mục/);
  await writeTinyModel(join(folder, 'broken'), WORDS);
  await rm(join(folder, 'broken/onnx/model.onnx'));
  await rm(join(folder, 'broken/tokenizer.json'));
  const broken = () => createTransformersEmbedder(source({ modelDir: join(folder, 'broken') }), standIn);
  expect(broken).toThrow(/thiếu tokenizer\.json, onnx\/model\.onnx/);
  expect(broken).toThrow(expect.objectContaining({ nextStep: expect.stringContaining('config.json') }));
});
