import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrateDatabase } from './migrate-database.ts';
import type { Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';

const BUSY_TIMEOUT_MS = 5_000;
const DATABASE_FILE = 'bot.db';

/**
 * What Kysely needs of SQLite, with one difference: a transaction takes the write lock when it begins. A transaction
 * that reads first and writes later fails at once, without waiting, if another process wrote in between.
 */
const withImmediateTransactions = (sqlite: Sqlite.Database) => ({
  prepare: (sql: string) => {
    const statement = sqlite.prepare<unknown[]>(sql === 'begin' ? 'begin immediate' : sql);
    return {
      reader: statement.reader,
      all: (parameters: readonly unknown[]) => statement.all(...parameters),
      run: (parameters: readonly unknown[]) => statement.run(...parameters),
      iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters),
    };
  },
  close: () => {
    sqlite.close();
  },
});

const openSqlite = (file: string): Sqlite.Database => {
  const sqlite = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  return sqlite;
};

const cannotOpen = (file: string, cause: unknown): StorageError =>
  new StorageError(
    'CANNOT_OPEN',
    `Không mở được cơ sở dữ liệu ${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
    'Kiểm tra DATA_DIR, quyền ghi và dung lượng đĩa; nếu tệp hỏng, khôi phục bản sao lưu.',
    cause,
  );

/**
 * Opens (or makes) the database in the data folder and brings its tables up to date.
 * @throws {StorageError} `CANNOT_OPEN`, `NEWER_SCHEMA`.
 */
export const openDatabase = async (dataDir: string, now: Date): Promise<Kysely<Tables>> => {
  const file = join(dataDir, DATABASE_FILE);
  let sqlite: Sqlite.Database;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    sqlite = openSqlite(file);
  } catch (error) {
    throw cannotOpen(file, error);
  }
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: withImmediateTransactions(sqlite) }),
  });
  try {
    await migrateDatabase(db, now);
  } catch (error) {
    await db.destroy();
    throw error instanceof StorageError ? error : cannotOpen(file, error);
  }
  return db;
};
