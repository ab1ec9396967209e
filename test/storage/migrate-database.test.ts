import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrateDatabase } from '../../src/storage/migrate-database.ts';
import { MIGRATIONS, type Migration } from '../../src/storage/migrations/migrations.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { StorageError } from '../../src/storage/storage-error.ts';
import { makeDatabasePlace, openTestDatabase } from '../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');

const migration = (version: number, statement: string): Migration => ({
  version,
  apply: async (db) => void (await sql.raw(statement).execute(db)),
});

test('a new database gets every version once, and a second start none', async () => {
  const place = await makeDatabasePlace();
  const first = await openDatabase(place, NOW);
  const versions = await first.selectFrom('schema_version').selectAll().execute();
  expect(versions.map(({ version }) => version)).toEqual(MIGRATIONS.map(({ version }) => version));
  await first.destroy();
  const second = await openDatabase(place, NOW);
  expect((await migrateDatabase(second, NOW)).applied).toEqual([]);
  await second.destroy();
});

test('a step that fails leaves nothing of itself or of the steps before it', async () => {
  const db = await openTestDatabase();
  const last = Math.max(...MIGRATIONS.map(({ version }) => version));
  const steps = [
    ...MIGRATIONS,
    migration(last + 1, 'create table added (id integer)'),
    migration(last + 2, 'create nonsense'),
  ];
  await expect(migrateDatabase(db, NOW, steps)).rejects.toThrow('nonsense');
  const tables = await db.introspection.getTables();
  expect(tables.map(({ name }) => name)).not.toContain('added');
  expect((await migrateDatabase(db, NOW, steps.slice(0, -1))).applied).toEqual([last + 1]);
});

test('what a chat was about becomes that of whoever asked last in it', async () => {
  const db = await openTestDatabase();
  await sql`drop table person_subject`.execute(db);
  await sql`create table chat_subject (chat_id bigint primary key, subject text not null, asked_at text not null)`.execute(
    db,
  );
  await sql`alter table office_document drop column measures`.execute(db);
  await sql`alter table office_document drop column replaced_by`.execute(db);
  await sql`drop table tied_wording`.execute(db);
  await sql`alter table answered_question drop column reason`.execute(db);
  await sql`alter table answered_question drop column near`.execute(db);
  await sql`alter table office_document drop column settled`.execute(db);
  for (const column of ['checked_by', 'checked_by_id', 'checked_at'])
    await db.schema.alterTable('office_document').dropColumn(column).execute();
  await sql`alter table office_document drop column carries_out`.execute(db);
  for (const table of [
    'report_act',
    'leader_request_answer',
    'leader_request',
    'read_report',
    'document_cut',
  ])
    await db.schema.dropTable(table).execute();
  for (const column of ['still_due', 'promised_on', 'entered_by_office'])
    await db.schema.alterTable('progress_update').dropColumn(column).execute();
  await db.schema.alterTable('progress_question').dropColumn('entered_by_office').execute();
  await sql`delete from schema_version where version >= 15`.execute(db);
  await sql`insert into chat_subject values (-1, '{"a":1}', '2024-06-10T02:00:00Z'), (-2, '{"b":1}', 'x')`.execute(
    db,
  );
  const asked = (update_id: number, person_id: number, asked_at: string) =>
    db
      .insertInto('answered_question')
      .values({
        update_id,
        chat_id: -1,
        person_id,
        question_message_id: null,
        question: 'Cảng?',
        asked_at,
        kind: 'target',
        cited: '[]',
        subject_before: null,
        subject_after: null,
      })
      .execute();
  await asked(1, 5, '2024-06-10T01:00:00Z');
  await asked(2, 6, '2024-06-10T02:00:00Z');
  await migrateDatabase(db, NOW);
  expect(await db.selectFrom('person_subject').selectAll().execute()).toEqual([
    { chat_id: -1, person_id: 6, subject: '{"a":1}', asked_at: '2024-06-10T02:00:00Z' },
  ]);
});

test('a database of a newer program is refused and left as it is', async () => {
  const place = await makeDatabasePlace();
  const db = await openDatabase(place, NOW);
  await db.insertInto('schema_version').values({ version: 999, applied_at: NOW.toISOString() }).execute();
  await db.destroy();
  const error = await openDatabase(place, NOW).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StorageError);
  expect(error).toMatchObject({ code: 'NEWER_SCHEMA', message: expect.stringContaining('999') });
});
