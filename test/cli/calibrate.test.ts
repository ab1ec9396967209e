import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FakeEmbeddings } from '../support/fake-embeddings.ts';
import { runCommand } from '../support/run-command.ts';

const QUESTIONS = fileURLToPath(new URL('../eval/questions.tuning.jsonl', import.meta.url));

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'calibrate-'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

const run = (...options: readonly string[]) =>
  runCommand('calibrate', options, { cwd: directory, env: { DATA_DIR: join(directory, 'data') } });

test('chooses for the local embedder what is checked in, and stores it with the index', async () => {
  const { code, stdout, stderr } = await run('--questions', QUESTIONS);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/trọng số +hit@1 +hit@5 +MRR@10/);
  expect(stdout.match(/^→/gm)).toHaveLength(2);
  const checkedIn = JSON.parse(
    await readFile(new URL('../../corpus/calibration.json', import.meta.url), 'utf8'),
  );
  const stored = JSON.parse(await readFile(join(directory, 'data/index/nq14-2024/manifest.json'), 'utf8'));
  expect({ embedder: stored.embedder, calibration: stored.calibration }).toEqual(checkedIn);
});

test('says what questions look like where there are too few, and which line is broken', async () => {
  const file = join(directory, 'few.jsonl');
  await writeFile(file, '{"question":"Cảng?","expect":{"cite":["II.2.1(6)"]}}\n');
  const few = await run('--questions', file);
  expect([few.code, few.stdout]).toEqual([1, '']);
  expect(few.stderr).toMatch(/Chỉ có 1 câu hỏi/);
  await writeFile(file, '{"question":');
  expect((await run('--questions', file)).stderr).toMatch(/few\.jsonl, dòng 1/);
  const missing = await run('--questions', join(directory, 'none.jsonl'));
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringMatching(/none\.jsonl/)]);
});

test('an embedder that is down is said, and nothing is stored', async () => {
  const fake = await FakeEmbeddings.start([]);
  fake.trouble('forbidden');
  const env = {
    DATA_DIR: join(directory, 'other'),
    EMBEDDINGS: 'openai',
    EMBEDDINGS_BASE_URL: fake.baseUrl,
    EMBEDDINGS_MODEL: 'bge-m3',
  };
  try {
    const { code, stderr } = await runCommand('calibrate', ['--questions', QUESTIONS], {
      cwd: directory,
      env,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Bộ nhúng không trả lời \(REFUSED\)/);
  } finally {
    await fake.stop();
  }
});
