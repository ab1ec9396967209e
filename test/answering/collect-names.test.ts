import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collectNames } from '../../src/answering/matching/collect-names.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';

const file = join(import.meta.dirname, '../documents/shapes/texts/hdnd-tinh-2026.txt');
const { resolution } = readDocument(asDocumentId('other'), readFileSync(file, 'utf8'));
const jobs = asReference('Đ1.2.b/1');
const exports = asReference('Đ1.2.a/4');

const namesOf = (rows: Parameters<typeof collectNames>[1], measure: string) =>
  collectNames(resolution, rows)
    .filter((one) => one.measure === measure)
    .map(({ aliases }) => aliases);

it('what nobody classed has the names that are guessed of it', () => {
  expect(namesOf([], jobs)).toEqual([['giải quyết việc làm', 'việc làm']]);
});

it('a person’s row stands alone, and no other measure is called what it is called', () => {
  const rows = [{ measure: exports, aliases: ['xuất khẩu', 'việc làm'] }];
  expect(namesOf(rows, exports)).toEqual([['xuất khẩu', 'việc làm']]);
  expect(namesOf(rows, jobs)).toEqual([['giải quyết việc làm']]);
});
