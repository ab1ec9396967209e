import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../domain/local-time.ts';
import { createLogger } from '../logger.ts';

/** A command line that can't be carried out as it was typed; the message says what to type instead. */
export class UsageError extends Error {
  readonly code = 'USAGE';

  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Says on stderr why a command failed, and ends the process with 1. */
const failCommand = (error: unknown): never => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
};

/** Why a command failed, in words for an operator where we know them. */
export const describeFailure = (error: unknown): string => {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (!(error instanceof Error)) return String(error);
  const known =
    'code' in error && ['USAGE', 'CORPUS_FILE', 'CONFIG', 'JSON_LINES'].includes(String(error.code));
  if ('nextStep' in error) return `${error.message}\n${String(error.nextStep)}`;
  const isParseArgs = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return known || isParseArgs ? error.message : (error.stack ?? error.message);
};

/** What a command works with beside its arguments. Files that it is given are relative to the process's folder. */
export interface CommandIo {
  readonly env: Readonly<NodeJS.Dict<string>>;
  /** Where `.env` is looked for. */
  readonly envFolder: string;
  /** The machine's clock. */
  readonly now: Clock;
  /** What is piped in. */
  readonly input: AsyncIterable<string>;
  /** Its outcome, a line or several. */
  print(text: string): void;
  /** Waits for a reader of the outcome who is slower than we are. */
  caughtUp(): Promise<void>;
  /** A line beside the outcome, on stderr. */
  warn(text: string): void;
  /** The command goes on to its end, and its exit code is then 1. */
  markFailed(): void;
}

/** A command: what is typed after its name, and its surroundings. It throws what it can't carry out. */
export type RunCommand = (argv: readonly string[], io: CommandIo) => Promise<void>;

/** A logger that writes where the command warns. */
export const createCommandLogger = (
  io: CommandIo,
  level: string,
  secrets: readonly (string | undefined)[] = [],
): Logger => createLogger(level, secrets, { write: (line) => io.warn(line.trimEnd()) });

/** Whoever reads what a command says may stop reading (`npm run audit | head`): then it is done, without a complaint. */
const endUnread = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`Không in được kết quả: lỗi ${error.code ?? error.message}.\n`);
  process.exit(1);
};

const PROCESS_IO: CommandIo = {
  env: process.env,
  envFolder: process.cwd(),
  now: () => new Date(),
  get input() {
    return process.stdin.setEncoding('utf8');
  },
  print: (text) => void process.stdout.write(`${text}\n`),
  caughtUp: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  warn: (text) => void process.stderr.write(`${text}\n`),
  markFailed: () => {
    process.exitCode = 1;
  },
};

/** Whether this process was started with the module at `url`, which tests only import. */
const isStarted = (url: string): boolean => {
  const [, started] = process.argv;
  try {
    return started !== undefined && createRequire(url).resolve(started) === fileURLToPath(url);
  } catch {
    return false;
  }
};

/**
 * Runs a command as this process, if it was started with the command's file, whose `import.meta.url` is given.
 * @param prepare what the process is to do before
 */
export const startCommand = async (url: string, run: RunCommand, prepare?: () => void): Promise<void> => {
  if (!isStarted(url)) return;
  prepare?.();
  process.stdout.on('error', endUnread);
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    // Nobody is left to be told; what the command does and prints is not about this.
    if (error.code !== 'EPIPE') process.exitCode = 1;
  });
  await run(process.argv.slice(2), PROCESS_IO).catch(failCommand);
};
