import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { backupPostgres, type DumpReport, inspectDump } from './backup-postgres.ts';
import { refuseNewer } from './migrate-database.ts';
import { runPostgresTool, splitPassword } from './run-postgres-tool.ts';
import type { Tables } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { whileUnused } from './while-unused.ts';

/** What a restore did. */
export interface DumpRestoreReport extends DumpReport {
  /** Where a dump of what was there is kept; undefined if there was nothing. */
  readonly keptAs: string | undefined;
}

/** The version of the tables that are there; 0 if there are none. */
const readPresentVersion = async (db: Kysely<Tables>): Promise<number> => {
  // A copy of the tables has such a table too.
  const { rows: found } = await sql`select where to_regclass('schema_version') is not null`.execute(db);
  if (found.length === 0) return 0;
  const rows = await db.selectFrom('schema_version').select('version').execute();
  return Math.max(0, ...rows.map(({ version }) => version));
};

/** Tables that the dump doesn't know would stay, and then be in the way of the migration that makes them. */
const refuseOverNewer = (present: number, dump: DumpReport): void => {
  if (present <= dump.version) return;
  throw new StorageError(
    'NEWER_SCHEMA',
    `Cơ sở dữ liệu có phiên bản ${present}, mới hơn bản sao ${dump.file} (phiên bản ${dump.version}).`,
    `Khôi phục vào một cơ sở dữ liệu trống: createdb nghi_quyet_khoi_phuc, đổi tên trong DATABASE_URL rồi chạy lại: npm run restore -- ${dump.file}`,
  );
};

const restoreInto = async (
  db: Kysely<Tables>,
  { dataDir, databaseUrl }: { readonly dataDir: string; readonly databaseUrl: string },
  dump: DumpReport,
  how: readonly string[],
  byHand: string,
  now: Date,
): Promise<string | undefined> => {
  const present = await readPresentVersion(db);
  refuseOverNewer(present, dump);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const kept = join(dataDir, `postgres.before-restore-${now.toISOString().replace(/[:.]/g, '-')}.dump`);
  if (present > 0) await backupPostgres(databaseUrl, kept, false);
  const { url, password } = splitPassword(databaseUrl);
  const options = [...how, `--dbname=${url}`, dump.file];
  await runPostgresTool({ tool: 'pg_restore', options, byHand, password });
  return present > 0 ? kept : undefined;
};

/**
 * Brings a dump back into a PostgreSQL database, all or nothing, by `pg_restore`. What is there is dumped first.
 * @param place the database, and a folder for the dump of what is there.
 * @throws {StorageError} `DATABASE_BUSY` while the bot runs, `NOT_A_BACKUP`, `NEWER_SCHEMA`, `TOOL_MISSING`,
 *   `TOOL_FAILED`, and those of `openDatabase`.
 */
export const restorePostgres = async (
  place: { readonly dataDir: string; readonly databaseUrl: string },
  from: string,
  now: Date,
): Promise<DumpRestoreReport> => {
  const how = ['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error'];
  const byHand = `pg_restore ${how.join(' ')} --dbname="$DATABASE_URL" ${from}`;
  const dump = await inspectDump(from, byHand);
  refuseNewer(`Bản sao ${from}`, dump.version);
  const keptAs = await whileUnused(place.databaseUrl, (connection) =>
    restoreInto(connection, place, dump, how, byHand, now),
  );
  return { ...dump, keptAs };
};
