import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import type { Config } from '../config/config.ts';
import { type DatabasePlace, openDatabase } from '../storage/open-database.ts';
import { databaseFile } from '../storage/open-sqlite.ts';
import type { Tables } from '../storage/schema.ts';
import { UsageError } from './command.ts';

/** The database that a command is about: that of a folder named on the command line, else that of the settings. */
export const chooseDatabase = (
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  folder: string | undefined,
): DatabasePlace => (folder === undefined ? { dataDir, databaseUrl } : { dataDir: folder });

/** Whether there is a database to look into; looking makes none. */
export const hasDatabase = ({ databaseUrl, dataDir }: DatabasePlace): boolean =>
  databaseUrl !== undefined || existsSync(databaseFile(dataDir));

/** Opens a database for a time, making it if there is none. */
export const withDatabase = async <T>(
  place: DatabasePlace,
  now: Date,
  act: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> => {
  const db = await openDatabase(place, now);
  try {
    return await act(db);
  } finally {
    await db.destroy();
  }
};

/** @throws {UsageError} if there is no database to look into. */
export const requireDatabase = (place: DatabasePlace): void => {
  if (hasDatabase(place)) return;
  throw new UsageError(
    `Chưa có cơ sở dữ liệu nào trong ${place.dataDir}. Xem lại --data hoặc DATA_DIR, hay chạy bot một lần.`,
  );
};
