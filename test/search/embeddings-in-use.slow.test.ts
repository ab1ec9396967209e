import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Calibration, UNCALIBRATED } from '../../src/search/calibration/calibration.ts';
import { openEmbeddings } from '../../src/search/embedders/open-embeddings.ts';
import type { WhenStale } from '../../src/search/open-vector-index.ts';
import { openRetriever, type PassageRetriever } from '../../src/search/retriever.ts';
import type { SearchablePassage } from '../../src/search/searchable-passage.ts';
import { createQueryRepair } from '../../src/text/query-repair.ts';
import { FakeEmbeddings, TROUBLES } from '../support/fake-embeddings.ts';
import { recordLog } from './log-lines.ts';
import { sentencePassages } from './passages.ts';

const LIMIT_MS = 300;
/** Beside the limit itself: what a busy machine takes. */
const SLACK_MS = 1500;

/** A question, and the passage that says the same in other syllables. */
const SYNONYMS = [
  ['máy bay', 'Mở thêm đường cho phi cơ chở khách'],
  ['xe lửa', 'Nâng cấp ga đón tàu hỏa'],
  ['nhà thương', 'Sửa bệnh viện tuyến huyện'],
  ['heo', 'Phòng dịch ở đàn lợn'],
] as const;

const MEANINGS = [
  ['máy bay', 'phi cơ'],
  ['xe lửa', 'tàu hỏa'],
  ['nhà thương', 'bệnh viện'],
  ['heo', 'lợn'],
];

const synonymPassages: readonly SearchablePassage[] = SYNONYMS.map(([, text], at) => ({
  id: `s${at}`,
  text,
}));
const [aboutPort] = sentencePassages.filter(({ text }) => text.includes('thông qua cảng'));
const sentences = sentencePassages.filter((passage) => passage !== aboutPort);
const passages = [...(aboutPort ? [aboutPort] : []), ...sentences.slice(0, 39), ...synonymPassages];
const repair = createQueryRepair([...passages.map(({ text }) => text), ...SYNONYMS.map(([query]) => query)]);

let fake: FakeEmbeddings;
let indexDir: string;
let stop: AbortController;

beforeEach(async () => {
  fake = await FakeEmbeddings.start(MEANINGS);
  indexDir = join(await mkdtemp(join(tmpdir(), 'embeddings-')), 'index');
  stop = new AbortController();
});

afterEach(async () => {
  stop.abort();
  await fake.stop();
  await rm(join(indexDir, '..'), { recursive: true, force: true });
});

const LOCAL = { kind: 'local' } as const;

const open = async (
  whenStale: WhenStale,
  options: {
    model?: string;
    isLocal?: boolean;
    corpus?: readonly SearchablePassage[];
    hash?: string;
    calibration?: Calibration;
  } = {},
) => {
  const log = recordLog();
  const { model = 'bge-m3', corpus = passages, hash = 'corpus-1' } = options;
  const endpoint = {
    kind: 'openai',
    baseUrl: fake.baseUrl,
    model,
    queryPrefix: '',
    passagePrefix: '',
  } as const;
  const progress: (readonly [number, number])[] = [];
  const settings = {
    source: options.isLocal ? LOCAL : endpoint,
    apiKey: undefined,
    timeLimitMs: LIMIT_MS,
  };
  const retriever = await openRetriever({
    ...(await openEmbeddings(settings, whenStale, {
      signal: stop.signal,
      onProgress: (done, total) => progress.push([done, total]),
    })),
    calibration: options.calibration,
    passages: corpus,
    repair,
    indexDir,
    corpusHash: hash,
    logger: log.logger,
  });
  return { retriever, progress, messages: () => log.lines().map(({ msg }) => msg) };
};

const best = async (retriever: PassageRetriever, query: string): Promise<string | undefined> =>
  (await retriever.search(query, 5))[0]?.id;

/** Looks again after each call until the retriever is ready. */
const untilReady = async (retriever: PassageRetriever): Promise<void> => {
  const timer = setInterval(() => fake.changed.fire(), 5);
  try {
    await fake.changed.until('a ready index', () => {
      const { state, isOld, building } = retriever.health();
      return state === 'ready' && !isOld && building === undefined;
    });
  } finally {
    clearInterval(timer);
  }
};

test('finds synonyms that share no syllable, where keywords find nothing', async () => {
  const { retriever: local } = await open('wait', { isLocal: true });
  // As calibrating on such questions chooses (choose-calibration.test.ts).
  const { retriever } = await open('wait', { calibration: { ...UNCALIBRATED, weight: 2 } });
  for (const [at, [query]] of SYNONYMS.entries()) {
    const { keywords } = await retriever.candidates(query, 50);
    expect(keywords.map(({ id }) => id)).not.toContain(`s${at}`);
    expect((await local.search(query, 5)).map(({ id }) => id)[0]).not.toBe(`s${at}`);
    expect(await best(retriever, query)).toBe(`s${at}`);
  }
});

test('gives the embedder the question as it is meant, with its diacritics', async () => {
  const { retriever } = await open('wait');
  expect(await best(retriever, 'may bay')).toBe('s0');
  expect(fake.calls.at(-1)?.inputs).toEqual(['máy bay']);
});

test('what keywords find well stays where it was', async () => {
  const { retriever } = await open('wait');
  const id = await best(retriever, 'sản lượng hàng hóa thông qua cảng');
  expect(passages.find((passage) => passage.id === id)?.text).toContain('thông qua cảng');
});

test.each(TROUBLES)('an embedder that is %s costs no answer, and no more than its limit', async (trouble) => {
  const { retriever, messages } = await open('wait');
  await retriever.search('máy bay', 1);
  fake.trouble(trouble);
  const start = performance.now();
  const id = await best(retriever, 'sản lượng qua cảng');
  expect(performance.now() - start).toBeLessThan(LIMIT_MS + SLACK_MS);
  expect(passages.find((passage) => passage.id === id)?.text).toContain('thông qua cảng');
  expect(retriever.health()).toMatchObject({ state: 'failing', fault: expect.any(String) });
  const calls = fake.calls.length;
  for (const query of ['xuất khẩu', 'thu nội địa', 'môi trường']) await retriever.search(query, 1);
  // It is left alone for a while, and the log says it once.
  expect(fake.calls).toHaveLength(calls);
  expect(messages().filter((message) => message.startsWith('vector search failed'))).toHaveLength(1);
});

test('an embedder that is down from the start costs no start and no answer', async () => {
  fake.trouble('silent');
  const start = performance.now();
  const { retriever } = await open('background');
  const id = await best(retriever, 'sản lượng qua cảng');
  expect(performance.now() - start).toBeLessThan(LIMIT_MS + SLACK_MS);
  expect(passages.find((passage) => passage.id === id)?.text).toContain('thông qua cảng');
  expect(retriever.health()).toMatchObject({
    state: 'absent',
    building: { done: 0, total: passages.length },
  });
});

test('while the new index is built the old one is searched, and progress is told', async () => {
  await open('wait', { model: 'first' });
  const go = fake.hold();
  const { retriever, messages, progress } = await open('background', { model: 'second' });
  expect(retriever.health()).toMatchObject({ state: 'ready', isOld: true });
  go();
  expect(await best(retriever, 'máy bay')).toBe('s0');
  await untilReady(retriever);
  expect(progress).toEqual([
    [0, 44],
    [32, 44],
    [44, 44],
  ]);
  expect(messages()).toContain('the old vector index is searched until the new one is ready');
  expect(await best(retriever, 'xe lửa')).toBe('s1');
  expect(fake.calls.at(-1)?.model).toBe('second');
});

test('with the local index as the old one, questions go on without the endpoint', async () => {
  await open('wait', { isLocal: true });
  const go = fake.hold();
  const { retriever } = await open('background');
  const id = await best(retriever, 'sản lượng qua cảng');
  expect(passages.find((passage) => passage.id === id)?.text).toContain('thông qua cảng');
  expect(retriever.health()).toMatchObject({ state: 'ready', isOld: true });
  go();
  await untilReady(retriever);
  expect(await best(retriever, 'máy bay')).toBe('s0');
});

test('an old index of another text is not searched', async () => {
  await open('wait', { model: 'first', hash: 'corpus-0' });
  fake.hold();
  const { retriever } = await open('background', { model: 'second' });
  expect(retriever.health()).toMatchObject({ state: 'absent' });
});

test('a command that only asks builds nothing', async () => {
  const { retriever, messages } = await open('leave');
  expect(await best(retriever, 'sản lượng qua cảng')).toBeDefined();
  expect(fake.calls).toEqual([]);
  expect(messages().at(-1)).toMatch(/npm run ingest/);
});

test('a changed text costs only what changed, and a build that broke off goes on where it stopped', async () => {
  await open('wait');
  expect(fake.embedded()).toBe(passages.length);
  const changed = passages.map((passage, at) => (at === 3 ? { ...passage, text: 'Câu này mới' } : passage));
  await open('wait', { corpus: changed, hash: 'corpus-2' });
  expect(fake.embedded()).toBe(passages.length + 1);
});

test('a garbled or torn cache is made good', async () => {
  await open('wait');
  const cache = join(indexDir, 'embeddings.cache');
  const bytes = await readFile(cache);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  await writeFile(cache, bytes.subarray(0, bytes.length - 7));
  await open('wait', { hash: 'corpus-2' });
  expect(fake.embedded()).toBe(passages.length + 2);
  await open('wait', { hash: 'corpus-3' });
  expect(fake.embedded()).toBe(passages.length + 2);
  expect((await readdir(indexDir)).toSorted()).toEqual([
    'embeddings.cache',
    'manifest.json',
    expect.stringMatching(/^vectors-/),
  ]);
});

test('a model that was replaced under its name is noticed by its dimensions, and the index rebuilt', async () => {
  await open('wait');
  fake.replaceModel(4);
  const { retriever, messages } = await open('background');
  await untilReady(retriever);
  await fake.changed.until('all embedded anew', () => fake.embedded() >= 2 * passages.length);
  await untilReady(retriever);
  expect(await best(retriever, 'máy bay')).toBe('s0');
  expect(messages()).toContain('the model changed under its name; vector index is rebuilt');
});

test('a build that fails leaves the last index in place', async () => {
  await open('wait', { model: 'first' });
  fake.trouble('forbidden');
  const { retriever } = await open('wait', { model: 'second' });
  expect(retriever.health()).toMatchObject({ state: 'failing', fault: 'REFUSED' });
  fake.trouble(undefined);
  const embedded = fake.embedded();
  expect((await open('wait', { model: 'first' })).retriever.health().state).toBe('ready');
  expect(fake.embedded()).toBe(embedded);
});
