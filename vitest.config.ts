import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 20_000, hookTimeout: 30_000 };

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['test/support/start-postgres.ts'],
    projects: [
      {
        test: { ...shared, name: 'all', include: ['test/**/*.test.ts'], provide: { database: 'SQLite' } },
      },
      {
        // What stands in the database is tested on both.
        test: {
          ...shared,
          name: 'on PostgreSQL',
          include: ['test/storage/**/*.test.ts', 'test/people/**/*.test.ts'],
          exclude: ['test/storage/{sqlite,postgres}/**'],
          provide: { database: 'PostgreSQL' },
        },
      },
    ],
  },
});
