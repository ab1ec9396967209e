import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lockDataFolder } from '../../../src/storage/lock-data-folder.ts';
import { makeTestFolder } from '../../support/open-test-database.ts';

const MODULE = fileURLToPath(new URL('../../../src/storage/lock-data-folder.ts', import.meta.url));

test('a process that was killed holds no lock', async () => {
  const folder = makeTestFolder();
  const script = `
    const { lockDataFolder } = await import(${JSON.stringify(MODULE)});
    await lockDataFolder(${JSON.stringify(folder)}, 0);
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await expect(lockDataFolder(folder, 0)).rejects.toMatchObject({ code: 'DATA_FOLDER_BUSY' });
  child.kill('SIGKILL');
  await once(child, 'close');
  (await lockDataFolder(folder, 0)).release();
});
