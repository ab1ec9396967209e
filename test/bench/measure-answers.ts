import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { readQuestions } from '../eval/question-row.ts';
import { median, percentile } from './measure-search.ts';
import type { BenchSizes } from './sizes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOW = new Date('2024-06-10T09:00:00+07:00');

/** Time of an answer inside the process, without an LLM: shared questions, each so often after a first warm round. */
export const measureAnswers = async ({
  answerQuestions,
  answerRounds,
}: Pick<BenchSizes, 'answerQuestions' | 'answerRounds'>): Promise<{
  readonly p50Ms: number;
  readonly p95Ms: number;
}> => {
  const answering = await openAnswering({
    corpusDir: CORPUS_DIR,
    indexDir: undefined,
    logger: pino({ level: 'silent' }),
  });
  const ask = async (text: string): Promise<number> => {
    const start = performance.now();
    await answering.answer({ text, subject: undefined, now: NOW });
    return performance.now() - start;
  };
  const questions = readQuestions('shared')
    .slice(0, answerQuestions)
    .map(({ question }) => question);
  for (const question of questions) await ask(question);
  const times: number[] = [];
  for (let round = 0; round < answerRounds; round += 1)
    for (const question of questions) times.push(await ask(question));
  return { p50Ms: median(times), p95Ms: percentile(times, 0.95) };
};

const runAsk = (dataDir: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const args = ['run', '--silent', 'ask', '--', '--data', dataDir, 'Chỉ tiêu hàng hóa qua cảng?'];
    execFile('npm', args, { cwd: ROOT }, (error, stdout) => {
      if (error !== null) reject(error);
      else if (!stdout.includes('190')) reject(new Error(`ask answered: ${stdout}`));
      else resolve(performance.now() - start);
    });
  });

/** Median time of the whole `npm run ask` process with its index ready. */
export const measureAsk = async (runs: number): Promise<number> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-ask-'));
  try {
    await runAsk(dataDir);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await runAsk(dataDir));
    return median(times);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};
