import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { MIGRATIONS } from './migrations/migrations.ts';
import { databaseFile } from './open-sqlite.ts';
import { putInPlace, temporaryName } from './put-in-place.ts';

const versionOf = (sqlite: Sqlite.Database): number => {
  const hasVersions = sqlite
    .prepare("select count(*) from sqlite_schema where name = 'schema_version'")
    .pluck()
    .get();
  if (hasVersions !== 1) return 0;
  const version: unknown = sqlite.prepare('select max(version) from schema_version').pluck().get();
  return typeof version === 'number' ? version : 0;
};

/** The copy that is made of a SQLite database before it is brought to a version. */
export const copiedFile = (dataDir: string, version: number): string =>
  join(dataDir, `bot.before-${version}.db`);

/**
 * Copies a SQLite database that is about to be changed by a newer program, whole and of one moment.
 * @returns the copy's file; undefined where nothing is to be changed. Throws what SQLite throws, a full disk's error too.
 */
export const copyBeforeMigration = (
  dataDir: string,
  newest: number = Math.max(...MIGRATIONS.map(({ version }) => version)),
): string | undefined => {
  const file = databaseFile(dataDir);
  if (!existsSync(file)) return undefined;
  const sqlite = new Sqlite(file, { fileMustExist: true });
  try {
    const version = versionOf(sqlite);
    if (version === 0 || version >= newest) return undefined;
    const copy = copiedFile(dataDir, newest);
    const temporary = temporaryName(copy);
    sqlite.prepare('vacuum into ?').run(temporary);
    putInPlace(temporary, copy);
    return copy;
  } finally {
    sqlite.close();
  }
};
