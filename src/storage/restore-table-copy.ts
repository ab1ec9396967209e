import { sql, type Transaction } from 'kysely';
import { refuseNewer } from './migrate-database.ts';
import type { Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { CURRENT_SCHEMA, listTableCopies, listTables, namePutAside } from './table-copies.ts';
import { whileUnused } from './while-unused.ts';

/** What a restore of a copy within the database did. */
export interface TableRestoreReport {
  /** The version of the tables that are there now. */
  readonly version: number;
  /** The schema that holds what was there; undefined if there was nothing. */
  readonly keptAs: string | undefined;
}

const refuseMissing = (name: string, copies: readonly string[]): void => {
  if (copies.includes(name)) return;
  throw new StorageError(
    'NOT_A_BACKUP',
    `Cơ sở dữ liệu không có bản sao ${name}.`,
    copies.length === 0
      ? 'Không có bản sao nào trong cơ sở dữ liệu; khôi phục từ một tệp do npm run backup tạo ra.'
      : `Các bản sao đang có: ${copies.join(', ')}.`,
  );
};

const readVersion = async (transaction: Transaction<Tables>, copy: string): Promise<number> => {
  const { rows } = await sql<{ version: number }>`
    select max(version) as version from ${sql.id(copy, 'schema_version')}`.execute(transaction);
  return rows[0]?.version ?? 0;
};

/** Moves tables with all that hangs on them: rows, indexes, constraints, sequences. */
const move = async (transaction: Transaction<Tables>, from: string, to: string): Promise<void> => {
  for (const table of await listTables(transaction, sql<string>`${from}`))
    await sql`alter table ${sql.id(from, table)} set schema ${sql.id(to)}`.execute(transaction);
};

const swap = async (
  transaction: Transaction<Tables>,
  name: string,
  now: Date,
): Promise<TableRestoreReport> => {
  refuseMissing(name, await listTableCopies(transaction));
  const version = await readVersion(transaction, name);
  refuseNewer(`Bản sao ${name}`, version);
  const { rows } = await sql<{ here: string }>`select ${CURRENT_SCHEMA} as here`.execute(transaction);
  const here = rows[0]?.here ?? 'public';
  const isEmpty = (await listTables(transaction, CURRENT_SCHEMA)).length === 0;
  const keptAs = namePutAside(now);
  if (!isEmpty) {
    await sql`create schema ${sql.id(keptAs)}`.execute(transaction);
    await move(transaction, here, keptAs);
  }
  await move(transaction, name, here);
  await sql`drop schema ${sql.id(name)}`.execute(transaction);
  return { version, keptAs: isEmpty ? undefined : keptAs };
};

/**
 * Puts a copy that was made before a migration in place of the tables, all or nothing; what is there is kept as another
 * copy, which can be put back the same way.
 * @param name the copy's schema.
 * @throws {StorageError} `DATABASE_BUSY` while the bot runs, `NOT_A_BACKUP` if there is no such copy, `NEWER_SCHEMA`, and
 *   those of `openDatabase`.
 */
export const restoreTableCopy = (databaseUrl: string, name: string, now: Date): Promise<TableRestoreReport> =>
  whileUnused(databaseUrl, (connection) =>
    connection.transaction().execute((transaction) => swap(transaction, name, now)),
  );
