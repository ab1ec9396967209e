import { expect, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import type { Resolution } from '../../src/domain/resolution.ts';
import { listCollecting } from '../../src/progress/followed-documents.ts';

type Followed = Pick<Resolution, 'document' | 'targets' | 'tasks'>;

/** A document with its time; what it sets doesn't matter but for there being some. */
const followed = (id: string, [from, to, until]: readonly string[], sets = 1): Followed => ({
  document: {
    id: asDocumentId(id),
    file: '',
    name: id,
    shortName: id,
    year: Number(to?.slice(0, 4)),
    validFrom: from ?? '',
    validTo: to ?? '',
    collectUntil: until ?? '',
  },
  targets: Array.from({ length: sets }),
  tasks: [],
});

const OF_2026 = followed('nq-2026', ['2026-01-01', '2026-12-31', '2027-01-31']);
const OF_2027 = followed('nq-2027', ['2027-01-01', '2027-12-31', '2028-01-31']);
const FIVE_YEARS = followed('ct-2030', ['2026-01-01', '2030-12-31', '2031-01-31']);

const collecting = (documents: readonly Followed[], day: string) =>
  listCollecting(documents, asDay(day)).map(({ document }) => document.id);

test('a document collects from its first day to the last on which figures of its time are taken', () => {
  expect(collecting([OF_2026], '2025-12-31')).toEqual([]);
  expect(collecting([OF_2026], '2026-01-01')).toEqual(['nq-2026']);
  expect(collecting([OF_2026], '2027-01-31')).toEqual(['nq-2026']);
  expect(collecting([OF_2026], '2027-02-01')).toEqual([]);
});

test('next year’s, added in December, moves nothing of this year’s', () => {
  expect(collecting([OF_2026, OF_2027], '2026-12-31')).toEqual(['nq-2026']);
});

test('in January both collect, the one in force first', () => {
  expect(collecting([OF_2026, OF_2027], '2027-01-01')).toEqual(['nq-2027', 'nq-2026']);
  expect(collecting([OF_2026, OF_2027], '2027-01-31')).toEqual(['nq-2027', 'nq-2026']);
  expect(collecting([OF_2026, OF_2027], '2027-02-01')).toEqual(['nq-2027']);
});

test('one of several years collects beside one of a year, the one that was followed first staying first', () => {
  expect(collecting([OF_2026, FIVE_YEARS], '2026-06-01')).toEqual(['nq-2026', 'ct-2030']);
  expect(collecting([FIVE_YEARS, OF_2026], '2026-06-01')).toEqual(['ct-2030', 'nq-2026']);
  expect(collecting([FIVE_YEARS, OF_2026, OF_2027], '2027-01-10')).toEqual(['ct-2030', 'nq-2026', 'nq-2027']);
});

test('one that sets nothing is not reported on', () => {
  expect(
    collecting([followed('ke', ['2026-01-01', '2026-12-31', '2027-01-31'], 0), OF_2026], '2026-06-01'),
  ).toEqual(['nq-2026']);
});
