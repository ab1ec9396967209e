import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { CORPUS_DIR } from '../../src/corpus-dir.ts';
import { readQuestions } from '../eval/question-row.ts';
import { FakeBotApi } from '../support/fake-bot-api.ts';
import { FakePerson } from '../support/fake-person.ts';
import { BotRunner } from '../support/start-bot.ts';
import { median, percentile } from './measure-search.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOW = new Date('2024-06-10T09:00:00+07:00');
const ASK_RUNS = 5;
const BOT_QUESTIONS = 200;
const PERSON = 1001;
const KILOBYTES_A_MEGABYTE = 1024;

const questions = readQuestions('shared').map(({ question }) => question);

/** Time of an answer inside the process, without an LLM: every shared question three times after a first warm round. */
export const measureAnswers = async (): Promise<{ readonly p50Ms: number; readonly p95Ms: number }> => {
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
  for (const question of questions) await ask(question);
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
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
export const measureAsk = async (): Promise<number> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-ask-'));
  try {
    await runAsk(dataDir);
    const times: number[] = [];
    for (let run = 0; run < ASK_RUNS; run += 1) times.push(await runAsk(dataDir));
    return median(times);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** Resident memory in MB. */
export interface Memory {
  readonly peak: number;
  readonly now: number;
}

/** Memory of a running process; undefined where the system doesn't say (no /proc). */
const readMemory = async (pid: number | undefined): Promise<Memory | undefined> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined);
  const read = (key: string): number =>
    Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status ?? '')?.[1]);
  return status === undefined
    ? undefined
    : { peak: read('VmHWM') / KILOBYTES_A_MEGABYTE, now: read('VmRSS') / KILOBYTES_A_MEGABYTE };
};

/** Memory of the bot, started from source, after two hundred questions through a fake Telegram. */
export const measureBotMemory = async (): Promise<Memory | undefined> => {
  const runner = new BotRunner();
  const api = await FakeBotApi.start();
  try {
    const bot = runner.startServing(api, [PERSON]);
    const person = new FakePerson(api, PERSON);
    for (let asked = 0; asked < BOT_QUESTIONS; asked += 1)
      await person.ask(questions[asked % questions.length] ?? '');
    return await readMemory(bot.pid);
  } finally {
    await runner.close();
    await api.stop();
  }
};
