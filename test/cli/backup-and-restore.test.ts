import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, inject, test } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import { lockDataFolder } from '../../src/storage/lock-data-folder.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';

const NOW = new Date('2024-06-10T02:00:00Z');

/** Every row of every table, as text. */
const dump = (file: string): Record<string, unknown[]> => {
  const db = new Sqlite(file, { readonly: true });
  const tables = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  const rows = Object.fromEntries(
    tables.map((table) => [table, db.prepare(`select * from "${table}"`).all()]),
  );
  db.close();
  return rows;
};

const open = async () => {
  const place = await makeDatabasePlace('SQLite');
  const db = await connectTo(place);
  const inbox = createInboxRepository(db);
  let last = 0;
  const write = async (count: number): Promise<void> => {
    for (let each = 0; each < count; each += 1) {
      last += 1;
      await inbox.accept(
        [{ id: asUpdateId(last), lane: 'chat:1', payload: `{"text":"${'x'.repeat(900)}"}` }],
        NOW,
      );
    }
  };
  const env = { DATA_DIR: place.dataDir };
  return {
    db,
    write,
    env,
    dataDir: place.dataDir,
    live: join(place.dataDir, 'bot.db'),
    cwd: makeTestFolder(),
  };
};

test('what was backed up comes back row by row, and what was there meanwhile is kept aside', async () => {
  const { db, write, env, dataDir, live, cwd } = await open();
  await write(50);
  const before = dump(live);
  const made = await runCommand('backup', ['copy.db'], { env, cwd });
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('inbox_update: 50 dòng') });
  await write(7);
  const after = dump(live);
  await db.destroy();
  const restored = await runCommand('restore', [join(cwd, 'copy.db')], { env, cwd });
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(dump(live)).toEqual(before);
  const kept = readdirSync(dataDir).find((name) => /before-restore-[\dTZ-]+$/.test(name));
  expect(dump(join(dataDir, String(kept)))).toEqual(after);
});

test('a copy made while rows are being written is one moment’s state', async () => {
  const { write, env, cwd } = await open();
  await write(2_000);
  let isDone = false;
  const making = runCommand('backup', ['copy.db'], { env, cwd }).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await write(1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await making).code).toBe(0);
  const ids = (dump(join(cwd, 'copy.db'))['inbox_update'] ?? []) as { update_id: number }[];
  expect(ids.length).toBeGreaterThan(2_000);
  expect(ids.map(({ update_id }) => update_id)).toEqual(ids.map((_, index) => index + 1));
});

test('nothing is overwritten or restored by mistake', async () => {
  const { env, cwd, dataDir } = await open();
  writeFileSync(join(cwd, 'copy.db'), 'mine');
  const exists = await runCommand('backup', ['copy.db'], { env, cwd });
  expect(exists).toMatchObject({ code: 1, stderr: expect.stringContaining('--force') });
  const foreign = await runCommand('restore', ['copy.db'], { env, cwd });
  expect(foreign).toMatchObject({ code: 1, stderr: expect.stringContaining('không phải bản sao') });
  expect((await runCommand('backup', ['copy.db', '--force'], { env, cwd })).code).toBe(0);
  const lock = await lockDataFolder(dataDir, 0);
  const busy = await runCommand('restore', ['copy.db'], { env, cwd });
  lock.release();
  expect(busy).toMatchObject({ code: 1, stderr: expect.stringContaining('đang được một tiến trình khác') });
  const nowhere = { env: { DATA_DIR: join(cwd, 'nowhere') }, cwd };
  expect(await runCommand('backup', ['other.db'], nowhere)).toMatchObject({ code: 1 });
  expect(existsSync(join(cwd, 'nowhere'))).toBe(false);
  expect(readdirSync(cwd)).toEqual(['copy.db']);
});

test('three processes that open an empty database together migrate it once', async () => {
  const cwd = makeTestFolder();
  const env = { DATA_DIR: join(cwd, 'data') };
  const results = await Promise.all([1, 2, 3].map(() => runCommand('migrate', [], { env, cwd })));
  expect(results.map(({ code, stderr }) => [code, stderr])).toEqual([1, 2, 3].map(() => [0, '']));
  expect(results.filter(({ stdout }) => stdout.includes('vừa chạy'))).toHaveLength(1);
});

test('for PostgreSQL, without its tools, it says which command does it', async () => {
  const cwd = makeTestFolder();
  const env = { DATABASE_URL: `${inject('postgresUrl')}/postgres`, PATH: '' };
  for (const name of ['backup', 'restore']) {
    const { code, stderr } = await runCommand(name, ['copy.dump'], { env, cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('"$DATABASE_URL"');
    expect(stderr).not.toContain('secret');
  }
});
