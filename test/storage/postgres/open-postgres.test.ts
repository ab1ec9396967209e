import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');

const openAt = (databaseUrl: string) =>
  openDatabase({ dataDir: makeTestFolder(), databaseUrl }, NOW).then(
    () => undefined,
    (error: unknown) => error,
  );

test.each([
  ['no server', 'DATABASE_UNREACHABLE', () => 'postgres://tester:secret@127.0.0.1:1/bot', 'đã chạy chưa'],
  [
    'a wrong password',
    'DATABASE_LOGIN_REFUSED',
    () => `${inject('postgresUrl').replace('secret', 'wrong')}/postgres`,
    'mật khẩu',
  ],
  ['no such database', 'DATABASE_MISSING', () => `${inject('postgresUrl')}/nowhere`, 'createdb'],
])('%s is told with what to do, and without the password', async (_, code, url, nextStep) => {
  const error = await openAt(url());
  expect(error).toMatchObject({ code, nextStep: expect.stringContaining(nextStep) });
  expect(String(error)).toContain('127.0.0.1');
  expect(String(error)).not.toMatch(/secret|wrong|tester/);
});

test('commits are on disk when they return, and ids of 52 bits come back as numbers', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const name = new URL(String(place.databaseUrl)).pathname.slice(1);
  await sql.raw(`alter database ${name} set synchronous_commit = off`).execute(await connectTo(place));
  const db = await connectTo(place);
  const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(db);
  expect(rows).toEqual([{ synchronous_commit: 'on' }]);
  const id = 2 ** 52 - 1;
  await db
    .insertInto('sparing_notice')
    .values({ person_id: id, line: 'limit', update_id: -id, said_at: NOW.toISOString() })
    .execute();
  const kept = await db.selectFrom('sparing_notice').selectAll().executeTakeFirstOrThrow();
  expect([kept.person_id, kept.update_id]).toEqual([id, -id]);
});

test('connections that the server closes, also at work, are replaced', async () => {
  const db = await connectTo(await makeDatabasePlace('PostgreSQL'));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
  const ended = await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db).catch(() => 'ended');
  expect(ended).toBe('ended');
  const read = () =>
    db
      .selectFrom('sparing_notice')
      .selectAll()
      .execute()
      .catch(() => 'lost');
  await expect.poll(read).toEqual([]);
});
