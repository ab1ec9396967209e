import { defineConfig } from 'vitest/config';

/** Of the tests of people, those that open a database; plans are pure. */
const PEOPLE_IN_DATABASES = [
  'test/people/{change-people,plan-admins}.test.ts',
  'test/people/invitations/*.test.ts',
  'test/people/roster/import-speed.test.ts',
];

const shared = { testTimeout: 20_000, hookTimeout: 30_000 };

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['test/support/start-postgres.ts', 'test/support/compile-source.ts'],
    projects: [
      {
        test: { ...shared, name: 'all', include: ['test/**/*.test.ts'], provide: { database: 'SQLite' } },
      },
      {
        // What stands in the database is tested on both.
        test: {
          ...shared,
          name: 'on PostgreSQL',
          include: [
            'test/storage/**/*.test.ts',
            ...PEOPLE_IN_DATABASES,
            'test/flows/{kill,poison,refused}.test.ts',
          ],
          exclude: ['test/storage/{sqlite,postgres}/**'],
          provide: { database: 'PostgreSQL' },
        },
      },
    ],
  },
});
