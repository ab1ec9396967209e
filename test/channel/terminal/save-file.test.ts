import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName, saveFile } from '../../../src/channel/terminal/screen.ts';
import { makeTestFolder } from '../../support/open-test-database.ts';

test('names keep their letters and lose what could lead elsewhere', () => {
  expect(safeFileName('báo cáo tuần 48.docx')).toBe('báo-cáo-tuần-48.docx');
  expect(safeFileName('../../etc/passwd')).toBe('passwd');
  expect(safeFileName('..\\..\\boot.ini')).toBe('boot.ini');
  expect(safeFileName('.env')).toBe('env');
  expect(safeFileName('')).toBe('tep');
});

test('whatever a file is called, it is saved in the folder itself', () => {
  const folder = makeTestFolder();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const path = saveFile(folder, name, Buffer.from(name));
      expect(dirname(path)).toBe(folder);
      expect(readFileSync(path, 'utf8')).toBe(Buffer.from(name).toString());
    }),
  );
});

test('another file of the same name is never overwritten; the same one is saved once', () => {
  const folder = join(makeTestFolder(), 'tep');
  const paths = ['một', 'hai', 'một', 'hai'].map((text) => saveFile(folder, 'a.txt', Buffer.from(text)));
  expect(paths.map((path) => path.slice(folder.length + 1))).toEqual([
    'a.txt',
    'a-2.txt',
    'a.txt',
    'a-2.txt',
  ]);
  expect(readdirSync(folder)).toHaveLength(2);
});
