import { expect, test } from 'vitest';
import { lockDataFolder } from '../../../src/storage/lock-data-folder.ts';
import { makeTestFolder } from '../../support/open-test-database.ts';

test('a folder is locked by one at a time', async () => {
  const folder = makeTestFolder();
  const lock = await lockDataFolder(folder, 0);
  await expect(lockDataFolder(folder, 0)).rejects.toMatchObject({
    code: 'DATA_FOLDER_BUSY',
    message: expect.stringContaining(folder),
  });
  lock.release();
  (await lockDataFolder(folder, 0)).release();
});

test('who is patient gets the lock of one who is just leaving', async () => {
  const folder = makeTestFolder();
  const lock = await lockDataFolder(folder, 0);
  const waiting = lockDataFolder(folder, 10_000);
  lock.release();
  (await waiting).release();
});
