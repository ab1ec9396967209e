import { type Kysely, sql } from 'kysely';
import type { Lease } from '../domain/chat-inbox.ts';
import { isPostgres } from './database-kind.ts';
import type { Tables } from './schema.ts';

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
