import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backupPostgres, inspectDump } from '../../../src/storage/backup-postgres.ts';
import { openPool, openPostgres } from '../../../src/storage/open-postgres.ts';
import { restorePostgres } from '../../../src/storage/restore-postgres.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../../support/open-test-database.ts';
import { migrateBy, NEWEST, NOW } from './old-office.ts';

const row = (version: number) => `${version}\t2024-06-10T02:00:00.000Z`;

/** What pg_restore prints of a dump with copies: PostgreSQL 17's words. */
const PRINTED = [
  `COPY before_migration_${NEWEST}.schema_version (version, applied_at) FROM stdin;`,
  row(NEWEST - 1),
  '\\.',
  'COPY before_restore_20240610020000.schema_version (version, applied_at) FROM stdin;',
  row(999),
  '\\.',
  'COPY public.schema_version (version, applied_at) FROM stdin;',
  row(NEWEST),
  '\\.',
].join('\n');

/** Stand-ins for PostgreSQL's tools, the only ones to be found. */
const useTools = (): { readonly calls: () => string; readonly dump: string } => {
  const folder = makeTestFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const write = (name: string, script: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "$*" >> '${folder}/calls'\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  write('pg_dump', `for each; do case $each in --file=*) echo dump > "\${each#--file=}";; esac; done`);
  write('pg_restore', `printf '%s\\n' '${PRINTED}'`);
  vi.stubEnv('PATH', bin);
  onTestFinished(() => void vi.unstubAllEnvs());
  const dump = join(folder, 'copy.dump');
  return { calls: () => readFileSync(join(folder, 'calls'), 'utf8'), dump };
};

test('a dump leaves copies out, and its version isn’t that of a copy in it', async () => {
  const { calls, dump } = useTools();
  expect(await backupPostgres('postgres://a:b@localhost/c', dump, false)).toMatchObject({ version: NEWEST });
  expect(calls()).toContain('--exclude-schema=before_migration_* --exclude-schema=before_restore_*');
  expect(await inspectDump(dump, '')).toMatchObject({ version: NEWEST });
});

test('a copy doesn’t stand for tables that are gone', async () => {
  const { calls, dump } = useTools();
  const { dataDir, databaseUrl = '' } = await makeDatabasePlace('PostgreSQL');
  const db = await connectTo({ dataDir, databaseUrl });
  await migrateBy(db, 'create table added (id integer)');
  await db.destroy();
  const other = openPostgres(openPool(databaseUrl, undefined));
  await sql`drop schema public cascade; create schema public`.execute(other);
  await other.destroy();
  writeFileSync(dump, 'a dump');
  expect(await restorePostgres({ dataDir, databaseUrl }, dump, NOW)).toMatchObject({ keptAs: undefined });
  expect(calls()).toContain('--clean');
});
