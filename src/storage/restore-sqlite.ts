import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { type CopyReport, inspectDatabase, putInPlace } from './backup-sqlite.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { databaseFile } from './open-sqlite.ts';
import { StorageError } from './storage-error.ts';

const SIDE_FILES = ['-wal', '-shm'] as const;

/** What a restore did. */
export interface RestoreReport extends CopyReport {
  /** Where the database that was there is kept; undefined if there was none. */
  readonly keptAs: string | undefined;
}

/** Moves the present database aside, with the changes that stand in its side files. */
const setAside = (file: string, now: Date): string | undefined => {
  if (!existsSync(file)) return undefined;
  const kept = `${file}.before-restore-${now.toISOString().replace(/[:.]/g, '-')}`;
  for (const side of SIDE_FILES) {
    if (existsSync(file + side)) renameSync(file + side, kept + side);
  }
  renameSync(file, kept);
  return kept;
};

/**
 * Brings a backup back into a data folder. The database that is there is kept under another name.
 * @throws {StorageError} `DATA_FOLDER_BUSY` while the bot runs, `NOT_A_BACKUP`, `NEWER_SCHEMA`.
 */
export const restoreSqlite = async (dataDir: string, from: string, now: Date): Promise<RestoreReport> => {
  const report = inspectDatabase(from);
  const newest = Math.max(...MIGRATIONS.map(({ version }) => version));
  if (report.version > newest) {
    throw new StorageError(
      'NEWER_SCHEMA',
      `Bản sao ${from} có phiên bản ${report.version}, chương trình này chỉ biết đến phiên bản ${newest}.`,
      'Hãy chạy bản chương trình mới hơn.',
    );
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockDataFolder(dataDir, 0);
  try {
    const file = databaseFile(dataDir);
    const temporary = `${file}.restoring`;
    rmSync(temporary, { force: true });
    copyFileSync(from, temporary);
    inspectDatabase(temporary);
    const keptAs = setAside(file, now);
    putInPlace(temporary, file);
    return { ...report, file, keptAs };
  } finally {
    lock.release();
  }
};
