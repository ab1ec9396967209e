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
  expect(directionOf(other, asReference('II.2.2(12)'))).toBeUndefined();
});

it('where nobody said it, a bound does', () => {
  expect(directionOf(other, asReference('II.2.3(14).b'))).toBe('down');
  expect(directionOf(other, asReference('II.2.1(7)'))).toBe('up');
});
