import { existsSync, rmSync, statSync } from 'node:fs';
import { type CopyReport, notABackup } from './backup-sqlite.ts';
import { putInPlace, refuseExisting, temporaryName } from './put-in-place.ts';
import { runPostgresTool, splitPassword } from './run-postgres-tool.ts';
import { COPY_PATTERNS, isTableCopy } from './table-copies.ts';

/** What a dump of PostgreSQL's holds. */
export type DumpReport = Omit<CopyReport, 'rows'>;

/** The newest version among the rows that pg_restore prints of each `schema_version`, those of copies left out. */
const readVersion = (printed: string): number => {
  const tables = printed.split(/^COPY /m).filter((table) => !isTableCopy(table.split('.', 1)[0] ?? ''));
  const rows = tables.flatMap((table) => [...table.matchAll(/^(\d+)\t\d{4}-\d\d-\d\dT/gm)]);
  return Math.max(0, ...rows.map((row) => Number(row[1])));
};

/**
 * Looks a dump over: readable, ours, and of which version.
 * @param byHand what the operator types where PostgreSQL's tools are missing.
 * @throws {StorageError} `NOT_A_BACKUP`, `TOOL_MISSING`, `TOOL_FAILED` (also for a file that is no dump).
 */
export const inspectDump = async (file: string, byHand: string): Promise<DumpReport> => {
  if (!existsSync(file)) throw notABackup(file);
  const options = ['--data-only', '--table=schema_version', '--file=-', file];
  const version = readVersion(await runPostgresTool({ tool: 'pg_restore', options, byHand }));
  if (version === 0) throw notABackup(file);
  return { file, bytes: statSync(file).size, version };
};

/**
 * Copies a PostgreSQL database by `pg_dump` while the bot goes on using it; the copy is one moment's state. Copies within
 * the database are left out.
 * @param mayReplace whether a file of this name may be replaced.
 * @throws {StorageError} `FILE_EXISTS`, `TOOL_MISSING`, `TOOL_FAILED`, `NOT_A_BACKUP` (the database isn't ours).
 */
export const backupPostgres = async (
  databaseUrl: string,
  to: string,
  mayReplace: boolean,
): Promise<DumpReport> => {
  refuseExisting(to, mayReplace);
  const { url, password } = splitPassword(databaseUrl);
  const how = ['--format=custom', '--no-owner'];
  const excluded = COPY_PATTERNS.map((pattern) => `--exclude-schema=${pattern}`);
  const quoted = excluded.map((option) => `'${option}'`);
  const byHand = `pg_dump ${[...how, ...quoted].join(' ')} --file=${to} "$DATABASE_URL"`;
  const temporary = temporaryName(to);
  try {
    const options = [...how, ...excluded, `--file=${temporary}`, `--dbname=${url}`];
    await runPostgresTool({ tool: 'pg_dump', options, byHand, password });
    const report = await inspectDump(temporary, byHand);
    putInPlace(temporary, to);
    return { ...report, file: to };
  } finally {
    rmSync(temporary, { force: true });
  }
};
