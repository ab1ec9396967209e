import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createListCountFile } from '../../src/storage/list-count-file.ts';
import { makeTestFolder } from '../support/open-test-database.ts';

test('what is kept is read back, by whoever kept it', () => {
  const dataDir = join(makeTestFolder(), 'new');
  const start = createListCountFile(dataDir, 'start');
  expect(start.read()).toBeUndefined();
  start.keep({ 'a.csv': 3 });
  start.keep({ 'a.csv': 2 });
  expect(createListCountFile(dataDir, 'start').read()).toEqual({ 'a.csv': 2 });
  expect(createListCountFile(dataDir, 'ingest').read()).toBeUndefined();
  expect(readdirSync(dataDir)).toEqual(['list-counts.start.json']);
});

test.each(['', '{"a.csv": 3', '{"a.csv": "ba"}', '[3]'])('a damaged file (%j) is no last time', (content) => {
  const dataDir = makeTestFolder();
  writeFileSync(join(dataDir, 'list-counts.start.json'), content);
  const start = createListCountFile(dataDir, 'start');
  expect(start.read()).toBeUndefined();
  start.keep({ 'a.csv': 3 });
  expect(start.read()).toEqual({ 'a.csv': 3 });
});
