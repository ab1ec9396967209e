import type { Kysely } from 'kysely';
import { copyTables } from './copy-tables.ts';
import { isPostgres, lockMigrations } from './database-kind.ts';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';
import type { Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';

/**
 * Refuses tables that a newer program has made.
 * @param what has this version, in Vietnamese, capitalised.
 * @throws {StorageError} `NEWER_SCHEMA`.
 */
export const refuseNewer = (
  what: string,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): void => {
  const newest = Math.max(0, ...migrations.map((migration) => migration.version));
  if (version <= newest) return;
  throw new StorageError(
    'NEWER_SCHEMA',
    `${what} có phiên bản ${version}, chương trình này chỉ biết đến phiên bản ${newest}.`,
    'Hãy chạy bản chương trình mới hơn, hoặc khôi phục một bản sao lưu cũ hơn.',
  );
};

/** What a migration did. */
export interface MigrationReport {
  /** The versions that were applied now. */
  readonly applied: readonly number[];
  /** The schema that holds the tables as they were; undefined where nothing was changed, and on SQLite. */
  readonly copy: string | undefined;
}

/**
 * Brings the tables to the newest version in one transaction: all steps or none, and one process at a time. On
 * PostgreSQL older tables are copied first, in the same transaction; a SQLite file is before this. Kysely's own migrator
 * isn't used because it runs without a transaction on SQLite.
 * @throws {StorageError} `NEWER_SCHEMA` if a newer program has changed the tables; `CANNOT_OPEN` if they can't be copied.
 */
export const migrateDatabase = (
  db: Kysely<Tables>,
  now: Date,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<MigrationReport> =>
  db.transaction().execute(async (transaction) => {
    await lockMigrations(transaction);
    await transaction.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute();
    const applied = await transaction.selectFrom('schema_version').select('version').execute();
    const present = Math.max(0, ...applied.map((row) => row.version));
    refuseNewer('Cơ sở dữ liệu', present, migrations);
    const missing = migrations.filter((migration) => migration.version > present);
    const versions = missing.map((migration) => migration.version);
    const isToCopy = present > 0 && missing.length > 0 && isPostgres(transaction);
    const copy = isToCopy ? await copyTables(transaction, Math.max(...versions)) : undefined;
    for (const migration of missing) {
      await migration.apply(transaction);
      await transaction
        .insertInto('schema_version')
        .values({ version: migration.version, applied_at: now.toISOString() })
        .execute();
    }
    return { applied: versions, copy };
  });
