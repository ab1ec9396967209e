import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDirections } from '../../src/answering/matching/open-directions.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';

const corpus = loadCorpus(join(import.meta.dirname, '../../corpus'));
const texts = join(import.meta.dirname, '../documents/shapes/texts');
const other = asDocumentId('other');
const { resolution } = readDocument(other, readFileSync(join(texts, 'tinh-uy-2026.txt'), 'utf8'));
const directionOf = openDirections([...corpus.resolutions, resolution], corpus.profiles);

it('a measure has the direction of its own document, whatever another’s of the same reference has', () => {
  // Of the shipped text (12) is unemployment, of the other one houses that are built.
  expect(directionOf(asDocumentId('nq14-2024'), asReference('II.2.2(12)'))).toBe('down');
  expect(directionOf(other, asReference('II.2.2(12)'))).toBe('up');
});

it('where nobody said it, a bound does', () => {
  expect(directionOf(other, asReference('II.2.3(14).b'))).toBe('down');
  expect(directionOf(other, asReference('II.2.1(7)'))).toBe('up');
});

const directionsOf = (clauses: readonly string[]) => {
  const lines = clauses.map((clause, index) => `(${index + 1}) ${clause}.`);
  const text = ['KẾ HOẠCH', 'Phát triển năm 2026', '', 'I. CÁC CHỈ TIÊU', '', ...lines, ''].join('\n');
  const read = readDocument(other, text).resolution;
  const open = openDirections([read], new Map());
  return read.targets.map(({ ref }) => open(other, ref));
};

it('else its words do, where they are sure', () => {
  expect(
    directionsOf([
      'Kim ngạch xuất khẩu đạt 33 tỷ USD',
      'Tỷ lệ thất nghiệp thành thị ở mức 3,5%',
      'Tỷ lệ đô thị hóa 45%',
    ]),
  ).toEqual(['up', 'down', undefined]);
});

it('words against the bound leave it open', () => {
  expect(directionsOf(['Tỷ lệ hộ nghèo tối thiểu 3%', 'Tỷ lệ hộ nghèo tối đa 3%'])).toEqual([
    undefined,
    'down',
  ]);
});

it('of what is taken off only the bound tells: a figure may be what remains', () => {
  expect(directionsOf(['Tỷ lệ hộ nghèo giảm 1,2 điểm %', 'Tỷ lệ hộ nghèo giảm ít nhất 1,2 điểm %'])).toEqual([
    undefined,
    'up',
  ]);
});

it('a person’s row goes before any guess', () => {
  const measure = asReference('II.2.2(12)');
  const row = { measure, kind: 'mốc', better: 'giảm', cadence: 'quý', rule: 'mốc', aliases: [] } as const;
  expect(openDirections([resolution], new Map([[other, [row]]]))(other, measure)).toBe('down');
});
