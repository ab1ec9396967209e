import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const TSX = fileURLToPath(import.meta.resolve('tsx'));

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of ours (`src/cli/<name>.ts`) as an operator would, with these settings only.
 * @param input what its stdin holds.
 */
export const runCommand = (
  name: string,
  options: readonly string[],
  { env = {}, cwd, input = '' }: { env?: Record<string, string>; cwd: string; input?: string },
): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    const file = fileURLToPath(new URL(`src/cli/${name}.ts`, ROOT));
    const child = spawn(process.execPath, ['--import', TSX, file, ...options], {
      cwd,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...env },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
