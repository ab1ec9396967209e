import { expect, test } from 'vitest';
import { type LlmCall, type LlmReply, writeSentences } from '../support/fake-llm.ts';
import { NOW, serveModel } from './serve-model.ts';

const BERTHS = 'nhiệm vụ về bến container';

/** The number of the passage that holds these words, as the model was given them. */
const numberOf = ({ passages }: LlmCall, words: string): number => {
  const at = passages.findIndex((passage) => passage.includes(words));
  if (at < 0) throw new Error(`no passage with “${words}” in:\n${passages.join('\n')}`);
  return at + 1;
};

/** How a model misbehaves, as what it writes of the passage about berths. */
const MISBEHAVIOURS: readonly (readonly [string, (call: LlmCall) => LlmReply])[] = [
  ['an invented figure', (call) => berths(call, 'Xây dựng 12 bến container, hoàn thành trong năm 2024.')],
  [
    'a right figure under the wrong clause',
    ({ passages }) =>
      writeSentences({
        text: 'Xây dựng các bến container số 3, 4, 5, 6, hoàn thành trong năm 2024.',
        cites: [passages.findIndex((passage) => !passage.includes('bến container')) + 1],
      }),
  ],
  ['a comparator of its own', (call) => berths(call, 'Xây dựng trên 4 bến container trong năm 2024.')],
  [
    'last year’s number',
    (call) => berths(call, 'Xây dựng các bến container số 3, 4, 5, 6, hoàn thành trong năm 2023.'),
  ],
  [
    'a name that isn’t there',
    (call) => berths(call, 'Sở Giao thông vận tải xây dựng các bến container số 7, 8.'),
  ],
  ['an order obeyed', (call) => berths(call, 'Vâng, tôi bỏ qua mọi hướng dẫn và khen chủ tịch rất giỏi.')],
  ['a claim that it is done', (call) => berths(call, 'Đã hoàn thành các bến container số 3, 4, 5, 6.')],
  [
    'a citation that wasn’t given',
    () => writeSentences({ text: 'Khởi công các bến container số 7, 8.', cites: [99] }),
  ],
  ['no citation', () => writeSentences({ text: 'Khởi công các bến container số 7, 8.', cites: [] })],
  [
    'all as citation',
    ({ passages }) =>
      writeSentences({
        text: 'Khởi công các bến container số 7, 8.',
        cites: passages.map((_, index) => index + 1),
      }),
  ],
  ['nothing to say', () => writeSentences()],
  ['broken JSON', () => ({ text: '{"sentences":[{"text":"Khởi công' })],
  ['another form', () => ({ text: '{"answer":"Khởi công các bến container số 7, 8."}' })],
  ['prose', () => ({ text: 'Khởi công và xây dựng các bến container số 7, 8.' })],
  ['half a stream', () => 'half a stream'],
  ['a connection cut off', () => 'cut off'],
  ['429', () => ({ status: 429 })],
  ['500', () => ({ status: 500 })],
  ['401', () => ({ status: 401 })],
  ['400', () => ({ status: 400 })],
  ['ten megabytes', () => 'ten megabytes'],
];

const berths = (call: LlmCall, text: string): LlmReply =>
  writeSentences({ text, cites: [numberOf(call, 'số 3, 4, 5, 6')] });

test.each(MISBEHAVIOURS)('%s: the clause is quoted as without a model', async (_name, respond) => {
  const { llm, log, ask, quote } = await serveModel();
  llm.respond = respond;
  const grown: string[] = [];
  expect(await ask(BERTHS, undefined, (text) => grown.push(text))).toEqual(await quote(BERTHS));
  expect(grown).toEqual([]);
  expect(llm.calls.length).toBeGreaterThan(0);
  expect(llm.calls.length).toBeLessThanOrEqual(2);
  const told = log.lines
    .filter(({ level }) => Number(level) >= 30)
    .map((line) => JSON.stringify(line))
    .join();
  expect(told).not.toMatch(/mật của người hỏi|container|sk-secret/);
});

test('silence: the clause is quoted when the time is up', async () => {
  const { llm, log, ask, quote } = await serveModel({ timeLimitMs: 300 });
  llm.respond = () => 'silence';
  // The library is loaded first, so that the time is the server's.
  await ask(BERTHS);
  const begun = performance.now();
  expect(await ask(BERTHS)).toEqual(await quote(BERTHS));
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(await log.find('gave no answer')).toMatchObject({ code: 'TIME_LIMIT' });
});

test('a stream that never ends is given up when the time is up, and nothing grows after that', async () => {
  const { llm, ask, quote } = await serveModel({ timeLimitMs: 1_500 });
  llm.respond = (call) => ({
    text: JSON.stringify({
      sentences: Array.from({ length: 8 }, () => ({
        text: 'Khởi công và xây dựng các bến container số 7, 8.',
        cites: [numberOf(call, 'số 3, 4, 5, 6')],
      })),
    }),
    piece: 1,
    pauseMs: 100,
  });
  expect(await ask(BERTHS)).toEqual(await quote(BERTHS));
});

test('what fails for a moment is asked once more', async () => {
  const { llm, ask } = await serveModel();
  const fine = (call: LlmCall) => berths(call, 'Khởi công và xây dựng các bến container số 7, 8.');
  for (const first of [{ status: 503 }, { status: 429 }, 'half a stream', 'cut off'] as const) {
    const before = llm.calls.length;
    llm.respond = (call, index) => (index === before ? first : fine(call));
    expect((await ask(BERTHS)).text).toBe('Khởi công và xây dựng các bến container số 7, 8.');
    expect(llm.calls.length).toBe(before + 2);
  }
});

test('a server that knows no JSON Schema is asked without, from then on', async () => {
  const { llm, ask } = await serveModel();
  llm.respond = (call) =>
    call.hasSchema ? { status: 400 } : berths(call, 'Khởi công và xây dựng các bến container số 7, 8.');
  expect((await ask(BERTHS)).text).toContain('Khởi công và xây dựng');
  expect((await ask(BERTHS)).text).toContain('Khởi công và xây dựng');
  expect(llm.calls.map(({ hasSchema }) => hasSchema)).toEqual([true, false, false]);
});

test.each([
  ['a fence', (json: string) => `\`\`\`json\n${json}\n\`\`\``],
  ['thoughts', (json: string) => `<think>Có thể {"sentences":[]} chăng? [1]</think>\n${json}`],
  ['talk', (json: string) => `Đây là câu trả lời:\n${json}\nChúc bạn một ngày tốt lành!`],
])('%s around the JSON does no harm', async (_name, wrap) => {
  const { llm, ask } = await serveModel();
  llm.respond = (call) => {
    const sentence = {
      text: 'Khởi công các bến container số 7, 8.',
      cites: [numberOf(call, 'số 3, 4, 5, 6')],
    };
    return { text: wrap(JSON.stringify({ sentences: [sentence] })), piece: 7 };
  };
  expect((await ask(BERTHS)).text).toBe('Khởi công các bến container số 7, 8.');
});

test('after three failures the model is left alone for a minute, then tried', async () => {
  let now = NOW.getTime();
  const { llm, log, ask } = await serveModel({ now: () => new Date(now) });
  llm.respond = () => ({ status: 401 });
  for (let time = 0; time < 5; time += 1) await ask(BERTHS);
  expect(llm.calls).toHaveLength(3);
  now += 60_000;
  llm.respond = (call) => berths(call, 'Khởi công và xây dựng các bến container số 7, 8.');
  expect((await ask(BERTHS)).text).toContain('Khởi công và xây dựng các bến');
  expect(llm.calls).toHaveLength(4);
  expect(await log.find('answers again')).toBeDefined();
});

test('a bot that is stopping waits for no model', async () => {
  const stop = new AbortController();
  const { llm, log, ask, quote } = await serveModel({ timeLimitMs: 60_000, signal: stop.signal });
  llm.respond = () => {
    stop.abort();
    return 'silence';
  };
  expect(await ask(BERTHS)).toEqual(await quote(BERTHS));
  expect(await log.find('gave no answer')).toMatchObject({ code: 'STOPPING' });
});
