import { existsSync, rmSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { databaseFile } from './open-sqlite.ts';
import { putInPlace, refuseExisting, temporaryName } from './put-in-place.ts';
import { StorageError } from './storage-error.ts';

/** What a copy of a database holds. */
export interface CopyReport {
  readonly file: string;
  readonly bytes: number;
  readonly version: number;
  /** Rows by table, the largest first. */
  readonly rows: readonly { readonly table: string; readonly count: number }[];
}

const readTables = (sqlite: Sqlite.Database): CopyReport['rows'] => {
  const names = sqlite
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  const count = (table: string): number =>
    sqlite
      .prepare<[], number>(`select count(*) from "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get() ?? 0;
  return names
    .map((table) => ({ table, count: count(table) }))
    .toSorted((one, other) => other.count - one.count || one.table.localeCompare(other.table));
};

/** Looks a database file over: whole, ours, and of which version. @throws {StorageError} `NOT_A_BACKUP`. */
export const inspectDatabase = (file: string): CopyReport => {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    const check: unknown = sqlite.pragma('integrity_check', { simple: true });
    if (check !== 'ok') throw new Error(String(check));
    const version: unknown = sqlite.prepare('select max(version) from schema_version').pluck().get();
    if (typeof version !== 'number') throw new Error('no version');
    return { file, bytes: statSync(file).size, version, rows: readTables(sqlite) };
  } catch (error) {
    throw notABackup(file, error);
  } finally {
    sqlite?.close();
  }
};

/** A file that nothing can be restored from. */
export const notABackup = (file: string, cause?: unknown): StorageError =>
  new StorageError(
    'NOT_A_BACKUP',
    `${file} không phải bản sao nguyên vẹn của cơ sở dữ liệu này.`,
    'Chọn tệp do npm run backup tạo ra.',
    cause,
  );

/** Puts all of a database into its one file; in WAL mode even reading it would leave two more beside it. */
export const makeSingleFile = (file: string): void => {
  const sqlite = new Sqlite(file, { timeout: 0 });
  try {
    sqlite.pragma('journal_mode = delete');
  } finally {
    sqlite.close();
  }
};

/**
 * Copies the database of a data folder while the bot goes on using it; the copy is one moment's state.
 * @param mayReplace whether a file of this name may be replaced.
 * @throws {StorageError} `NOTHING_TO_BACK_UP`, `FILE_EXISTS`, `NOT_A_BACKUP` (the copy turned out damaged).
 */
export const backupSqlite = async (dataDir: string, to: string, mayReplace: boolean): Promise<CopyReport> => {
  const source = databaseFile(dataDir);
  if (!existsSync(source)) {
    throw new StorageError(
      'NOTHING_TO_BACK_UP',
      `Chưa có cơ sở dữ liệu ${source}.`,
      'Kiểm tra DATA_DIR hoặc --data.',
    );
  }
  refuseExisting(to, mayReplace);
  const temporary = temporaryName(to);
  const sqlite = new Sqlite(source, { readonly: true, timeout: 10_000 });
  try {
    // All pages in one step: between steps another process's write would start the copy anew, perhaps without end.
    await sqlite.backup(temporary, { progress: () => Number.MAX_SAFE_INTEGER });
    makeSingleFile(temporary);
    const report = inspectDatabase(temporary);
    putInPlace(temporary, to);
    return { ...report, file: to };
  } finally {
    sqlite.close();
    rmSync(temporary, { force: true });
  }
};
