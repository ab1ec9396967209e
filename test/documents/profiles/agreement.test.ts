import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { guessProfiles } from '../../../src/documents/profiles/guess-profiles.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

/** The shipped document and the invented one of the next year, each with rows that a person wrote. */
const corpusDir = mkdtempSync(join(tmpdir(), 'guesses-'));
cpSync(join(import.meta.dirname, '../../../corpus'), corpusDir, { recursive: true });
cpSync(join(import.meta.dirname, '../second-resolution'), corpusDir, { recursive: true });
const corpus = loadCorpus(corpusDir);

afterAll(() => rmSync(corpusDir, { recursive: true }));

const FIELDS = ['kind', 'better', 'cadence'] as const;

/** Of a document's confirmed rows: for how many something was guessed, and what differs from the row. */
const compare = (id: string, field: (typeof FIELDS)[number]) => {
  const resolution = corpus.resolutions.find(({ document }) => document.id === id);
  const guesses = resolution && guessProfiles(resolution);
  const rows = corpus.profiles.get(asDocumentId(id)) ?? [];
  const guessed = rows.filter(({ measure }) => guesses?.get(measure)?.[field] !== undefined);
  const differing = guessed
    .filter((row) => guesses?.get(row.measure)?.[field] !== row[field])
    .map((row) => `${row.measure}: ${guesses?.get(row.measure)?.[field]}, confirmed ${row[field]}`);
  return { rows: rows.length, guessed: guessed.length, differing };
};

/** The least share of rows of which something is guessed. */
const LEAST_GUESSED = { kind: 0.95, better: 0.95, cadence: 0.6 };
/** Of those the least share that agrees with the row; a direction is never the opposite one. */
const LEAST_AGREEING = { kind: 0.95, better: 1, cadence: 0.95 };

it.each(
  ['nq14-2024', 'nq19-2025'].flatMap((id) => FIELDS.map((field) => [id, field] as const)),
)('%s: the guessed %s agrees with the confirmed rows', (id, field) => {
  const { rows, guessed, differing } = compare(id, field);
  const agreeing = guessed - differing.length;
  console.info(`${id} ${field}: ${guessed} of ${rows} guessed, ${agreeing} of ${guessed} agree`);
  expect(guessed / rows).toBeGreaterThanOrEqual(LEAST_GUESSED[field]);
  expect(agreeing / guessed, differing.join('; ')).toBeGreaterThanOrEqual(LEAST_AGREEING[field]);
});
