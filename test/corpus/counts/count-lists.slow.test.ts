import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../../src/config/corpus-dir.ts';
import { countLists } from '../../../src/corpus/counts/count-lists.ts';
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
    'documents.json',
    'nq14-2024/measures.csv',
    'nq14-2024/terms.csv',
    'nq14-2024/text.txt',
    'vietnamese/abbreviations.csv',
    'vietnamese/bodies.csv',
    'vietnamese/closed-classes.csv',
    'vietnamese/compounds.csv',
    'vietnamese/everyday-sentences.txt',
    'vietnamese/organ-words.csv',
    'vietnamese/places.csv',
    'vietnamese/population-groups.txt',
    'vietnamese/question-phrases.txt',
    'vietnamese/synonyms.txt',
    'vietnamese/terms-en.csv',
    'vietnamese/terms-vi.csv',
    'vietnamese/update-phrases.txt',
    'vietnamese/verdict-phrases.txt',
    'working-days.csv, năm 2024',
    'working-days.csv, năm 2025',
    'working-days.csv, năm 2026',
  ]);
  expect(counts).toMatchObject({
    'documents.json': 1,
    'nq14-2024/measures.csv': 43,
    'nq14-2024/terms.csv': 41,
  });
});

test.each([
  'vietnamese/abbreviations.csv',
  'nq14-2024/measures.csv',
  'vietnamese/places.csv',
  'vietnamese/terms-vi.csv',
  'vietnamese/update-phrases.txt',
  'nq14-2024/terms.csv',
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
