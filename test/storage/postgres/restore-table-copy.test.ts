import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { openPool, openPostgres } from '../../../src/storage/open-postgres.ts';
import { restoreTableCopy } from '../../../src/storage/restore-table-copy.ts';
import { makeDatabasePlace, makeTestFolder } from '../../support/open-test-database.ts';
import { runCommand } from '../../support/run-command.ts';
import { describeSchema, listSchemas } from './describe-schema.ts';
import { addAbsence, fillOffice, migrateBy, NEWEST, NOW, undoNewest } from './old-office.ts';

const COPY = `before_migration_${NEWEST + 1}`;
const PUT_ASIDE = 'before_restore_20240610020000';
const STEP = `alter table official drop column contact; drop index absence_until; delete from absence;
  create table added (id serial primary key, official_id integer references official (id))`;

/** An office whose tables a newer program has changed; closed. */
const upgrade = async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const db = await openDatabase(place, NOW);
  await fillOffice(db);
  const before = await describeSchema(db, 'public');
  await migrateBy(db, STEP);
  const after = await describeSchema(db, 'public');
  await db.destroy();
  return { place, url: place.databaseUrl ?? '', before, after };
};

test('a copy is put back, the older program goes on with it, and a newer one can upgrade again', async () => {
  const { place, url, before, after } = await upgrade();
  expect(await restoreTableCopy(url, COPY, NOW)).toEqual({ version: NEWEST, keptAs: PUT_ASIDE });
  const db = await openDatabase(place, NOW);
  expect(await describeSchema(db, 'public')).toEqual(before);
  expect(await describeSchema(db, PUT_ASIDE)).toEqual(after);
  expect(await listSchemas(db)).toEqual([PUT_ASIDE, 'public']);
  expect(await addAbsence(db, 3)).toBe(3);
  await expect(sql`delete from official`.execute(db)).rejects.toThrow('foreign key');
  expect(await migrateBy(db, STEP)).toMatchObject({ copy: COPY });
  await db.destroy();
});

test('what was put aside can be put back too', async () => {
  const { place, url, after } = await upgrade();
  await restoreTableCopy(url, COPY, NOW);
  const again = await restoreTableCopy(url, PUT_ASIDE, new Date('2024-06-11T02:00:00Z')).catch(
    (reason: unknown) => reason,
  );
  // This program is the older one.
  expect(again).toMatchObject({ code: 'NEWER_SCHEMA' });
  const db = await openDatabase(place, NOW);
  await sql.raw(`delete from ${PUT_ASIDE}.schema_version where version > ${NEWEST}`).execute(db);
  await sql`drop schema public cascade; create schema public`.execute(db);
  await db.destroy();
  expect(await restoreTableCopy(url, PUT_ASIDE, NOW)).toEqual({ version: NEWEST, keptAs: undefined });
  const opened = await openDatabase(place, NOW);
  expect((await describeSchema(opened, 'public')).parts).toEqual(after.parts);
  await opened.destroy();
});

test('nothing is put back while the bot runs, or what isn’t there', async () => {
  const { place, url } = await upgrade();
  await expect(restoreTableCopy(url, 'before_migration_999', NOW)).rejects.toMatchObject({
    code: 'NOT_A_BACKUP',
    nextStep: `Các bản sao đang có: ${COPY}.`,
  });
  await restoreTableCopy(url, COPY, NOW);
  const db = await openDatabase(place, NOW);
  await migrateBy(db, STEP);
  const before = await listSchemas(db);
  await expect(restoreTableCopy(url, COPY, NOW)).rejects.toMatchObject({ code: 'DATABASE_BUSY' });
  expect(await listSchemas(db)).toEqual(before);
  await db.destroy();
});

test('a connection that is just being closed holds nothing up', async () => {
  const { url } = await upgrade();
  const leaving = openPostgres(openPool(url, undefined));
  await sql`select 1`.execute(leaving);
  const restored = restoreTableCopy(url, COPY, NOW);
  const looked = async () => {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like '%pg_stat_activity%'`.execute(
      leaving,
    );
    return rows.length > 0;
  };
  await vi.waitUntil(looked, { timeout: 5000, interval: 10 });
  await leaving.destroy();
  expect(await restored).toMatchObject({ version: NEWEST });
});

test('the restore command takes the name of a copy, and says which program goes with it', async () => {
  const { place, url } = await upgrade();
  const env = { DATABASE_URL: url, DATA_DIR: place.dataDir };
  const { code, stdout } = await runCommand('restore', [COPY], { env, cwd: makeTestFolder() });
  expect(code).toBe(0);
  expect(stdout).toMatch(/giữ ở before_restore_\d{14}/);
  expect(stdout).toContain(`Chạy bản chương trình dùng phiên bản ${NEWEST}`);
});

test('the migrate command says where the copy is', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const env = { DATABASE_URL: place.databaseUrl ?? '', DATA_DIR: place.dataDir };
  const migrate = () => runCommand('migrate', [], { env, cwd: makeTestFolder() });
  const db = await openDatabase(place, NOW);
  await undoNewest(db);
  await db.destroy();
  expect((await migrate()).stdout).toContain(`npm run restore -- before_migration_${NEWEST}`);
});
