import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { connectTo, makeTestFolder, openTestDatabase } from '../../support/open-test-database.ts';
import { describeSchema, listSchemas, readRows } from './describe-schema.ts';
import { migrateBy, NEWEST } from './old-office.ts';

const COPY = `before_migration_${NEWEST + 1}`;

/** A database whose tables belong to a user who isn't a superuser, as hosts give one. */
const openAsPlainUser = async () => {
  const owner = await openTestDatabase('PostgreSQL');
  const user = `bot_${randomUUID().replaceAll('-', '')}`;
  await sql
    .raw(`create role ${user} login password 'secret'; drop schema public cascade;
    create schema public; grant all on schema public to ${user}`)
    .execute(owner);
  onTestFinished(async () => void (await sql.raw(`drop owned by ${user}; drop role ${user}`).execute(owner)));
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(owner);
  const url = new URL(`${inject('postgresUrl')}/${rows[0]?.name}`);
  url.username = user;
  const db = await connectTo({ dataDir: makeTestFolder(), databaseUrl: url.href });
  return { owner, db, user, grant: `GRANT CREATE ON DATABASE ${rows[0]?.name} TO ${user}` };
};

test('who may not make a schema is told what to allow, and nothing is changed', async () => {
  const { owner, db, grant } = await openAsPlainUser();
  const before = await describeSchema(owner, 'public');
  await expect(migrateBy(db, 'create table added (id integer)')).rejects.toMatchObject({
    code: 'CANNOT_OPEN',
    nextStep: expect.stringContaining(grant),
  });
  expect(await describeSchema(owner, 'public')).toEqual(before);
  expect(await listSchemas(owner)).toEqual(['public']);
});

test('whose tables are somebody else’s is told so', async () => {
  const { owner, db, grant, user } = await openAsPlainUser();
  await sql
    .raw(`${grant}; reassign owned by ${user} to current_user;
    grant all on all tables in schema public to ${user}`)
    .execute(owner);
  await expect(migrateBy(db, 'create table added (id integer)')).rejects.toMatchObject({
    code: 'CANNOT_OPEN',
    nextStep: expect.stringContaining(`OWNER TO ${user}`),
  });
});

test('tables of others in the same schema are no matter of ours', async () => {
  const { owner, db, grant } = await openAsPlainUser();
  await sql.raw(`${grant}; create table theirs (id integer)`).execute(owner);
  await migrateBy(db, 'create table added (id integer)');
  const copied = Object.keys(await readRows(owner, COPY));
  expect(copied).toContain('official');
  expect(copied).not.toContain('theirs');
});
