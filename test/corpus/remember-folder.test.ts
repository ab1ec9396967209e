import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rememberFolder } from '../../src/corpus/remember-folder.ts';
import { makeTestFolder } from '../support/open-test-database.ts';

/** A reader of the file `words/list.txt` in a folder, and how often it was called. */
const countReadings = () => {
  let readings = 0;
  const read = rememberFolder((folder) => {
    readings += 1;
    return [readFileSync(join(folder, 'words/list.txt'), 'utf8')];
  });
  return { read, readings: () => readings };
};

const makeFolder = (text: string): string => {
  const folder = makeTestFolder();
  mkdirSync(join(folder, 'words'));
  writeFileSync(join(folder, 'words/list.txt'), text);
  return folder;
};

test('a folder is read once for as long as nothing in it changes', () => {
  const folder = makeFolder('một');
  const { read, readings } = countReadings();
  expect(read(folder)).toEqual(['một']);
  expect(read(folder)).toBe(read(folder));
  expect(readings()).toBe(1);
});

test.each([
  ['another letter', (folder: string) => writeFileSync(join(folder, 'words/list.txt'), 'mốt')],
  ['another file', (folder: string) => writeFileSync(join(folder, 'words/other.txt'), '')],
])('%s, in the same millisecond too, and it is read anew', (_name, change) => {
  const folder = makeFolder('một');
  const { read, readings } = countReadings();
  read(folder);
  change(folder);
  expect(read(folder)).toEqual([readFileSync(join(folder, 'words/list.txt'), 'utf8')]);
  expect(readings()).toBe(2);
});

test('two folders of the same words are two, for what is read names the files', () => {
  const { read, readings } = countReadings();
  expect(read(makeFolder('một'))).not.toBe(read(makeFolder('một')));
  expect(readings()).toBe(2);
});

test('what failed is tried again, and a folder that has gone fails as its reader does', () => {
  const folder = makeFolder('một');
  const { read } = countReadings();
  rmSync(join(folder, 'words/list.txt'));
  expect(() => read(folder)).toThrow('list.txt');
  writeFileSync(join(folder, 'words/list.txt'), 'hai');
  expect(read(folder)).toEqual(['hai']);
  rmSync(folder, { recursive: true });
  expect(() => read(folder)).toThrow('list.txt');
});
