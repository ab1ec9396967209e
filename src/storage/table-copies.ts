import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** Schemas that hold a copy: made before a migration, or what a restore of one has put aside. */
const COPY = /^before_(migration|restore)_\d+$/;

/** Whether a schema of this name holds a copy of the tables. */
export const isTableCopy = (name: string): boolean => COPY.test(name);

const BEFORE_MIGRATION = 'before_migration_';
const BEFORE_RESTORE = 'before_restore_';

/** The schema of the copy that is made before the tables are brought to a version. */
export const nameTableCopy = (version: number): string => `${BEFORE_MIGRATION}${version}`;

/** What pg_dump leaves out: copies, of which a backup needs none. */
export const COPY_PATTERNS: readonly string[] = [`${BEFORE_MIGRATION}*`, `${BEFORE_RESTORE}*`];

/** Whether a copy was made by itself, so that it may be dropped by itself. */
export const isMadeBeforeMigration = (copy: string): boolean => copy.startsWith(BEFORE_MIGRATION);

/** The schema of what a restore puts aside. */
export const namePutAside = (now: Date): string =>
  `${BEFORE_RESTORE}${now.toISOString().replace(/\D/g, '').slice(0, 14)}`;

/** Where the bot's tables are. */
export const CURRENT_SCHEMA = sql<string>`current_schema()`;

/**
 * The tables of a schema that a migration could change: those that the user has an owner's rights over. What belongs to
 * an extension isn't among them.
 */
export const selectTables = (schema: RawBuilder<string>): RawBuilder<unknown> => sql`
  select c.oid, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = ${schema} and c.relkind = 'r' and pg_has_role(c.relowner, 'usage') and not exists (
    select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** The names of a schema's tables. */
export const listTables = async (
  db: Kysely<Tables>,
  schema: RawBuilder<string>,
): Promise<readonly string[]> => {
  const tables = sql<{ name: string }>`select name from (${selectTables(schema)}) t order by 1`;
  return (await tables.execute(db)).rows.map(({ name }) => name);
};

/** The copies that this database holds, the newest version first. */
export const listTableCopies = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`select nspname as name from pg_namespace`.execute(db);
  const numberOf = (name: string): number => Number(name.slice(name.lastIndexOf('_') + 1));
  return rows
    .map(({ name }) => name)
    .filter(isTableCopy)
    .toSorted((one, other) => numberOf(other) - numberOf(one));
};
