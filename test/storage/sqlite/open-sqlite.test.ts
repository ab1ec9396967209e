import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { connectTo, makeTestFolder } from '../../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');

test('commits are durable: WAL, synchronous FULL, foreign keys on', async () => {
  const db = await connectTo({ dataDir: makeTestFolder() });
  const read = async (pragma: string) => (await sql.raw(`pragma ${pragma}`).execute(db)).rows[0];
  expect(await read('journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(await read('synchronous')).toEqual({ synchronous: 2 });
  expect(await read('foreign_keys')).toEqual({ foreign_keys: 1 });
});

test('a file that is no database is refused by name, with what to do', async () => {
  const folder = makeTestFolder();
  writeFileSync(join(folder, 'bot.db'), 'not a database at all, but long enough to be looked at'.repeat(50));
  await expect(openDatabase({ dataDir: folder }, NOW)).rejects.toMatchObject({
    code: 'CANNOT_OPEN',
    message: expect.stringContaining('bot.db'),
    nextStep: expect.stringContaining('sao lưu'),
  });
});

test('a data folder that is a file is refused', async () => {
  const file = join(makeTestFolder(), 'data');
  writeFileSync(file, '');
  await expect(openDatabase({ dataDir: file }, NOW)).rejects.toMatchObject({ code: 'CANNOT_OPEN' });
});

test('two connections that read first and write later wait for each other instead of failing', async () => {
  const folder = makeTestFolder();
  const [one, other] = [
    await openDatabase({ dataDir: folder }, NOW),
    await openDatabase({ dataDir: folder }, NOW),
  ];
  const addOne = (db: typeof one, person: number) =>
    db.transaction().execute(async (transaction) => {
      const before = await transaction.selectFrom('sparing_notice').selectAll().execute();
      await transaction
        .insertInto('sparing_notice')
        .values({ person_id: person, line: 'limit', update_id: before.length, said_at: NOW.toISOString() })
        .execute();
    });
  for (let person = 0; person < 20; person += 1) await addOne(person % 2 ? one : other, person);
  const rows = await one.selectFrom('sparing_notice').select('update_id').orderBy('person_id').execute();
  expect(rows.map((row) => row.update_id)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  await one.destroy();
  await other.destroy();
});
