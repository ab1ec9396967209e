import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countLists } from '../../../src/corpus/counts/count-lists.ts';
import { CORPUS_DIR } from '../../../src/corpus-dir.ts';
import { makeTestFolder } from '../../support/open-test-database.ts';

const open = () => {
  const [corpusDir, dataDir] = [makeTestFolder(), makeTestFolder()];
  cpSync(CORPUS_DIR, corpusDir, { recursive: true });
  const dropLastLine = (file: string): void =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\n]*\n$/, ''));
  return { corpusDir, dataDir, dropLastLine };
};

test('every list of the shipped folder is counted', () => {
  const counts = countLists(CORPUS_DIR, makeTestFolder());
  expect(Object.keys(counts).toSorted()).toEqual([
    'abbreviations.csv',
    'bodies.csv',
    'compounds.csv',
    'documents.json',
    'documents/nq14-2024.txt',
    'measures.csv',
    'places.csv',
    'question-phrases.txt',
    'terms-en.csv',
    'terms-vi.csv',
    'update-phrases.txt',
    'verdict-phrases.txt',
    'working-days.csv, năm 2024',
    'working-days.csv, năm 2025',
    'working-days.csv, năm 2026',
  ]);
  expect(counts).toMatchObject({ 'documents.json': 1, 'measures.csv': 43 });
});

test.each([
  'abbreviations.csv',
  'measures.csv',
  'places.csv',
  'terms-vi.csv',
  'update-phrases.txt',
])('a row less of %s is one less in its count, a comment less is none', (name) => {
  const { corpusDir, dataDir, dropLastLine } = open();
  const file = join(corpusDir, name);
  const before = countLists(corpusDir, dataDir)[name] ?? 0;
  writeFileSync(file, `${readFileSync(file, 'utf8')}# ghi chú\n\n`);
  expect(countLists(corpusDir, dataDir)[name]).toBe(before);
  cpSync(join(CORPUS_DIR, name), file);
  dropLastLine(file);
  expect(countLists(corpusDir, dataDir)[name]).toBe(before - 1);
});

test('the operator’s own working days count in place of the shipped ones', () => {
  const { corpusDir, dataDir, dropLastLine } = open();
  const before = countLists(corpusDir, dataDir)['working-days.csv, năm 2026'] ?? 0;
  const own = join(dataDir, 'working-days.csv');
  cpSync(join(corpusDir, 'working-days.csv'), own);
  writeFileSync(own, `${readFileSync(own, 'utf8').trimEnd()}\n2026-12-24,nghỉ,\n`);
  expect(countLists(corpusDir, dataDir)['working-days.csv, năm 2026']).toBe(before + 1);
  dropLastLine(own);
  expect(countLists(corpusDir, dataDir)['working-days.csv, năm 2026']).toBe(before);
});
