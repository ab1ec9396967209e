import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import {
  findTiedClause,
  isOutdated,
  pinClause,
  pinWording,
} from '../../../src/documents/wordings/find-tied-clause.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';

const text = readFileSync(new URL('../shapes/texts/hdnd-tinh-2026.txt', import.meta.url), 'utf8');
const read = (source: string) => readDocument(asDocumentId('nq'), source).resolution;
const before = read(text);
const REVENUE = asReference('Đ1.2.a/2');

const tiedTo = (ref: typeof REVENUE) => {
  const said = pinClause(before, ref);
  if (said?.is !== 'clause') throw new Error(`no clause ${ref}`);
  return said;
};

test('a clause is found where it stood, also with another figure', () => {
  const said = tiedTo(REVENUE);
  expect(said.text).toContain('18.750 tỷ đồng');
  expect(findTiedClause(before, said)).toBe(REVENUE);
  expect(findTiedClause(read(text.replace('18.750', '19.000')), said)).toBe(REVENUE);
});

test('a clause that moved is followed by its words; one that is gone isn’t taken for what stands in its place', () => {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes('18.750 tỷ đồng'));
  const line = lines[at] ?? '';
  const added = lines.toSpliced(
    at,
    0,
    line.replace(/Thu ngân sách.*/u, 'Diện tích trồng rừng mới đạt 1.200 ha;'),
  );
  const said = tiedTo(REVENUE);
  expect(findTiedClause(read(added.join('\n')), said)).toBe('Đ1.2.a/3');
  const gone = read(added.toSpliced(at + 1, 1).join('\n'));
  expect(findTiedClause(gone, said)).toBeUndefined();
  expect(isOutdated({ said }, gone)).toBe(true);
});

test('that a text doesn’t state something is said of its words, however they are cut into lines', () => {
  const said = pinWording(before, undefined);
  if (said === undefined) throw new Error('nothing to pin');
  expect(isOutdated({ said }, read(`${text}\n`))).toBe(false);
  expect(isOutdated({ said }, read(text.replace('18.750', '19.000')))).toBe(true);
  expect(isOutdated({ said }, undefined)).toBe(true);
});

test('a heading is no clause', () => {
  expect(pinClause(before, asReference('Đ1.2.a'))).toBeUndefined();
});
