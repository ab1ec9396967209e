import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { describeFailure, type RunCommand } from '../../src/cli/command.ts';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandSurroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** What its stdin holds. */
  readonly input?: string;
}

/** Compiled once, not at each of a hundred starts. */
export const COMPILE_CACHE = fileURLToPath(
  new URL('../../node_modules/.cache/node-compile', import.meta.url),
);

/** Starts a file of the program (`main`, `cli/ask`) with these settings only. */
export const spawnProgram = (
  name: string,
  options: readonly string[],
  { env = {}, cwd, input = '' }: CommandSurroundings,
): { readonly child: ChildProcess; readonly ended: Promise<CommandResult> } => {
  const file = join(inject('compiledSource'), `${name}.js`);
  const child = spawn(process.execPath, [file, ...options], {
    cwd,
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'], NODE_COMPILE_CACHE: COMPILE_CACHE, ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<CommandResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  child.stdin.end(input);
  return { child, ended };
};

/** Starts a command of ours (`src/cli/<name>.ts`) as an operator would: for what only a process of its own shows. */
export const spawnCommand = (
  name: CommandName,
  options: readonly string[],
  surroundings: CommandSurroundings,
) => spawnProgram(`cli/${name}`, options, surroundings);

/** Loaded when the first test runs them. */
const COMMANDS = {
  ask: async () => (await import('../../src/cli/ask.ts')).runAsk,
  audit: async () => (await import('../../src/cli/audit.ts')).runAudit,
  backup: async () => (await import('../../src/cli/backup.ts')).runBackup,
  calibrate: async () => (await import('../../src/cli/calibrate.ts')).runCalibrate,
  document: async () => (await import('../../src/cli/document.ts')).runDocument,
  health: async () => (await import('../../src/cli/health.ts')).runHealth,
  inbox: async () => (await import('../../src/cli/inbox.ts')).runInbox,
  ingest: async () => (await import('../../src/cli/ingest.ts')).runIngest,
  invite: async () => (await import('../../src/cli/invite.ts')).runInvite,
  migrate: async () => (await import('../../src/cli/migrate.ts')).runMigrate,
  outbox: async () => (await import('../../src/cli/outbox.ts')).runOutbox,
  remind: async () => (await import('../../src/cli/remind.ts')).runRemind,
  report: async () => (await import('../../src/cli/report.ts')).runReport,
  reread: async () => (await import('../../src/cli/reread.ts')).runReread,
  restore: async () => (await import('../../src/cli/restore.ts')).runRestore,
  retrieve: async () => (await import('../../src/cli/retrieve.ts')).runRetrieve,
  roster: async () => (await import('../../src/cli/roster.ts')).runRoster,
  tell: async () => (await import('../../src/cli/tell.ts')).runTell,
} as const satisfies Record<string, () => Promise<RunCommand>>;

export type CommandName = keyof typeof COMMANDS;

/**
 * Runs a command of ours to its end in this process, which spares the seconds that a start takes. Files are named by
 * whole paths; the data folder, where no other is set, is `data` in `cwd`. One at a time: who waits for a SQLite database
 * in use stops this process, and so the other.
 */
export const runCommand = async (
  name: CommandName,
  options: readonly string[],
  { env = {}, cwd, input = '' }: CommandSurroundings,
): Promise<CommandResult> => {
  let [code, stdout, stderr] = [0, '', ''];
  const io = {
    env: { DATA_DIR: join(cwd, 'data'), ...env },
    envFolder: cwd,
    now: () => new Date(),
    input: Readable.from([input]),
    print: (text: string) => {
      stdout += `${text}\n`;
    },
    caughtUp: async () => {},
    warn: (text: string) => {
      stderr += `${text}\n`;
    },
    markFailed: () => {
      code = 1;
    },
  };
  const run = await COMMANDS[name]();
  try {
    await run(options, io);
  } catch (error) {
    code = 1;
    stderr += `${describeFailure(error)}\n`;
  }
  return { code, stdout, stderr };
};
