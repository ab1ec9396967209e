import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.ts';
import { makeDatabasePlace, makeTestFolder } from './open-test-database.ts';
import { makeAsNew, noteAsNew } from './reuse-databases.ts';

const NOW = new Date('2024-06-10T02:00:00Z');

/** A database with all tables, and a way to act on it as a test does: connected only meanwhile. */
const makeUsed = async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  await (await openDatabase(place, NOW)).destroy();
  const used = await noteAsNew(place.databaseUrl ?? inject('postgresUrl'));
  const act = async <Found>(query: ReturnType<typeof sql<Found>>): Promise<readonly Found[]> => {
    const db = await openDatabase({ ...place, dataDir: makeTestFolder() }, NOW);
    const { rows } = await query.execute(db);
    await db.destroy();
    return rows;
  };
  return { place, used, act };
};

test('what a test has written is gone for the next one, what was there from the start is back, and ids begin anew', async () => {
  const { used, act } = await makeUsed();
  const start = await act(sql`select * from people_state`);
  const write = sql`insert into tied_wording (document, wording_key, words, said, tied_at)
    values ('plan', 'key', 'words', 'said', ${NOW.toISOString()}) returning *`;
  expect(start).not.toEqual([]);
  const [first] = await act(write);
  await act(sql`delete from people_state`);
  expect(await makeAsNew(used)).toBe(true);
  expect(await act(sql`select * from people_state`)).toEqual(start);
  expect(await act(write)).toEqual([first]);
});

test('one whose tables a test has changed isn’t used again', async () => {
  for (const change of ['create table added (id integer)', 'alter table official add column added integer']) {
    const { used, act } = await makeUsed();
    await act(sql.raw(change));
    expect(await makeAsNew(used)).toBe(false);
  }
});

test('nor one that somebody is still connected to', async () => {
  const { place, used } = await makeUsed();
  const db = await openDatabase(place, NOW);
  onTestFinished(() => db.destroy());
  expect(await makeAsNew(used)).toBe(false);
});
