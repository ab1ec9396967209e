import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import { isPostgres } from './database-kind.ts';
import type { Tables } from './schema.ts';

/** How often a process looks whether its connection still stands. */
const HEARTBEAT_MS = 2_000;
const RECONNECT_PAUSE_MS = 500;

/** An owner as the 64-bit number that PostgreSQL locks. */
const lockKey = (owner: string): string =>
  createHash('sha256').update(owner).digest().readBigInt64BE().toString();

const holdUntilLost = (db: Kysely<Tables>, owner: string, onHeld: () => void, signal: AbortSignal) =>
  db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lockKey(owner)}::bigint)`.execute(connection);
    onHeld();
    while (!signal.aborted) {
      await delay(HEARTBEAT_MS, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await sql`select 1`.execute(connection);
    }
    await sql`select pg_advisory_unlock(${lockKey(owner)}::bigint)`.execute(connection);
  });

/**
 * Shows other processes on the same PostgreSQL that this one lives: a lock of its connection, which the server frees
 * the moment the process is gone, however it ended. If the connection is lost it is taken anew; until then another
 * process may take this one's work over, and an update may be handled twice. On SQLite there is nothing to do: the
 * lock of the data folder makes this process the only one.
 * @returns when the lock is first held.
 */
export const showLiveness = (
  db: Kysely<Tables>,
  owner: string,
  logger: Pick<Logger, 'warn'>,
  signal: AbortSignal,
): Promise<void> =>
  isPostgres(db)
    ? new Promise((resolve, reject) => {
        let wasHeld = false;
        let isLossTold = false;
        const onHeld = () => {
          wasHeld = true;
          isLossTold = false;
          resolve();
        };
        const hold = async (): Promise<void> => {
          while (!signal.aborted) {
            try {
              await holdUntilLost(db, owner, onHeld, signal);
            } catch (error) {
              if (!wasHeld) return reject(error);
              if (!signal.aborted && !isLossTold)
                logger.warn({ err: error }, 'the sign of life on PostgreSQL was lost');
              isLossTold = true;
              await delay(RECONNECT_PAUSE_MS, undefined, { signal }).catch(() => undefined);
            }
          }
        };
        void hold();
      })
    : Promise.resolve();

/** Whether another owner's process is gone. Inside a transaction, which keeps it so until its end. */
export const isOwnerDead = async (transaction: Kysely<Tables>, owner: string): Promise<boolean> => {
  if (!isPostgres(transaction)) return true;
  const { rows } = await sql<{
    free: boolean;
  }>`select pg_try_advisory_xact_lock(${lockKey(owner)}::bigint) as free`.execute(transaction);
  return rows[0]?.free === true;
};
