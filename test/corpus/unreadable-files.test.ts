import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readCsv } from '../../src/word-lists/read-csv.ts';
import { readText } from '../../src/word-lists/read-text.ts';
import { makeTestFolder } from '../support/open-test-database.ts';

const row = z.object({ tên: z.string() });

test('a folder where a file should be is named with what to look at', () => {
  const file = join(makeTestFolder(), 'text.txt');
  mkdirSync(file);
  expect(() => readText(file)).toThrow(
    `${file}: không đọc được tệp (EISDIR). Kiểm tra quyền đọc tệp và đĩa.`,
  );
});

test('a table of comments alone has no header, and is told which one it needs', () => {
  const file = join(makeTestFolder(), 'words.csv');
  writeFileSync(file, '# một ghi chú\n\n');
  expect(() => readCsv(file, ['tên'], row)).toThrow(`${file}: tệp trống. Dòng đầu phải là: tên.`);
  writeFileSync(file, '# một ghi chú\n\ntên\nAn\n');
  expect(readCsv(file, ['tên'], row)).toEqual([{ row: { tên: 'An' }, line: 4 }]);
});
