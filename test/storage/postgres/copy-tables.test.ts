import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { migrateDatabase } from '../../../src/storage/migrate-database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/migrations.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { openPool, openPostgres } from '../../../src/storage/open-postgres.ts';
import { connectTo, makeDatabasePlace, openTestDatabase } from '../../support/open-test-database.ts';
import { describeSchema, listSchemas, readRows } from './describe-schema.ts';
import { fillOffice, migrateBy, migration, NEWEST, NOW, undoNewest } from './old-office.ts';

const COPY = `before_migration_${NEWEST + 1}`;

test('before older tables are changed all that they are and hold is copied', async () => {
  const db = await openTestDatabase('PostgreSQL');
  await fillOffice(db);
  const before = await describeSchema(db, 'public');
  const harm = `update unit set name = ''; delete from absence; drop table membership;
    alter table official drop column contact; drop index absence_until; create table added (id serial)`;
  expect(await migrateBy(db, harm)).toEqual({ applied: [NEWEST + 1], copy: COPY });
  expect(await describeSchema(db, COPY)).toEqual(before);
  expect((await readRows(db, 'public'))['unit']).not.toBe(before.rows['unit']);
});

test('the copy leans on nothing outside itself', async () => {
  const db = await openTestDatabase('PostgreSQL');
  await fillOffice(db);
  await migrateBy(db, 'create table added (id integer)');
  const copied = await describeSchema(db, COPY);
  await sql`drop schema public cascade`.execute(db);
  expect(await describeSchema(db, COPY)).toEqual(copied);
});

test('what stays as it is, or is new, isn’t copied', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const db = await connectTo(place);
  expect(await migrateDatabase(db, NOW)).toEqual({ applied: [], copy: undefined });
  expect(await listSchemas(db)).toEqual(['public']);
});

test('a step that fails leaves no copy, and the earlier ones; two are kept', async () => {
  const db = await openTestDatabase('PostgreSQL');
  await sql`create schema before_migration_note`.execute(db);
  const steps = [...MIGRATIONS];
  for (let version = NEWEST + 1; version <= NEWEST + 3; version += 1) {
    steps.push(migration(version, `create table added_${version} (id integer)`));
    await migrateDatabase(db, NOW, steps);
  }
  const kept = [`before_migration_${NEWEST + 2}`, `before_migration_${NEWEST + 3}`];
  expect(await listSchemas(db)).toEqual([...kept, 'before_migration_note', 'public']);
  steps.push(migration(NEWEST + 4, 'create nonsense'));
  await expect(migrateDatabase(db, NOW, steps)).rejects.toThrow('nonsense');
  expect(await listSchemas(db)).toEqual([...kept, 'before_migration_note', 'public']);
});

test('of processes that start at once one copies, and it copies the old tables', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const processes = [await connectTo(place), await connectTo(place), await connectTo(place)];
  const [db = await connectTo(place)] = processes;
  await fillOffice(db);
  const before = await describeSchema(db, 'public');
  const done = await Promise.all(processes.map((each) => migrateBy(each, `update unit set name = 'new'`)));
  expect(done.filter(({ copy }) => copy === COPY)).toHaveLength(1);
  expect(done.flatMap(({ applied }) => applied)).toEqual([NEWEST + 1]);
  expect(await describeSchema(db, COPY)).toEqual(before);
});

test('what an older process is just writing is waited for, and is in the copy', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const [writing, migrating] = [await connectTo(place), await connectTo(place)];
  let migrated: Promise<unknown> = Promise.resolve();
  await writing.transaction().execute(async (transaction) => {
    await fillOffice(transaction);
    migrated = migrateBy(migrating, 'delete from absence');
    const waits = sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ilike 'lock table%'`;
    await expect.poll(async () => (await waits.execute(writing)).rows.length).toBe(1);
  });
  await migrated;
  const copied = await readRows(migrating, COPY);
  expect(JSON.parse(copied['absence'] ?? '')).toHaveLength(2);
  expect(JSON.parse(copied['unit'] ?? '')).toHaveLength(2);
});

test('tables of every version can be copied', async () => {
  const { databaseUrl } = await makeDatabasePlace('PostgreSQL');
  const db = openPostgres(openPool(databaseUrl ?? '', undefined));
  onTestFinished(() => db.destroy());
  for (const { version } of MIGRATIONS) {
    const before = await describeSchema(db, 'public');
    const { copy } = await migrateDatabase(db, NOW, MIGRATIONS.slice(0, version));
    expect(copy).toBe(version === 1 ? undefined : `before_migration_${version}`);
    if (copy !== undefined) expect(await describeSchema(db, copy)).toEqual(before);
  }
});

test('a start that brings an older database up to date says where the copy is', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const db = await connectTo(place);
  await undoNewest(db);
  const said: string[] = [];
  const logger = pino({}, { write: (line) => said.push(line) });
  await (await openDatabase(place, NOW, logger)).destroy();
  expect(said.join()).toContain(`before_migration_${NEWEST}`);
});
