import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { FakeLlm, writeReading } from '../support/fake-llm.ts';
import { makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';

const rowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  reason: z.string().optional(),
  citations: z.array(z.object({ ref: z.string() })),
});

/** Of one chat but for the last: in everyday words, going on from it, and sure. */
const QUESTIONS = [
  { id: 'everyday', chat: 'a', question: 'người nhà quê được dùng nước máy chừng bao nhiêu?' },
  { id: 'who', chat: 'a', question: 'ai lo?' },
  { id: 'sure', chat: 'b', question: 'Chỉ tiêu hàng hóa qua cảng?' },
];

const askAll = async (env: Readonly<Record<string, string>>) => {
  const data = makeTestFolder();
  const run = await runCommand('ask', ['--jsonl', '--data', data, '--now', '2024-06-10T09:00:00+07:00'], {
    cwd: data,
    env,
    input: QUESTIONS.map((row) => JSON.stringify(row)).join('\n'),
  });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)));
};

test('questions from a file are read by the model that the settings name, where code is in doubt', {
  timeout: 60_000,
}, async () => {
  const llm = await FakeLlm.start();
  onTestFinished(() => llm.stop());
  llm.respond = ({ passages }) =>
    writeReading({
      type: 'figure',
      choice: passages.findIndex((text) => text.includes('nước sạch theo tiêu chuẩn')) + 1,
    });
  const rows = await askAll({ LLM_BASE_URL: llm.baseUrl, LLM_MODEL: 'fake' });
  expect(rows).toMatchObject([
    { id: 'everyday', kind: 'target', citations: [{ ref: 'II.2.3(17)' }] },
    { id: 'who', kind: 'responsibility' },
    { id: 'sure', kind: 'target', citations: [{ ref: 'II.2.1(6)' }] },
  ]);
  expect(llm.calls.map(({ question }) => question)).toEqual([QUESTIONS[0]?.question]);
  const [alone] = await askAll({});
  expect(alone).toMatchObject({ kind: 'none', reason: 'not-found' });
});
