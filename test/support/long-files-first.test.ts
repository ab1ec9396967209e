import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONGEST, longFilesFirst } from './long-files-first.ts';

const ROOT = join(import.meta.dirname, '../..');

test('every file that is started first is there, once', () => {
  expect(LONGEST.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  expect(new Set(LONGEST).size).toBe(LONGEST.length);
});

test('of each project the longest files come first, then the others as they were', () => {
  const [longest = '', second = ''] = LONGEST;
  const given = [
    { project: 'whole', file: 'b' },
    { project: 'whole', file: 'a' },
    { project: 'whole', file: second },
    { project: 'long', file: 'c' },
    { project: 'long', file: second },
    { project: 'long', file: longest },
  ];
  expect(longFilesFirst(given, ({ file }) => file).map(({ project, file }) => [project, file])).toEqual([
    ['whole', second],
    ['whole', 'b'],
    ['whole', 'a'],
    ['long', longest],
    ['long', second],
    ['long', 'c'],
  ]);
});
