import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../src/storage/schema.ts';

/** What a schema consists of: relations of any kind, columns, constraints, indexes, sequences, triggers, types. */
const readParts = async (db: Kysely<Tables>, schema: string) => {
  const { rows } = await sql<{ part: string }>`
    with relation as (
      select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = ${schema}
    )
    select concat_ws(' ', relkind, relname, relpersistence) as part from relation
    union all select concat_ws(' ', 'column', table_name, ordinal_position, column_name, data_type, is_nullable,
        column_default, is_identity, collation_name)
      from information_schema.columns where table_schema = ${schema}
    union all select concat_ws(' ', 'constraint', relname, conname, pg_get_constraintdef(k.oid), convalidated)
      from pg_constraint k join relation on conrelid = relation.oid
    union all select concat_ws(' ', 'index', indexdef) from pg_indexes where schemaname = ${schema}
    union all select concat_ws(' ', 'sequence', s::text) from pg_sequences s where schemaname = ${schema}
    union all select concat_ws(' ', 'owned', relation.relname, refobjid::regclass, refobjsubid)
      from pg_depend join relation on objid = relation.oid where relkind = 'S' and deptype in ('a', 'i')
    union all select concat_ws(' ', 'trigger', relname, tgname)
      from pg_trigger join relation on tgrelid = relation.oid where not tgisinternal
    union all select concat_ws(' ', 'policy', relname, polname)
      from pg_policy join relation on polrelid = relation.oid
    union all select concat_ws(' ', 'type', typname, typtype)
      from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname = ${schema}
    union all select concat_ws(' ', 'function', proname)
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = ${schema}`.execute(db);
  return rows.map(({ part }) => part.replaceAll(`${schema}.`, '').replaceAll(`(${schema},`, '(')).toSorted();
};

/** All rows of a schema's tables, by table. */
export const readRows = async (
  db: Kysely<Tables>,
  schema: string,
): Promise<Readonly<Record<string, string>>> => {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${schema} order by 1`.execute(db);
  const found: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ held: string }>`
      select coalesce(json_agg(t order by t::text)::text, '') as held from ${sql.table(`${schema}.${name}`)} t`.execute(
      db,
    );
    found[name] = rows[0]?.held ?? '';
  }
  return found;
};

/** A schema whole, its own name left out, so that it can be compared with another one. */
export const describeSchema = async (db: Kysely<Tables>, schema: string) => ({
  parts: await readParts(db, schema),
  rows: await readRows(db, schema),
});

/** The schemas that aren't PostgreSQL's own, by name. */
export const listSchemas = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname !~ '^(pg_|information_schema)' order by 1`.execute(
    db,
  );
  return rows.map(({ name }) => name);
};
