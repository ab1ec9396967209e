import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockDataFolder } from '../../src/storage/lock-data-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { dumpDatabase, openBackupDesk } from './backup-desk.ts';

test('what was backed up comes back row by row, and what was there meanwhile is kept aside', async () => {
  const { db, write, env, dataDir, live, cwd, copy } = await openBackupDesk();
  await write(50);
  const before = dumpDatabase(live);
  const made = await runCommand('backup', [copy], { env, cwd });
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('inbox_update: 50 dòng') });
  await write(7);
  const after = dumpDatabase(live);
  await db.destroy();
  const restored = await runCommand('restore', [copy], { env, cwd });
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(dumpDatabase(live)).toEqual(before);
  const kept = readdirSync(dataDir).find((name) => /before-restore-[\dTZ-]+$/.test(name));
  expect(dumpDatabase(join(dataDir, String(kept)))).toEqual(after);
});

test('nothing is overwritten or restored by mistake', async () => {
  const { env, cwd, copy, dataDir } = await openBackupDesk();
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

test('nothing is restored under a process that has the database open', async () => {
  const { write, env, cwd, copy, live } = await openBackupDesk();
  await write(1);
  await runCommand('backup', [copy], { env, cwd });
  await write(1);
  const refused = await runCommand('restore', [copy], { env, cwd });
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('Dừng tiến trình kia') });
  expect(dumpDatabase(live)['inbox_update']).toHaveLength(2);
});

test('a damaged database gives way to its backup and is kept', async () => {
  const { db, write, env, cwd, copy, live, dataDir } = await openBackupDesk();
  await write(5);
  await runCommand('backup', [copy], { env, cwd });
  await db.destroy();
  writeFileSync(live, 'damaged '.repeat(1000));
  expect(await runCommand('restore', [copy], { env, cwd })).toMatchObject({ code: 0, stderr: '' });
  expect(dumpDatabase(live)['inbox_update']).toHaveLength(5);
  const kept = readdirSync(dataDir).find((name) => name.includes('before-restore'));
  expect(readFileSync(join(dataDir, String(kept)), 'utf8')).toMatch(/^damaged/);
});
