import { existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import { lockDataFolder } from '../../src/storage/lock-data-folder.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { runCommand, spawnCommand } from '../support/run-command.ts';

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
  const write = async (count: number, bytes = 900): Promise<void> => {
    for (let each = 0; each < count; each += 1) {
      last += 1;
      await inbox.accept(
        [{ id: asUpdateId(last), lane: 'chat:1', payload: `{"text":"${'x'.repeat(bytes)}"}` }],
        NOW,
      );
    }
  };
  const env = { DATA_DIR: place.dataDir };
  const cwd = makeTestFolder();
  return {
    db,
    write,
    env,
    dataDir: place.dataDir,
    live: join(place.dataDir, 'bot.db'),
    cwd,
    copy: join(cwd, 'copy.db'),
  };
};

test('what was backed up comes back row by row, and what was there meanwhile is kept aside', async () => {
  const { db, write, env, dataDir, live, cwd, copy } = await open();
  await write(50);
  const before = dump(live);
  const made = await runCommand('backup', [copy], { env, cwd });
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('inbox_update: 50 dòng') });
  await write(7);
  const after = dump(live);
  await db.destroy();
  const restored = await runCommand('restore', [copy], { env, cwd });
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(dump(live)).toEqual(before);
  const kept = readdirSync(dataDir).find((name) => /before-restore-[\dTZ-]+$/.test(name));
  expect(dump(join(dataDir, String(kept)))).toEqual(after);
});

test('a copy made while rows are being written is one moment’s state', async () => {
  const { write, env, cwd, copy } = await open();
  await write(2_000);
  let isDone = false;
  const making = spawnCommand('backup', [copy], { env, cwd }).ended.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await write(1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await making).code).toBe(0);
  const ids = (dump(copy)['inbox_update'] ?? []) as { update_id: number }[];
  expect(ids.length).toBeGreaterThan(2_000);
  expect(ids.map(({ update_id }) => update_id)).toEqual(ids.map((_, index) => index + 1));
});

test('nothing is overwritten or restored by mistake', async () => {
  const { env, cwd, copy, dataDir } = await open();
  writeFileSync(copy, 'mine');
  const exists = await runCommand('backup', [copy], { env, cwd });
  expect(exists).toMatchObject({ code: 1, stderr: expect.stringContaining('--force') });
  const foreign = await runCommand('restore', [copy], { env, cwd });
  expect(foreign).toMatchObject({ code: 1, stderr: expect.stringContaining('không phải bản sao') });
  expect((await runCommand('backup', [copy, '--force'], { env, cwd })).code).toBe(0);
  const lock = await lockDataFolder(dataDir, 0);
  const busy = await runCommand('restore', [copy], { env, cwd });
  lock.release();
  expect(busy).toMatchObject({ code: 1, stderr: expect.stringContaining('đang được một tiến trình khác') });
  const nowhere = { env: { DATA_DIR: join(cwd, 'nowhere') }, cwd };
  expect(await runCommand('backup', [join(cwd, 'other.db')], nowhere)).toMatchObject({ code: 1 });
  expect(existsSync(join(cwd, 'nowhere'))).toBe(false);
  expect(readdirSync(cwd)).toEqual(['copy.db']);
});

test('a backup that is killed leaves nothing under its name, and the next one works', async () => {
  const { write, env, cwd, copy } = await open();
  await write(3_000, 30_000);
  const isUnderWay = () => readdirSync(cwd).some((name) => name.endsWith('.part'));
  let killedHalfway = 0;
  for (let tries = 0; tries < 10 && killedHalfway === 0; tries += 1) {
    const { child, ended } = spawnCommand('backup', [copy, '--force'], { env, cwd });
    const watching = watch(cwd, () => isUnderWay() && child.kill('SIGKILL'));
    const { code } = await ended;
    watching.close();
    if (code === null) killedHalfway += 1;
    if (existsSync(copy)) expect(dump(copy)['inbox_update']).toHaveLength(3_000);
    else expect(code).toBe(null);
  }
  expect(killedHalfway).toBe(1);
  expect(await runCommand('backup', [copy, '--force'], { env, cwd })).toMatchObject({ code: 0 });
  expect(dump(copy)['inbox_update']).toHaveLength(3_000);
});

test('nothing is restored under a process that has the database open', async () => {
  const { write, env, cwd, copy, live } = await open();
  await write(1);
  await runCommand('backup', [copy], { env, cwd });
  await write(1);
  const refused = await runCommand('restore', [copy], { env, cwd });
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('Dừng tiến trình kia') });
  expect(dump(live)['inbox_update']).toHaveLength(2);
});

test('a damaged database gives way to its backup and is kept', async () => {
  const { db, write, env, cwd, copy, live, dataDir } = await open();
  await write(5);
  await runCommand('backup', [copy], { env, cwd });
  await db.destroy();
  writeFileSync(live, 'damaged '.repeat(1000));
  expect(await runCommand('restore', [copy], { env, cwd })).toMatchObject({ code: 0, stderr: '' });
  expect(dump(live)['inbox_update']).toHaveLength(5);
  const kept = readdirSync(dataDir).find((name) => name.includes('before-restore'));
  expect(readFileSync(join(dataDir, String(kept)), 'utf8')).toMatch(/^damaged/);
});
