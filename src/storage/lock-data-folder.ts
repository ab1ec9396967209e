import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { cannotOpenSqlite } from './open-sqlite.ts';
import { StorageError } from './storage-error.ts';

const LOCK_FILE = 'bot.lock';
const RETRY_MS = 200;

/** Held until released or until the process ends, however it ends. */
export interface FolderLock {
  release(): void;
}

const openLock = (file: string): Sqlite.Database => {
  try {
    return new Sqlite(file, { timeout: 0 });
  } catch (error) {
    throw cannotOpenSqlite(file, error);
  }
};

const tryLock = (file: string): FolderLock | undefined => {
  const lock = openLock(file);
  try {
    lock.exec('begin exclusive');
    return { release: () => void lock.close() };
  } catch (error) {
    lock.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw cannotOpenSqlite(file, error);
  }
};

/**
 * Makes this process the only one that handles updates from the data folder, so that claims left by another owner
 * are known to be left by the dead. An open SQLite transaction is the lock: the system frees it even after kill -9,
 * which a file with a process id in it is not.
 * @param patienceMs how long to wait for another process that is just stopping.
 * @param onWait called once if another process holds the folder.
 * @throws {StorageError} `DATA_FOLDER_BUSY`; `CANNOT_OPEN` where the folder can't be written, a full disk's too.
 */
export const lockDataFolder = async (
  dataDir: string,
  patienceMs: number,
  onWait: () => void = () => {},
): Promise<FolderLock> => {
  const file = join(dataDir, LOCK_FILE);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw cannotOpenSqlite(file, error);
  }
  for (let waited = 0; ; waited += RETRY_MS) {
    const lock = tryLock(file);
    if (lock !== undefined) return lock;
    if (waited === 0) onWait();
    if (waited >= patienceMs) break;
    await delay(RETRY_MS);
  }
  throw new StorageError(
    'DATA_FOLDER_BUSY',
    `Thư mục dữ liệu ${dataDir} đang được một tiến trình khác của bot sử dụng.`,
    'Dừng tiến trình kia trước, hoặc đặt DATA_DIR khác cho tiến trình này.',
  );
};
