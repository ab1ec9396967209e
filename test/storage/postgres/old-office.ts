import { type Kysely, sql } from 'kysely';
import { migrateDatabase } from '../../../src/storage/migrate-database.ts';
import { MIGRATIONS, type Migration } from '../../../src/storage/migrations/migrations.ts';
import type { Tables } from '../../../src/storage/schema.ts';

export const NOW = new Date('2024-06-10T02:00:00Z');
export const NEWEST = Math.max(...MIGRATIONS.map(({ version }) => version));

/** A version whose step is this SQL. */
export const migration = (version: number, statement: string): Migration => ({
  version,
  apply: async (db) => void (await sql.raw(statement).execute(db)),
});

/** Brings a database up to a version that the program doesn't have yet, by this SQL. */
export const migrateBy = (db: Kysely<Tables>, statement: string, version = NEWEST + 1) =>
  migrateDatabase(db, NOW, [...MIGRATIONS, migration(version, statement)]);

/** Takes the newest version back, as if the program before it had made the database. */
export const undoNewest = async (db: Kysely<Tables>): Promise<void> => {
  await sql`drop table leader_request_answer`.execute(db);
  for (const [column, type] of [
    ['answer', 'text'],
    ['answered_by', 'integer'],
    ['answered_at', 'text'],
  ] as const)
    await db.schema.alterTable('leader_request').addColumn(column, type).execute();
  await db.deleteFrom('schema_version').where('version', '=', NEWEST).execute();
};

/** Notes an absence, whose number the database gives. */
export const addAbsence = async (db: Kysely<Tables>, updateId: number): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into absence (update_id, official_id, kind, from_day, until_day, entered_at)
    values (${updateId}, 1, 'leave', '2024-06-11', '2024-06-12', ${NOW.toISOString()}) returning id`.execute(
    db,
  );
  return rows[0]?.id ?? 0;
};

/** A unit, its official and two absences: rows that refer to each other, and a sequence that has moved. */
export const fillOffice = async (db: Kysely<Tables>): Promise<void> => {
  await sql`insert into unit (id, name, short_name, aliases)
    values (1, 'Sở “X” \\ 50%', 'X', '[]'), (2, 'Ban', 'B', '[]')`.execute(db);
  await sql`insert into official (id, code, name, role, contact, person_id, is_admin)
    values (1, 'CB001', 'Nguyễn Thị Ánh', 'staff', '', 4503599627370496, 0)`.execute(db);
  await sql`insert into membership (id, official_id, unit_id, is_head) values (1, 1, 2, 1)`.execute(db);
  await addAbsence(db, 1);
  await addAbsence(db, 2);
};
