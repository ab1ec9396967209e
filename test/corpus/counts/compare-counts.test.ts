import { expect, test } from 'vitest';
import {
  describeCounts,
  describeShrunk,
  findShrunkLists,
} from '../../../src/corpus/counts/compare-counts.ts';

test.each([
  [100, 95, true],
  [100, 96, false],
  [100, 100, false],
  [100, 200, false],
  [15, 14, true],
  [20, 19, true],
  [21, 20, false],
  [1, 0, true],
  [0, 0, false],
])('of %i rows %i left: told of is %s', (before, now, isTold) => {
  const found = findShrunkLists({ 'a.csv': before }, { 'a.csv': now });
  expect(found).toEqual(isTold ? [{ name: 'a.csv', before, now }] : []);
});

test('a list that is gone has lost all; a new one and a first time have lost nothing', () => {
  expect(findShrunkLists({ 'a.csv': 3 }, { 'b.csv': 3 })).toEqual([{ name: 'a.csv', before: 3, now: 0 }]);
  expect(findShrunkLists(undefined, { 'a.csv': 3 })).toEqual([]);
});

test.each([
  ['places.csv', 'vietnamese/places.csv'],
  ['measures.csv', 'a/measures.csv'],
  ['documents/a.txt', 'a/text.txt'],
])('%s, kept before the lists had folders, is held against %s', (before, now) => {
  expect(findShrunkLists({ [before]: 40 }, { [now]: 40 })).toEqual([]);
  expect(findShrunkLists({ [before]: 40 }, { [now]: 30 })).toEqual([{ name: now, before: 40, now: 30 }]);
  expect(describeCounts({ [before]: 40 }, { [now]: 30 })).toEqual([`${now}  30 (lần trước 40)`]);
});

test('a list is held against no other one of the same file name', () => {
  const kept = { 'measures.csv': 9, 'a/measures.csv': 43, 'b/terms.csv': 5 };
  expect(findShrunkLists(kept, { 'a/measures.csv': 43, 'c/terms.csv': 5 })).toEqual([
    { name: 'measures.csv', before: 9, now: 0 },
    { name: 'b/terms.csv', before: 5, now: 0 },
  ]);
});

test('both counts are said', () => {
  expect(describeShrunk({ name: 'a.csv', before: 15, now: 14 })).toBe(
    'a.csv: còn 14 dòng, lần trước 15 dòng',
  );
  expect(describeCounts(undefined, { 'a.csv': 3 })).toEqual(['a.csv  3']);
  expect(describeCounts({ 'a.csv': 4, 'old.csv': 1 }, { 'a.csv': 3, 'b.csv': 2 })).toEqual([
    'a.csv    3 (lần trước 4)',
    'b.csv    2 (lần trước chưa có)',
    'old.csv  không còn (lần trước 1)',
  ]);
});
