import { type Kysely, PostgresAdapter, sql } from 'kysely';
import type { Lease } from '../domain/chat-inbox.ts';
import type { Tables } from './schema.ts';

/** Whether this is PostgreSQL. Only what SQLite has no counterpart for may ask. */
export const isPostgres = (db: Kysely<Tables>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

const MIGRATION_LOCK = 7_391_204;

/** Waits until no other process changes the tables; the lock ends with the transaction. */
export const lockMigrations = async (transaction: Kysely<Tables>): Promise<void> => {
  // SQLite's transactions have the write lock from their beginning (open-sqlite.ts).
  if (isPostgres(transaction))
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
};

/** Keeps other processes from changing the tables until the connection ends. Only on PostgreSQL. */
export const holdMigrations = async (connection: Kysely<Tables>): Promise<void> => {
  await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection);
};

/**
 * The lease in the time of the database, which all processes that share it agree on; on SQLite, where there is only
 * one, as it is.
 */
export const byDatabaseClock = async <T extends Pick<Lease, 'now' | 'expiresAt'>>(
  db: Kysely<Tables>,
  lease: T,
): Promise<T> => {
  if (!isPostgres(db)) return lease;
  const { rows } = await sql<{ now: Date | string }>`select clock_timestamp() as now`.execute(db);
  const now = new Date(rows[0]?.now ?? lease.now);
  const lasts = lease.expiresAt.getTime() - lease.now.getTime();
  return { ...lease, now, expiresAt: new Date(now.getTime() + lasts) };
};
