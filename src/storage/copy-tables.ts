import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';
import {
  CURRENT_SCHEMA,
  isMadeBeforeMigration,
  listTableCopies,
  listTables,
  nameTableCopy,
  selectTables,
} from './table-copies.ts';

/** Copies of earlier migrations that stay beside the new one. */
const EARLIER_COPIES = 1;

/** @throws {StorageError} `CANNOT_OPEN` if the user may not copy; the server's own words name no way out. */
const requireRights = async (transaction: Transaction<Tables>, tables: readonly string[]): Promise<void> => {
  const { rows } = await sql<{ mayCreate: boolean; database: string; user: string }>`
    select has_database_privilege(current_database(), 'create') as "mayCreate",
      quote_ident(current_database()) as database, quote_ident(current_user) as "user"`.execute(transaction);
  for (const { mayCreate, database, user } of rows) {
    if (!tables.includes('schema_version'))
      throw new StorageError(
        'CANNOT_OPEN',
        `Người dùng ${user} không sở hữu các bảng nên không nâng cấp được. Chưa có gì thay đổi.`,
        `Ghi người dùng sở hữu các bảng vào DATABASE_URL, hoặc đổi chủ từng bảng: ALTER TABLE … OWNER TO ${user};`,
      );
    if (!mayCreate)
      throw new StorageError(
        'CANNOT_OPEN',
        `Trước khi nâng cấp, các bảng được chép vào một schema riêng, nhưng người dùng ${user} không được tạo schema trong cơ sở dữ liệu ${database}. Chưa có gì thay đổi.`,
        `Chủ cơ sở dữ liệu chạy lệnh sau, rồi khởi động lại bot:\n  GRANT CREATE ON DATABASE ${database} TO ${user};`,
      );
  }
};

/** Statements that copy tables with their rows, and with the sequences that number them; by full names. */
const planTables = (copy: string): RawBuilder<{ statement: string }> => sql`
  with place as (select current_schema() as here, ${copy}::text as there),
  own as (${selectTables(CURRENT_SCHEMA)}),
  numbered as (
    select own.name as table_name, a.attname as column_name, s.relname as name, format_type(q.seqtypid, null) as type
    from own
    join pg_depend d on d.classid = 'pg_class'::regclass and d.refobjid = own.oid and d.deptype = 'a'
    join pg_class s on s.oid = d.objid and s.relkind = 'S'
    join pg_sequence q on q.seqrelid = s.oid
    join pg_attribute a on a.attrelid = own.oid and a.attnum = d.refobjsubid
  ),
  steps as (
    select 1 as step, name,
      format('create table %I.%I (like %I.%I including all excluding indexes)', there, name, here, name) as statement
    from place, own
    union all
    select 2, name, format('insert into %I.%I select * from %I.%I', there, name, here, name) from place, own
    union all
    select 3, name,
      format('create sequence %I.%I as %s owned by %I.%I.%I', there, name, type, there, table_name, column_name)
    from place, numbered
    union all
    select 4, name,
      format('alter table %I.%I alter %I set default nextval(%L)', there, table_name, column_name, format('%I.%I', there, name))
    from place, numbered
    union all
    select 5, name,
      format('select setval(%L, last_value, is_called) from %I.%I', format('%I.%I', there, name), here, name)
    from place, numbered
  )
  select statement from steps order by step, name`;

/**
 * Statements that give copied tables their indexes and constraints, under the same names, so that later migrations find
 * them. PostgreSQL leaves out the schema of what is found without it, so they hold for whichever schema is searched.
 */
const planConstraints: RawBuilder<{ statement: string }> = sql`
  with own as (${selectTables(CURRENT_SCHEMA)}),
  steps as (
    select 1 as step, conname as name,
      format('alter table %I add constraint %I %s', own.name, conname, pg_get_constraintdef(c.oid, true)) as statement
    from own join pg_constraint c on c.conrelid = own.oid where contype in ('p', 'u', 'x')
    union all
    select 2, indexrelid::regclass::text, pg_get_indexdef(indexrelid, 0, true)
    from own join pg_index on indrelid = own.oid
    where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
    union all
    select 3, conname,
      format('alter table %I add constraint %I %s', own.name, conname, pg_get_constraintdef(c.oid, true))
    from own join pg_constraint c on c.conrelid = own.oid where contype = 'f'
  )
  select statement from steps order by step, name`;

/** Makes room for a copy: of the earlier ones the last stays, but none of the same name. */
const dropEarlier = async (transaction: Transaction<Tables>, copy: string): Promise<void> => {
  const copies = (await listTableCopies(transaction)).filter(isMadeBeforeMigration);
  const kept = copies.filter((name) => name !== copy).slice(0, EARLIER_COPIES);
  for (const name of copies.filter((each) => !kept.includes(each)))
    await sql`drop schema ${sql.id(name)} cascade`.execute(transaction);
};

const run = async (
  transaction: Transaction<Tables>,
  steps: readonly { readonly statement: string }[],
): Promise<void> => {
  for (const { statement } of steps) await sql.raw(statement).execute(transaction);
};

/**
 * Copies all tables of a PostgreSQL database into a schema of their own, in the transaction that is about to change them
 * and holds the lock of migrations: both or neither are done, and nobody writes between them. Nothing but the server
 * is needed. Of earlier copies the last one is kept.
 * @param version that the tables are brought to.
 * @returns the schema's name.
 * @throws {StorageError} `CANNOT_OPEN` if the user may not make a schema, or the tables are somebody else's.
 */
export const copyTables = async (transaction: Transaction<Tables>, version: number): Promise<string> => {
  const copy = nameTableCopy(version);
  const tables = await listTables(transaction, CURRENT_SCHEMA);
  await requireRights(transaction, tables);
  // At once as strong as the migration's own locks: to strengthen it later could end in a deadlock.
  await sql`lock table ${sql.join(tables.map((table) => sql.id(table)))}`.execute(transaction);
  await dropEarlier(transaction, copy);
  const constraints = await planConstraints.execute(transaction);
  const contents = await planTables(copy).execute(transaction);
  await sql`create schema ${sql.id(copy)}`.execute(transaction);
  // Large tables may take longer than what the bot's own statements are given.
  await sql`set local statement_timeout = 0`.execute(transaction);
  await run(transaction, contents.rows);
  await sql`set local search_path to ${sql.id(copy)}`.execute(transaction);
  await run(transaction, constraints.rows);
  await sql`set local search_path to default`.execute(transaction);
  await sql`set local statement_timeout to default`.execute(transaction);
  return copy;
};
