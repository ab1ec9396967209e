import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { isPostgres } from './database-kind.ts';
import type { Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';

const BUSY_TIMEOUT_MS = 5_000;
const DATABASE_FILE = 'bot.db';

/** A full disk ends a transaction by itself; rolling it back once more would fail, and hide why. */
const asMeant = (sql: string, { inTransaction }: Sqlite.Database): string => {
  if (sql === 'begin') return 'begin immediate';
  return sql === 'rollback' && !inTransaction ? 'select 1' : sql;
};

/**
 * What Kysely needs of SQLite, with one difference: a transaction takes the write lock when it begins. A transaction
 * that reads first and writes later fails at once, without waiting, if another process wrote in between.
 */
const withImmediateTransactions = (sqlite: Sqlite.Database) => ({
  prepare: (sql: string) => {
    const statement = sqlite.prepare<unknown[]>(asMeant(sql, sqlite));
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

const openFile = (file: string): Sqlite.Database => {
  const sqlite = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  return sqlite;
};

/** A file that can't be used as a database. */
export const cannotOpenSqlite = (file: string, cause: unknown): StorageError =>
  new StorageError(
    'CANNOT_OPEN',
    `Không mở được cơ sở dữ liệu ${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
    'Kiểm tra DATA_DIR, quyền ghi và dung lượng đĩa; nếu tệp hỏng, khôi phục bản sao lưu.',
    cause,
  );

/** Where the database of a data folder stands. */
export const databaseFile = (dataDir: string): string => join(dataDir, DATABASE_FILE);

/**
 * Opens (or makes) the database in the data folder, without touching its tables.
 * @throws {StorageError} `CANNOT_OPEN`.
 */
export const openSqlite = (dataDir: string): Kysely<Tables> => {
  const file = databaseFile(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const database = withImmediateTransactions(openFile(file));
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  } catch (error) {
    throw cannotOpenSqlite(file, error);
  }
};

/**
 * Moves what stands only in SQLite's write-ahead log into the database itself. By itself SQLite does so from 4 MB on, and
 * a quiet bot may not write as much in months. Waits for nobody; PostgreSQL does it alone.
 */
export const checkpointLog = async (db: Kysely<Tables>): Promise<void> => {
  if (!isPostgres(db)) await sql`pragma wal_checkpoint(passive)`.execute(db);
};
