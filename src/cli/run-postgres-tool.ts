import { spawn } from 'node:child_process';
import { UsageError } from './fail-command.ts';

/** The variables by which PostgreSQL's tools are told where the database is; a password on the command line can be seen by all. */
const connectionVariables = (databaseUrl: string): Readonly<Record<string, string>> => {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  return {
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port === '' ? '5432' : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  };
};

const run = (tool: string, options: readonly string[], databaseUrl: string): Promise<number | 'missing'> =>
  new Promise((resolve, reject) => {
    const child = spawn(tool, options, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...connectionVariables(databaseUrl) },
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve('missing') : reject(error),
    );
    child.on('close', (code) => resolve(code ?? 1));
  });

/**
 * Runs one of PostgreSQL's own tools on the database.
 * @param byHand the same command for the operator's hands, if the tool isn't here or fails.
 * @throws {UsageError} with that command.
 */
export const runPostgresTool = async (
  tool: 'pg_dump' | 'pg_restore',
  options: readonly string[],
  databaseUrl: string,
  byHand: string,
): Promise<void> => {
  const outcome = await run(tool, options, databaseUrl);
  if (outcome === 0) return;
  const problem =
    outcome === 'missing' ? `Máy này không có ${tool}.` : `${tool} không làm được (mã ${outcome}).`;
  throw new UsageError(
    `${problem}\nChạy trên máy có bộ công cụ của PostgreSQL, phiên bản không cũ hơn máy chủ:\n  ${byHand}`,
  );
};
