import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.ts';

/** A new folder that is deleted when the test ends. */
export const makeTestFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-quyet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A new database on disk, closed and deleted when the test ends. */
export const openTestDatabase = async () => {
  const folder = makeTestFolder();
  const db = await openDatabase(folder, new Date('2024-06-10T02:00:00Z'));
  onTestFinished(() => db.destroy());
  return db;
};
