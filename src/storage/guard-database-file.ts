import { existsSync, statSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { databaseFile } from './open-sqlite.ts';
import { StorageError } from './storage-error.ts';

/** Beside the database: it was made once, so that its absence is a loss and no first start. */
const markOf = (dataDir: string): string => `${databaseFile(dataDir)}.made`;

const RESTORE =
  'Khôi phục bản sao lưu bằng npm run restore; chỉ khi muốn bắt đầu lại từ trống mới xóa tệp đánh dấu, rồi chạy lại.';

/** A database that was there and isn't any more, or is another than was opened. */
export const databaseGone = (what: string): StorageError => new StorageError('DATABASE_GONE', what, RESTORE);

/** Refuses to make an empty database where there was one. @throws {StorageError} `DATABASE_GONE`. */
export const refuseLost = (dataDir: string): void => {
  const [file, mark] = [databaseFile(dataDir), markOf(dataDir)];
  if (existsSync(file) || !existsSync(mark)) return;
  throw databaseGone(`Cơ sở dữ liệu ${file} đã có nhưng nay không còn (tệp đánh dấu: ${mark}).`);
};

/** Notes that the database has been made. */
export const noteMade = (dataDir: string): void => {
  const mark = markOf(dataDir);
  if (!existsSync(mark)) writeFileSync(mark, '', { mode: 0o600 });
};

/**
 * Looks the database over quickly.
 * @throws {StorageError} `DATABASE_DAMAGED`; what SQLite throws of a file that is no database at all.
 */
export const checkQuickly = (dataDir: string): void => {
  const file = databaseFile(dataDir);
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const found: unknown = sqlite.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw damaged(file, found);
  } catch (error) {
    const isCorrupt = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CORRUPT');
    throw isCorrupt ? damaged(file, error) : error;
  } finally {
    sqlite.close();
  }
};

const damaged = (file: string, cause: unknown): StorageError =>
  new StorageError('DATABASE_DAMAGED', `Cơ sở dữ liệu ${file} bị hỏng.`, RESTORE, cause);

/** What a database file is told by while it is open. */
export type OpenFile = number;

/** The file that is open; undefined where there is none. */
export const findOpenFile = (dataDir: string): OpenFile | undefined =>
  statSync(databaseFile(dataDir), { throwIfNoEntry: false })?.ino;

/**
 * Why what is written goes into nothing: the file, or the log of what isn't in it yet, was deleted or put in place of
 * another. SQLite goes on without a word. Undefined while all is well.
 */
export const findLoss = (dataDir: string, opened: OpenFile): StorageError | undefined => {
  const file = databaseFile(dataDir);
  const found = findOpenFile(dataDir);
  if (found === undefined) return databaseGone(`Cơ sở dữ liệu ${file} bị xóa khi đang chạy.`);
  if (found !== opened) return databaseGone(`Cơ sở dữ liệu ${file} bị thay bằng tệp khác khi đang chạy.`);
  return existsSync(`${file}-wal`) ? undefined : databaseGone(`Nhật ký ${file}-wal bị xóa khi đang chạy.`);
};
