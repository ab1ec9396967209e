import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './test/support/long-files-first.ts';

/** Of the tests in memory, those that take over a second of processor time: many rows, properties, whole files. */
const SLOW = ['test/**/*.slow.test.ts'];

/** The bot, commands and databases, in the tests' own process. */
const WHOLE = ['test/{channel,cli,delivery,models,storage}/**/*.test.ts', 'test/**/*.databases.test.ts'];

/** Tests that replace a module, or note what modules do as they are loaded, want modules of their own. */
const APART = ['test/**/*.apart.test.ts'];

/** Processes of their own, kills, a quarter of weeks, what only PostgreSQL has, and hostile texts by the thousand. */
const LONG = [
  'test/flows/**/*.test.ts',
  'test/**/*.{process,postgres,long}.test.ts',
  'test/storage/postgres/**/*.test.ts',
];

/** What stands in the database is tested on both. */
const BOTH_DATABASES = [
  'test/storage/*.test.ts',
  'test/**/*.databases.test.ts',
  // From a file to live and through New Year, as the office and the officials go.
  'test/channel/telegram/{documents,years}/**/*.test.ts',
];

const shared = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Node.js runs the source as it is, here too: giving each module to Vite first took a quarter of the processor's time.
  experimental: { viteModuleRunner: false },
  // As `compilePatternsOnce` does for the program.
  execArgv: ['--no-regexp-tier-up'],
};
/** Loading the program's modules anew for each file took a third of the suite. */
const together = { ...shared, isolate: false };
const onSqlite = { provide: { database: 'SQLite' as const } };
const onPostgres = { provide: { database: 'PostgreSQL' as const } };
const startPostgres = 'test/support/start-postgres.ts';
const compileSource = 'test/support/compile-source.ts';

/** Which file falls into which project follows from its folder and its name; ARCHITECTURE.md tells how to choose. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongFilesFirst },
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text', 'html', 'json-summary'] },
    projects: [
      {
        test: {
          ...together,
          ...onSqlite,
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...SLOW, ...WHOLE, ...APART, ...LONG],
        },
      },
      {
        test: {
          ...together,
          ...onSqlite,
          name: 'whole',
          include: [...SLOW, ...WHOLE],
          exclude: [...APART, ...LONG],
        },
      },
      { test: { ...shared, ...onSqlite, name: 'apart', include: APART } },
      {
        test: {
          ...shared,
          ...onSqlite,
          name: 'long',
          include: LONG,
          // They wait for processes, for PostgreSQL and for real time: with three of them two cores stood idle for over a
          // quarter of the time. By themselves, so that what keeps its core busy has one.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
          globalSetup: [startPostgres, compileSource],
        },
      },
      {
        test: {
          ...together,
          ...onPostgres,
          name: 'on PostgreSQL',
          include: BOTH_DATABASES,
          exclude: LONG,
          globalSetup: [startPostgres],
        },
      },
    ],
  },
});
