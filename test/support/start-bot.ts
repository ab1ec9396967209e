import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAKE_TOKEN, type FakeBotApi } from './fake-bot-api.ts';
import { COMPILE_CACHE } from './run-command.ts';
import { Signal } from './signal.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What Node.js is told wherever the bot is started: it runs on a small machine. */
export const NODE_FLAGS: readonly string[] = ['--optimize-for-size'];

/** As `npm start` runs it. */
const FROM_SOURCE = [...NODE_FLAGS, join(ROOT, 'src/main.ts')];

const LONGEST_RUN_MS = 24 * 60 * 60 * 1000;
/** So many characters of its log are shown when it ends too early. */
const LAST_WORDS = 2_000;

/** The bot as a process of its own. */
export class BotProcess {
  stdout = '';
  stderr = '';
  /** Undefined while it runs; a signal's name if one ended it. */
  ended: number | string | undefined;
  readonly changed = new Signal();
  readonly #child: ChildProcess;

  /**
   * @param program what Node.js runs.
   * @param input what its stdin holds; none: stdin is empty.
   */
  constructor(
    program: readonly string[],
    env: Readonly<Record<string, string>>,
    workFolder: string,
    input?: string,
  ) {
    this.#child = spawn(process.execPath, program, {
      cwd: workFolder,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], NODE_COMPILE_CACHE: COMPILE_CACHE, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
      this.changed.fire();
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
      this.changed.fire();
    });
    this.#child.on('close', (code, signal) => {
      this.ended = signal ?? code ?? 'unknown';
      this.changed.fire();
    });
    this.#child.stdin?.end(input);
  }

  /** The process's id; undefined if it couldn't be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Waits for its end and gives the exit code, or the signal's name. */
  end(patienceMs?: number): Promise<number | string> {
    return this.changed.until('the end of the process', () => this.ended, patienceMs);
  }

  /**
   * What the work gives, as long as the process runs.
   * @throws as soon as it ends, with its last words.
   */
  async whileRunning<Result>(work: Promise<Result>): Promise<Result> {
    const ended = this.end(LONGEST_RUN_MS).then((code): never => {
      throw new Error(`the bot ended with ${code}: ${this.stderr.slice(-LAST_WORDS)}`);
    });
    return Promise.race([work, ended]);
  }

  /** Waits until stderr contains a text. */
  async says(text: string, patienceMs?: number): Promise<void> {
    await this.changed.until(`"${text}" on stderr`, () => this.stderr.includes(text), patienceMs);
  }
}

/** Runs bots in a folder of their own and cleans up after them. */
export class BotRunner {
  readonly folder = mkdtempSync(join(tmpdir(), 'nghi-quyet-bot-'));
  readonly #bots: BotProcess[] = [];
  readonly #program: readonly string[];

  /** @param program what Node.js runs; by default the source, compiled as it starts. */
  constructor(program: readonly string[] = FROM_SOURCE) {
    this.#program = program;
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  /** Starts a process with these settings only; `DATA_DIR` is the runner's. */
  start(env: Readonly<Record<string, string>> = {}, input?: string): BotProcess {
    const bot = new BotProcess(this.#program, { DATA_DIR: this.dataDir, ...env }, this.folder, input);
    this.#bots.push(bot);
    return bot;
  }

  /** Starts the bot against a fake Bot API, where these people are served. */
  startServing(
    api: FakeBotApi,
    people: readonly number[],
    env: Readonly<Record<string, string>> = {},
  ): BotProcess {
    return this.start({
      BOT_TOKEN: FAKE_TOKEN,
      TELEGRAM_API_ROOT: api.root,
      ADMIN_IDS: people.join(','),
      ...env,
    });
  }

  /** Ends what still runs and deletes the folder. */
  async close(): Promise<void> {
    for (const bot of this.#bots) if (bot.ended === undefined) bot.kill('SIGKILL');
    await Promise.all(this.#bots.map((bot) => bot.end()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
