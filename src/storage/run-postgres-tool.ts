import { spawn } from 'node:child_process';
import { StorageError } from './storage-error.ts';

/** Where the database is, for PostgreSQL's tools: the password apart, since all can see a command line. */
export const splitPassword = (databaseUrl: string): { readonly url: string; readonly password: string } => {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  return { url: url.href, password };
};

type Outcome = { readonly code: number | null; readonly stdout: string };

const run = (tool: string, options: readonly string[], password: string): Promise<Outcome | 'missing'> =>
  new Promise((resolve, reject) => {
    const child = spawn(tool, options, {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Without a password from us it takes PGPASSWORD or ~/.pgpass, as the bot does.
      env: password === '' ? process.env : { ...process.env, PGPASSWORD: password },
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve('missing') : reject(error),
    );
    child.on('close', (code) => resolve({ code, stdout }));
  });

/** A tool of PostgreSQL's, and what it is to do. */
export interface ToolRun {
  readonly tool: 'pg_dump' | 'pg_restore';
  readonly options: readonly string[];
  /** What the operator types if we can't. */
  readonly byHand: string;
  readonly password?: string;
}

/**
 * Runs one of PostgreSQL's own tools; what it complains of goes to stderr.
 * @returns what it printed.
 * @throws {StorageError} `TOOL_MISSING`, `TOOL_FAILED`, with the command to type instead.
 */
export const runPostgresTool = async ({ tool, options, byHand, password = '' }: ToolRun): Promise<string> => {
  const outcome = await run(tool, options, password);
  if (outcome !== 'missing' && outcome.code === 0) return outcome.stdout;
  const [fault, problem] =
    outcome === 'missing'
      ? (['TOOL_MISSING', `Máy này không có ${tool}.`] as const)
      : (['TOOL_FAILED', `${tool} không làm được (mã ${outcome.code}).`] as const);
  throw new StorageError(
    fault,
    `${problem} Chưa có gì thay đổi.`,
    `Chạy trên máy có bộ công cụ của PostgreSQL, phiên bản không cũ hơn máy chủ:\n  ${byHand}`,
  );
};
