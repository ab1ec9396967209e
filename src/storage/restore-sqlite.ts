import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { type CopyReport, inspectDatabase, makeSingleFile } from './backup-sqlite.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { refuseNewer } from './migrate-database.ts';
import { databaseFile } from './open-sqlite.ts';
import { putInPlace } from './put-in-place.ts';
import { StorageError } from './storage-error.ts';

const SIDE_FILES = ['-wal', '-shm'] as const;

/** What a restore did. */
export interface RestoreReport extends CopyReport {
  /** Where the database that was there is kept; undefined if there was none. */
  readonly keptAs: string | undefined;
}

const isCode = (error: unknown, start: string): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith(start);

/** A damaged database can't be put into one file, so it is moved with the changes that stand in its side files. */
const moveAside = (file: string, kept: string): void => {
  for (const side of SIDE_FILES) {
    if (existsSync(file + side)) renameSync(file + side, kept + side);
  }
  renameSync(file, kept);
};

/** Gives the present database a second name, so that it isn't missing at any moment; moves it if it is damaged. */
const keepAside = (file: string, now: Date): string | undefined => {
  if (!existsSync(file)) return undefined;
  const kept = `${file}.before-restore-${now.toISOString().replace(/[:.]/g, '-')}`;
  try {
    makeSingleFile(file);
    linkSync(file, kept);
  } catch (error) {
    if (isCode(error, 'SQLITE_BUSY')) {
      throw new StorageError(
        'DATA_FOLDER_BUSY',
        `Cơ sở dữ liệu ${file} đang được một tiến trình khác sử dụng.`,
        'Dừng tiến trình kia trước, cả bot chạy tại dòng lệnh.',
        error,
      );
    }
    moveAside(file, kept);
  }
  return kept;
};

/**
 * Brings a backup back into a data folder. The database that is there is kept under another name.
 * @throws {StorageError} `DATA_FOLDER_BUSY` while the bot runs, `NOT_A_BACKUP`, `NEWER_SCHEMA`.
 */
export const restoreSqlite = async (dataDir: string, from: string, now: Date): Promise<RestoreReport> => {
  const report = inspectDatabase(from);
  refuseNewer(`Bản sao ${from}`, report.version);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockDataFolder(dataDir, 0);
  const file = databaseFile(dataDir);
  const temporary = `${file}.restoring`;
  try {
    copyFileSync(from, temporary);
    inspectDatabase(temporary);
    const keptAs = keepAside(file, now);
    putInPlace(temporary, file);
    return { ...report, file, keptAs };
  } finally {
    rmSync(temporary, { force: true });
    lock.release();
  }
};
