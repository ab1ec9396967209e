import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EmbedderError } from '../../../src/search/embedders/embedder-error.ts';
import { createEndpointEmbedder } from '../../../src/search/embedders/endpoint-embedder.ts';
import { type EmbeddingsTrouble, FakeEmbeddings } from '../../support/fake-embeddings.ts';

let fake: FakeEmbeddings;

beforeEach(async () => {
  fake = await FakeEmbeddings.start([['máy bay', 'phi cơ'], ['tàu']]);
});

afterEach(() => fake.stop());

const open = (
  options: { queryPrefix?: string; passagePrefix?: string; model?: string } = {},
  limitMs = 10_000,
) =>
  createEndpointEmbedder(
    {
      kind: 'openai',
      baseUrl: fake.baseUrl,
      model: 'bge-m3',
      queryPrefix: '',
      passagePrefix: '',
      ...options,
    },
    { apiKey: 'secret-key', queryLimitMs: limitMs, batchLimitMs: limitMs, firstPauseMs: 1 },
  );

const cosine = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0) /
  (Math.hypot(...left) * Math.hypot(...right));

test('sends passages in batches and questions alone, each with its prefix, with the model and the key', async () => {
  const embedder = open({ queryPrefix: 'query: ', passagePrefix: 'passage: ' });
  const passages = Array.from({ length: 70 }, (_, at) => `tàu số ${at}`);
  const vectors = await embedder.embedDocuments(passages);
  await embedder.embedQuery('phi cơ');
  expect(vectors).toHaveLength(70);
  expect(fake.calls.map(({ inputs }) => inputs.length)).toEqual([32, 32, 6, 1]);
  expect(fake.calls[0]?.inputs[0]).toBe('passage: tàu số 0');
  expect(fake.calls[3]?.inputs).toEqual(['query: phi cơ']);
  expect(new Set(fake.calls.map(({ model, authorization }) => `${model} ${authorization}`))).toEqual(
    new Set(['bge-m3 Bearer secret-key']),
  );
});

test('puts vectors that come in another order back in that of the texts', async () => {
  const embedder = open();
  const texts = ['máy bay', 'tàu', 'gạo'];
  const inOrder = await embedder.embedDocuments(texts);
  fake.trouble('out of order');
  expect(await embedder.embedDocuments(texts)).toEqual(inOrder);
});

test('synonyms that share no syllable are near, by the endpoint', async () => {
  const { embedQuery } = open();
  const near = cosine(await embedQuery('phi cơ'), await embedQuery('máy bay'));
  expect(near).toBeGreaterThan(0.9);
  expect(cosine(await embedQuery('phi cơ'), await embedQuery('tàu'))).toBeLessThan(0.3);
});

test('a question asked again is not sent again', async () => {
  const embedder = open();
  await embedder.embedQuery('phi cơ');
  await embedder.embedQuery('phi cơ');
  expect(fake.calls).toHaveLength(1);
});

const codes: readonly [EmbeddingsTrouble, EmbedderError['code'], number][] = [
  ['busy', 'BUSY', 4],
  ['broken', 'BUSY', 4],
  ['forbidden', 'REFUSED', 1],
  ['half an answer', 'UNREACHABLE', 4],
  ['not JSON', 'MALFORMED', 4],
  ['not a number', 'MALFORMED', 4],
  ['too big a number', 'MALFORMED', 4],
  ['zeros', 'MALFORMED', 4],
  ['one too few', 'MALFORMED', 4],
  ['one place twice', 'MALFORMED', 4],
  ['silent', 'TIMED_OUT', 4],
  ['endless', 'MALFORMED', 4],
];

test.each(
  codes,
)('passages: %s is %s after so many tries, without key or text', async (trouble, code, tries) => {
  fake.trouble(trouble);
  const error: unknown = await open({}, trouble === 'silent' ? 200 : undefined)
    .embedDocuments(['bí mật'])
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'EmbedderError', code, nextStep: expect.any(String) });
  expect(fake.calls).toHaveLength(tries);
  expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/secret-key|bí mật/);
});

test('what fails once and then works is not noticed', async () => {
  const embedder = open();
  fake.trouble('broken');
  const vectors = embedder.embedDocuments(['tàu']);
  await fake.changed.until('the first try', () => fake.calls.length > 0);
  fake.trouble(undefined);
  expect(await vectors).toHaveLength(1);
});

test('a question is given up at its limit, whatever the endpoint does', async () => {
  fake.trouble('silent');
  const start = performance.now();
  await expect(open({}, 200).embedQuery('phi cơ')).rejects.toMatchObject({ code: 'TIMED_OUT' });
  expect(performance.now() - start).toBeLessThan(2000);
});

test('an address where nobody listens is unreachable', async () => {
  const embedder = open();
  await fake.stop();
  await expect(embedder.embedQuery('phi cơ')).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

test('another model or another prefix is another embedder; the address is not', () => {
  const ids = [open(), open({ model: 'e5' }), open({ queryPrefix: 'query: ' })].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
});
