import { copyFileSync, existsSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { copyBeforeMigration } from '../../../src/storage/copy-before-migration.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/migrations.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { watchDatabaseFile } from '../../../src/storage/watch-database-file.ts';
import { makeTestFolder } from '../../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const NEWEST = Math.max(...MIGRATIONS.map(({ version }) => version));

/** A data folder with a database that is open until the test ends. */
const openFolder = async () => {
  const dataDir = makeTestFolder();
  const db = await openDatabase({ dataDir }, NOW);
  onTestFinished(() => db.destroy());
  return { dataDir, file: join(dataDir, 'bot.db'), db };
};

test('nothing is made anew where a database was', async () => {
  const { dataDir, file, db } = await openFolder();
  await db.destroy();
  renameSync(file, `${file}.away`);
  await expect(openDatabase({ dataDir }, NOW)).rejects.toMatchObject({
    code: 'DATABASE_GONE',
    message: expect.stringContaining(file),
    nextStep: expect.stringContaining('npm run restore'),
  });
  expect(existsSync(file)).toBe(false);
  // Whoever wants an empty one says so; what is put back is opened as it was.
  renameSync(`${file}.away`, file);
  await (await openDatabase({ dataDir }, NOW)).destroy();
  rmSync(file);
  rmSync(`${file}.made`);
  await (await openDatabase({ dataDir }, NOW)).destroy();
});

test('a damaged database is found at the start', async () => {
  const { dataDir, file, db } = await openFolder();
  for (let number = 0; number < 300; number += 1)
    await db
      .insertInto('schema_version')
      .values({ version: -number - 1, applied_at: 'x'.repeat(2_000) })
      .execute();
  await db.destroy();
  const open = openSync(file, 'r+');
  for (let at = 8_192; at < statSync(file).size; at += 4_096)
    writeSync(open, Buffer.alloc(2_000, 7), 0, 2_000, at);
  await expect(openDatabase({ dataDir }, NOW)).rejects.toMatchObject({
    code: 'DATABASE_DAMAGED',
    nextStep: expect.stringContaining('npm run restore'),
  });
});

test.each([
  ['the file is deleted', (file: string) => rmSync(file)],
  ['its log is deleted', (file: string) => rmSync(`${file}-wal`)],
  [
    'another is put in its place',
    (file: string) => {
      copyFileSync(file, `${file}.other`);
      renameSync(`${file}.other`, file);
    },
  ],
])('while it is open it is noticed that %s', async (_name, harm) => {
  const { dataDir, file } = await openFolder();
  const noticed = new Promise<Error>((resolve) => {
    const stop = watchDatabaseFile({
      dataDir,
      logger: pino({ enabled: false }),
      onLoss: resolve,
      lookEveryMs: 5,
    });
    onTestFinished(stop);
  });
  harm(file);
  expect(await noticed).toMatchObject({
    code: 'DATABASE_GONE',
    nextStep: expect.stringContaining('restore'),
  });
});

test('before it is brought up to date a copy is kept, of all that it held', async () => {
  const { dataDir, file, db } = await openFolder();
  await db.destroy();
  expect(copyBeforeMigration(dataDir)).toBeUndefined();
  const copy = copyBeforeMigration(dataDir, NEWEST + 1);
  expect(copy).toBe(join(dataDir, `bot.before-${NEWEST + 1}.db`));
  const copied = new Sqlite(copy ?? '', { readonly: true });
  onTestFinished(() => void copied.close());
  expect(copied.prepare('select max(version) from schema_version').pluck().get()).toBe(NEWEST);
  expect(existsSync(file)).toBe(true);
});

test('a start that brings an older database up to date says where the copy is', async () => {
  const { dataDir, file, db } = await openFolder();
  await db.destroy();
  const sqlite = new Sqlite(file);
  const last = MIGRATIONS.at(-1);
  sqlite.prepare('delete from schema_version where version = ?').run(last?.version);
  sqlite.close();
  const said: string[] = [];
  const logger = pino({}, { write: (line) => said.push(line) });
  await openDatabase({ dataDir }, NOW, logger).catch(() => undefined);
  expect(said.join()).toContain(`bot.before-${NEWEST}.db`);
  expect(existsSync(join(dataDir, `bot.before-${NEWEST}.db`))).toBe(true);
});
