import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenAnswering, openAnswering } from '../../src/answering/open-answering.ts';
import { openEmbeddings } from '../../src/search/embedders/open-embeddings.ts';
import type { WhenStale } from '../../src/search/open-vector-index.ts';
import { FakeEmbeddings } from '../support/fake-embeddings.ts';

const corpusDir = fileURLToPath(new URL('../../corpus', import.meta.url));
const NOW = new Date('2024-06-10T09:00:00+07:00');
const LIMIT_MS = 300;
/** Whoever waits for this once is seen to wait, however busy the machine is. */
const LONG_LIMIT_MS = 40_000;

/** Words of nobody's resolution, for what it says in others. */
const OF_A_SHORT_PASSAGE = 'soi xét quan chức ra sao';
const OF_LONG_PASSAGES = 'rót hầu bao kho bạc ra sao';
const MEANINGS = [
  ['soi xét quan chức', 'giám sát cán bộ'],
  ['rót hầu bao kho bạc', 'giải ngân vốn đầu tư công'],
];

let fake: FakeEmbeddings;
let folder: string;
let stop: AbortController;

beforeEach(async () => {
  fake = await FakeEmbeddings.start(MEANINGS);
  folder = await mkdtemp(join(tmpdir(), 'answering-embeddings-'));
  stop = new AbortController();
});

afterEach(async () => {
  stop.abort();
  await fake.stop();
  await rm(folder, { recursive: true, force: true });
});

const open = async (whenStale: WhenStale, timeLimitMs = LIMIT_MS): Promise<OpenAnswering> => {
  const source = {
    kind: 'openai',
    baseUrl: fake.baseUrl,
    model: 'bge-m3',
    queryPrefix: '',
    passagePrefix: '',
  } as const;
  const settings = { source, apiKey: undefined, timeLimitMs };
  const embeddings = await openEmbeddings(settings, whenStale, { signal: stop.signal });
  // As calibrating on questions in other words than the text's would choose.
  const judgement = { intercept: -6, coverage: 10, similarity: 9, threshold: 0.1 };
  const calibration = { weight: 2, fused: judgement, keywords: { ...judgement, threshold: 0 } };
  const logger = pino({ level: 'silent' });
  return openAnswering({
    corpusDir,
    indexDir: join(folder, 'index'),
    embeddings: { ...embeddings, calibration },
    logger,
  });
};

const ask = (answering: OpenAnswering, text: string) =>
  answering.answer({ text, subject: undefined, now: NOW });

test('what only its meaning finds is quoted as the nearest, never as the answer', async () => {
  const plain = await openAnswering({ corpusDir, indexDir: undefined, logger: pino({ level: 'silent' }) });
  expect((await ask(plain, OF_A_SHORT_PASSAGE)).text).not.toContain('giám sát');
  const answering = await open('wait');
  const answer = await ask(answering, OF_A_SHORT_PASSAGE);
  expect(answer.kind).toBe('none');
  expect(answer.text).toContain('Có lẽ đồng chí hỏi:');
  expect(answer.citations[0]?.quote).toContain('giám sát cán bộ');
  // Which of a long passage's sentences was meant nobody knows: it is offered, not quoted.
  const offered = await ask(answering, OF_LONG_PASSAGES);
  expect([offered.kind, offered.citations]).toEqual(['none', []]);
  expect(offered.related.map(({ ref }) => ref)).toContain('II.3.3/4');
});

test.each([
  'silent',
  'endless',
  'not a number',
] as const)('an endpoint that is %s delays an answer by its limit at most, once', async (trouble) => {
  const answering = await open('wait');
  fake.trouble(trouble);
  const answers = [];
  const calls: number[] = [];
  // In three sentences, each searched for in its readings.
  const long = 'Chào bạn. Giải pháp nào cho chuyển đổi số? Thế còn giải ngân thì sao?';
  for (const text of ['Giải pháp tăng giải ngân vốn đầu tư công?', long, 'Chỉ tiêu hàng hóa qua cảng?']) {
    answers.push(await ask(answering, text));
    calls.push(fake.calls.length);
  }
  // Only the first has waited for it: the others didn't try.
  expect(calls).toEqual(calls.map(() => calls[0]));
  expect(answers[0]?.citations[0]?.quote).toContain('giải ngân');
  expect(answers[2]?.text).toContain('190 triệu tấn');
  expect(answering.searchHealth()[0]?.state).toBe('failing');
});

test('the bot answers at once while an endpoint that says nothing is to embed the passages', async () => {
  fake.trouble('silent');
  const start = performance.now();
  const answering = await open('background', LONG_LIMIT_MS);
  expect((await ask(answering, 'Chỉ tiêu hàng hóa qua cảng?')).text).toContain('190 triệu tấn');
  const tasks = await ask(answering, 'Giải pháp tăng giải ngân vốn đầu tư công?');
  expect(tasks.citations[0]?.quote).toContain('giải ngân');
  expect(performance.now() - start).toBeLessThan(LONG_LIMIT_MS);
  expect(answering.searchHealth()[0]).toMatchObject({ state: 'absent', building: { done: 0 } });
});
