import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { inject, onTestFinished } from 'vitest';
import { type DatabasePlace, openDatabase } from '../../src/storage/open-database.ts';
import { openSqlite } from '../../src/storage/open-sqlite.ts';
import { makeAsNew, noteAsNew, type ReusedDatabase, withConnection } from './reuse-databases.ts';

export type DatabaseKind = 'SQLite' | 'PostgreSQL';

const NOW = new Date('2024-06-10T02:00:00Z');

/** A new folder that is deleted when the test ends. */
export const makeTestFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-quyet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const onServer = (statement: string): Promise<void> =>
  withConnection(`${inject('postgresUrl')}/postgres`, async (client) => void (await client.query(statement)));

/** Makes a new PostgreSQL database. @param template one to copy */
const makePostgresDatabase = async (template: string) => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${template} strategy file_copy`);
  return {
    url: `${inject('postgresUrl')}/${name}`,
    drop: () => onServer(`drop database ${name} with (force)`),
  };
};

/** A new PostgreSQL database without tables, dropped when the test ends. */
const makeEmptyPostgres = async (): Promise<string> => {
  const { url, drop } = await makePostgresDatabase('template1');
  onTestFinished(drop);
  return url;
};

/** Databases with all tables and no rows that a test has used, for the next one of this worker. */
const asNew: (ReusedDatabase & { readonly drop: () => Promise<void> })[] = [];

/** A PostgreSQL database with all tables and no rows: making and dropping one takes ten times as long as emptying it. */
const takePostgresCopy = async (): Promise<string> => {
  let taken = asNew.pop();
  if (taken === undefined) {
    const made = await makePostgresDatabase(inject('postgresTemplate'));
    taken = { ...(await noteAsNew(made.url)), drop: made.drop };
  }
  const { drop, ...database } = taken;
  onTestFinished(async () => {
    if (await makeAsNew(database)) asNew.push({ ...database, drop });
    else await drop();
  });
  return database.url;
};

/** Where a new database may be opened, by several connections if need be; gone when the test ends. */
export const makeDatabasePlace = async (kind: DatabaseKind = inject('database')): Promise<DatabasePlace> => ({
  dataDir: makeTestFolder(),
  databaseUrl: kind === 'PostgreSQL' ? await makeEmptyPostgres() : undefined,
});

/** Opens a connection of its own to a database, closed when the test ends. */
export const connectTo = async (place: DatabasePlace) => {
  const db = await openDatabase(place, NOW);
  onTestFinished(() => db.destroy());
  return db;
};

/** A data folder with all tables and no rows, to be copied; made once a worker. */
let sqliteTemplate: Promise<string> | undefined;

const makeSqliteTemplate = async (): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nghi-quyet-template-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const db = await openDatabase({ dataDir }, NOW);
  await db.destroy();
  return dataDir;
};

/** Making all tables waits a tenth of a second for the disk, and each commit too: nobody pulls the plug here. */
const openSqliteCopy = async () => {
  sqliteTemplate ??= makeSqliteTemplate();
  const dataDir = makeTestFolder();
  cpSync(await sqliteTemplate, dataDir, { recursive: true });
  // What `openDatabase` looks at first, the copied file has passed.
  const db = openSqlite(dataDir);
  onTestFinished(() => db.destroy());
  await sql`pragma synchronous = off`.execute(db);
  return db;
};

/**
 * A new database with all its tables, closed and deleted when the test ends.
 * @param kind by default the one that the suite is run on (vitest.config.ts).
 */
export const openTestDatabase = async (kind: DatabaseKind = inject('database')) =>
  kind === 'SQLite'
    ? openSqliteCopy()
    : connectTo({
        dataDir: makeTestFolder(),
        databaseUrl: await takePostgresCopy(),
      });
