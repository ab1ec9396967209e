import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSynonyms } from '../../src/corpus/load-glossary.ts';
import { CorpusFileError } from '../../src/word-lists/corpus-file-error.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'synonyms-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const load = (text: string) => {
  const file = join(dir, 'synonyms.txt');
  writeFileSync(file, text);
  return loadSynonyms(file);
};

it('reads a meaning a line, with both sides together', () => {
  expect(
    load(
      '# ghi chú\n\nthất nghiệp = mất việc; không có việc làm\nxuất khẩu; xuất hàng = bán ra nước ngoài\n',
    ),
  ).toEqual([
    ['thất nghiệp', 'mất việc', 'không có việc làm'],
    ['xuất khẩu', 'xuất hàng', 'bán ra nước ngoài'],
  ]);
});

it.each([
  'thất nghiệp\n',
  'thất nghiệp =\n',
  '= mất việc\n',
  'a = b = c\n',
  'a = ;\n',
])('names the line of %j and what to do', (line) => {
  const act = () => load(`xuất khẩu = bán ra nước ngoài\n${line}`);
  expect(act).toThrow(CorpusFileError);
  expect(act).toThrow(/dòng 2/u);
});
