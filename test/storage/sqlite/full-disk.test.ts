import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { lockDataFolder } from '../../../src/storage/lock-data-folder.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { checkpointLog } from '../../../src/storage/open-sqlite.ts';
import { makeTestFolder, openTestDatabase } from '../../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');

test('a transaction that finds no room fails with that, not with its own end', async () => {
  const db = await openTestDatabase();
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(db);
  const fill = db.transaction().execute(async (transaction) => {
    for (let version = 1_000; version < 1_100; version += 1)
      await transaction
        .insertInto('schema_version')
        .values({ version, applied_at: 'x'.repeat(4_000) })
        .execute();
  });
  await expect(fill).rejects.toMatchObject({ code: 'SQLITE_FULL' });
});

test('a folder that can’t be written is refused by name, with what to do', async () => {
  const file = join(makeTestFolder(), 'data');
  writeFileSync(file, '');
  await expect(lockDataFolder(file, 0)).rejects.toMatchObject({
    code: 'CANNOT_OPEN',
    nextStep: expect.stringContaining('dung lượng đĩa'),
  });
});

test('what a quiet bot has written comes to stand in the database itself', async () => {
  const dataDir = makeTestFolder();
  const db = await openDatabase({ dataDir }, NOW);
  onTestFinished(() => db.destroy());
  const file = join(dataDir, 'bot.db');
  const before = statSync(file).size;
  await checkpointLog(db);
  expect(statSync(file).size).toBeGreaterThan(before);
});
