import { existsSync, readdirSync, watch } from 'node:fs';
import { expect, test } from 'vitest';
import { runCommand, spawnCommand } from '../support/run-command.ts';
import { dumpDatabase, openBackupDesk } from './backup-desk.ts';

test('a copy made while rows are being written is one moment’s state', async () => {
  const { write, env, cwd, copy } = await openBackupDesk();
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
  const ids = (dumpDatabase(copy)['inbox_update'] ?? []) as { update_id: number }[];
  expect(ids.length).toBeGreaterThan(2_000);
  expect(ids.map(({ update_id }) => update_id)).toEqual(ids.map((_, index) => index + 1));
});

test('a backup that is killed leaves nothing under its name, and the next one works', async () => {
  const { write, env, cwd, copy } = await openBackupDesk();
  await write(3_000, 30_000);
  const isUnderWay = () => readdirSync(cwd).some((name) => name.endsWith('.part'));
  let killedHalfway = 0;
  for (let tries = 0; tries < 10 && killedHalfway === 0; tries += 1) {
    const { child, ended } = spawnCommand('backup', [copy, '--force'], { env, cwd });
    const watching = watch(cwd, () => isUnderWay() && child.kill('SIGKILL'));
    const { code } = await ended;
    watching.close();
    if (code === null) killedHalfway += 1;
    if (existsSync(copy)) expect(dumpDatabase(copy)['inbox_update']).toHaveLength(3_000);
    else expect(code).toBe(null);
  }
  expect(killedHalfway).toBe(1);
  expect(await runCommand('backup', [copy, '--force'], { env, cwd })).toMatchObject({ code: 0 });
  expect(dumpDatabase(copy)['inbox_update']).toHaveLength(3_000);
});
