import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadDocuments } from '../../src/corpus/load-documents.ts';
import { CorpusFileError } from '../../src/word-lists/corpus-file-error.ts';

const shipped = join(import.meta.dirname, '../../corpus');
const heads = join(import.meta.dirname, '../documents/head/documents');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bare-entry-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (entries: readonly unknown[]): void =>
  writeFileSync(join(dir, 'documents.json'), `${JSON.stringify(entries)}\n`);

it('an entry of an id and a file is made of what its text says of itself', () => {
  cpSync(join(heads, 'province-council.txt'), join(dir, 'a.txt'));
  write([{ id: 'a', file: 'a.txt' }]);
  expect(loadDocuments(dir)[0]?.document).toMatchObject({
    id: 'a',
    file: 'a.txt',
    kind: 'Nghị quyết',
    organ: 'Hội đồng nhân dân tỉnh Đông Hà Sơn',
    shortName: 'Nghị quyết năm 2026',
    year: 2026,
    meetingDate: undefined,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    collectUntil: '2027-01-31',
  });
});

it('what an entry says wins over its text', () => {
  cpSync(join(heads, 'province-council.txt'), join(dir, 'a.txt'));
  write([{ id: 'a', file: 'a.txt', name: 'Nghị quyết khác', collectUntil: '2027-02-15' }]);
  expect(loadDocuments(dir)[0]?.document).toMatchObject({
    name: 'Nghị quyết khác',
    collectUntil: '2027-02-15',
  });
});

it('the shipped text says of itself what its entry says, but its place, which it never names, what to try and who reports', () => {
  const [whole] = loadDocuments(shipped);
  cpSync(join(shipped, 'nq14-2024'), join(dir, 'nq14-2024'), { recursive: true });
  const { id, file, measures, terms, place, examples, typed, report } = whole?.document ?? {};
  write([{ id, file, measures, terms, place, examples, typed, report }]);
  expect(loadDocuments(dir)).toEqual([whole]);
});

it('a text and entry without any year say what to do', () => {
  writeFileSync(join(dir, 'a.txt'), 'Thu 5 tỷ đồng.\n');
  write([{ id: 'a', file: 'a.txt' }]);
  expect(() => loadDocuments(dir)).toThrow(CorpusFileError);
});
