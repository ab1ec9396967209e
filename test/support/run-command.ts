import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

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

/** Starts a command of ours (`src/cli/<name>.ts`) as an operator would, with these settings only. */
export const spawnCommand = (name: string, options: readonly string[], surroundings: CommandSurroundings) =>
  spawnProgram(`cli/${name}`, options, surroundings);

/** Runs a command of ours to its end. */
export const runCommand = (
  name: string,
  options: readonly string[],
  surroundings: CommandSurroundings,
): Promise<CommandResult> => spawnCommand(name, options, surroundings).ended;
