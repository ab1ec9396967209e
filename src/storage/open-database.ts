import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { copyBeforeMigration } from './copy-before-migration.ts';
import { checkQuickly, findOpenFile, noteMade, refuseLost } from './guard-database-file.ts';
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

type DatabaseLogger = Pick<Logger, 'warn'>;

const tellOfCopy = (copy: string | undefined, logger: DatabaseLogger | undefined): void => {
  if (copy === undefined) return;
  logger?.warn({ copy }, 'a copy was made before the database is brought up to date');
};

/** Before a SQLite file is touched: it isn't made anew in place of a lost one, it is whole, and a copy is kept. */
const prepareFile = (dataDir: string, logger: DatabaseLogger | undefined): void => {
  try {
    refuseLost(dataDir);
    if (findOpenFile(dataDir) === undefined) return;
    checkQuickly(dataDir);
    tellOfCopy(copyBeforeMigration(dataDir), logger);
  } catch (error) {
    throw error instanceof StorageError ? error : cannotOpenSqlite(databaseFile(dataDir), error);
  }
};

/**
 * Opens (or makes) the database and brings its tables up to date.
 * @throws {StorageError} `CANNOT_OPEN`, `NEWER_SCHEMA`, `DATABASE_GONE`, `DATABASE_DAMAGED`; for PostgreSQL also `DATABASE_UNREACHABLE`,
 *   `DATABASE_LOGIN_REFUSED`, `DATABASE_MISSING`.
 */
export const openDatabase = async (
  place: DatabasePlace,
  now: Date,
  logger?: Pick<Logger, 'warn'>,
): Promise<Kysely<Tables>> => {
  const isFile = place.databaseUrl === undefined;
  if (isFile) prepareFile(place.dataDir, logger);
  const { db, toStorageError } = connect(place, logger);
  try {
    const { copy } = await migrateDatabase(db, now);
    tellOfCopy(copy, logger);
    if (isFile) noteMade(place.dataDir);
  } catch (error) {
    await db.destroy();
    throw error instanceof StorageError ? error : toStorageError(error);
  }
  return db;
};
