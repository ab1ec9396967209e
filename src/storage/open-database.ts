import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { migrateDatabase } from './migrate-database.ts';
import { cannotUsePostgres, openPool, openPostgres } from './open-postgres.ts';
import { cannotOpenSqlite, databaseFile, openSqlite } from './open-sqlite.ts';
import type { Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';

/** Which database: a PostgreSQL by its URL, else SQLite in the data folder. */
export interface DatabasePlace {
  readonly dataDir: string;
  /** `postgres://user:password@host:port/name`. */
  readonly databaseUrl?: string | undefined;
}

const connect = (
  { dataDir, databaseUrl }: DatabasePlace,
  logger: Pick<Logger, 'warn'> | undefined,
): { readonly db: Kysely<Tables>; readonly toStorageError: (error: unknown) => StorageError } => {
  if (databaseUrl === undefined) {
    const toStorageError = (error: unknown) => cannotOpenSqlite(databaseFile(dataDir), error);
    return { db: openSqlite(dataDir), toStorageError };
  }
  const toStorageError = (error: unknown) => cannotUsePostgres(databaseUrl, error);
  return { db: openPostgres(openPool(databaseUrl, logger)), toStorageError };
};

/**
 * Opens (or makes) the database and brings its tables up to date.
 * @throws {StorageError} `CANNOT_OPEN`, `NEWER_SCHEMA`; for PostgreSQL also `DATABASE_UNREACHABLE`,
 *   `DATABASE_LOGIN_REFUSED`, `DATABASE_MISSING`.
 */
export const openDatabase = async (
  place: DatabasePlace,
  now: Date,
  logger?: Pick<Logger, 'warn'>,
): Promise<Kysely<Tables>> => {
  const { db, toStorageError } = connect(place, logger);
  try {
    await migrateDatabase(db, now);
  } catch (error) {
    await db.destroy();
    throw error instanceof StorageError ? error : toStorageError(error);
  }
  return db;
};
