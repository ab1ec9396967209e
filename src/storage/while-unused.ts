import { setTimeout as delay } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { holdMigrations } from './database-kind.ts';
import { APPLICATION, cannotUsePostgres, openPool, openPostgres } from './open-postgres.ts';
import type { Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';

/** A backend whose client has gone stays listed until it has ended: the command before this one is no bot that runs. */
const LEAVING_MS = 1500;
const LOOK_AGAIN_MS = 50;

const isUsed = async (db: Kysely<Tables>): Promise<boolean> => {
  const { rows } = await sql`select 1 from pg_stat_activity where datname = current_database()
    and application_name = ${APPLICATION} and pid <> pg_backend_pid()`.execute(db);
  return rows.length > 0;
};

const refuseWhileUsed = async (db: Kysely<Tables>): Promise<void> => {
  for (let waited = 0; await isUsed(db); waited += LOOK_AGAIN_MS) {
    if (waited >= LEAVING_MS)
      throw new StorageError(
        'DATABASE_BUSY',
        'Bot đang dùng cơ sở dữ liệu này.',
        'Dừng mọi tiến trình của bot trước, rồi khôi phục lại.',
      );
    await delay(LOOK_AGAIN_MS);
  }
};

/**
 * Does something to a PostgreSQL database that no bot uses; one that starts meanwhile waits with its migration.
 * @throws {StorageError} `DATABASE_BUSY` while a bot runs, and those of `openDatabase`.
 */
export const whileUnused = async <T>(
  databaseUrl: string,
  act: (connection: Kysely<Tables>) => Promise<T>,
): Promise<T> => {
  const db = openPostgres(openPool(databaseUrl, undefined));
  try {
    return await db.connection().execute(async (connection) => {
      await holdMigrations(connection);
      await refuseWhileUsed(connection);
      return act(connection);
    });
  } catch (error) {
    throw error instanceof StorageError ? error : cannotUsePostgres(databaseUrl, error);
  } finally {
    await db.destroy();
  }
};
