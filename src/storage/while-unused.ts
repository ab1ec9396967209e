import { type Kysely, sql } from 'kysely';
import { holdMigrations } from './database-kind.ts';
import { APPLICATION, cannotUsePostgres, openPool, openPostgres } from './open-postgres.ts';
import type { Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';

const refuseWhileUsed = async (db: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql`select 1 from pg_stat_activity where datname = current_database()
    and application_name = ${APPLICATION} and pid <> pg_backend_pid()`.execute(db);
  if (rows.length === 0) return;
  throw new StorageError(
    'DATABASE_BUSY',
    'Bot đang dùng cơ sở dữ liệu này.',
    'Dừng mọi tiến trình của bot trước, rồi khôi phục lại.',
  );
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
