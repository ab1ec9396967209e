import { defineConfig } from 'vitest/config';

/** Of the tests of people, those that open a database; plans are pure. */
const PEOPLE_IN_DATABASES = [
  'test/people/{change-people,plan-admins}.test.ts',
  'test/people/invitations/*.test.ts',
  'test/people/roster/import-speed.test.ts',
];

/** From a file to live and through New Year, as the office and the officials go. */
const DOCUMENTS_IN_CHAT = ['test/telegram/{documents,years}/**/*.test.ts'];

/** Kills, takeovers and a quarter of weeks: minutes of real time (`npm run test:long`). */
const LONG = ['test/flows/{kill,poison,quarter,taking-over}.test.ts'];

/** Tests that replace a module or note what modules do as they are loaded want modules of their own. */
const APART = ['test/answering/charges.test.ts', 'test/regexes/record-built.test.ts'];

const shared = { testTimeout: 60_000, hookTimeout: 60_000 };
/** Loading the program's modules anew for each file took a third of the suite. */
const together = { ...shared, isolate: false };
const onSqlite = { provide: { database: 'SQLite' as const } };
const onPostgres = { provide: { database: 'PostgreSQL' as const } };

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['test/support/start-postgres.ts', 'test/support/compile-source.ts'],
    projects: [
      {
        test: {
          ...together,
          ...onSqlite,
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: [...LONG, ...APART],
        },
      },
      { test: { ...shared, ...onSqlite, name: 'apart', include: APART } },
      {
        // What stands in the database is tested on both.
        test: {
          ...together,
          ...onPostgres,
          name: 'on PostgreSQL',
          include: [
            'test/storage/**/*.test.ts',
            ...PEOPLE_IN_DATABASES,
            'test/flows/refused.test.ts',
            ...DOCUMENTS_IN_CHAT,
          ],
          exclude: ['test/storage/{sqlite,postgres}/**'],
        },
      },
      { test: { ...shared, ...onSqlite, name: 'long', include: LONG } },
      {
        test: {
          ...shared,
          ...onPostgres,
          name: 'long on PostgreSQL',
          include: ['test/flows/{kill,poison}.test.ts'],
        },
      },
    ],
  },
});
