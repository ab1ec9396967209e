import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFile } from './open-sqlite.ts';
import { StorageError } from './storage-error.ts';

/** What a copy of a database holds. */
export interface CopyReport {
  readonly file: string;
  readonly bytes: number;
  readonly version: number;
  /** Rows by table, the largest first. */
  readonly rows: readonly { readonly table: string; readonly count: number }[];
}

const fault = (code: StorageError['code'], message: string, nextStep: string, cause?: unknown) =>
  new StorageError(code, message, nextStep, cause);

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

/**
 * Looks a database file over: whole, ours, and of which version.
 * @throws {StorageError} `NOT_A_BACKUP`.
 */
export const inspectDatabase = (file: string): CopyReport => {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
    const check: unknown = sqlite.pragma('integrity_check', { simple: true });
    if (check !== 'ok') throw new Error(String(check));
    const version = sqlite.prepare<[], number>('select max(version) from schema_version').pluck().get();
    if (version === undefined) throw new Error('no schema_version');
    return { file, bytes: statSync(file).size, version, rows: readTables(sqlite) };
  } catch (error) {
    throw fault(
      'NOT_A_BACKUP',
      `${file} không phải bản sao nguyên vẹn của cơ sở dữ liệu này.`,
      'Chọn tệp do npm run backup tạo ra.',
      error,
    );
  } finally {
    sqlite?.close();
  }
};

/** Makes sure that a file, or a folder's names, are on the disk. */
const flush = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** A copy must be one file: in WAL mode even reading it would leave two more beside it. */
const makeSingleFile = (file: string): void => {
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = delete');
  sqlite.close();
};

/** Gives a finished file its name: whole under it, or not there at all. */
export const putInPlace = (from: string, to: string): void => {
  flush(from);
  renameSync(from, to);
  flush(dirname(to));
};

/**
 * Copies the database of a data folder while the bot goes on using it; the copy is one moment's state.
 * @param mayReplace whether a file of this name may be replaced.
 * @throws {StorageError} `NOTHING_TO_BACK_UP`, `FILE_EXISTS`, `NOT_A_BACKUP` (the copy turned out damaged).
 */
export const backupSqlite = async (dataDir: string, to: string, mayReplace: boolean): Promise<CopyReport> => {
  const source = databaseFile(dataDir);
  if (!existsSync(source)) {
    throw fault('NOTHING_TO_BACK_UP', `Chưa có cơ sở dữ liệu ${source}.`, 'Kiểm tra DATA_DIR hoặc --data.');
  }
  if (existsSync(to) && !mayReplace) {
    throw fault('FILE_EXISTS', `Tệp ${to} đã có.`, 'Chọn tên khác, hoặc thêm --force để ghi đè.');
  }
  const temporary = join(dirname(to), `.${basename(to)}.${process.pid}.part`);
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
