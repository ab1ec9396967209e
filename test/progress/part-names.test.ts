import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { tellPartApart } from '../../src/domain/target-name.ts';
import { cutLabel } from '../../src/progress/name-items.ts';

const { resolutions } = loadCorpus(join(import.meta.dirname, '../../corpus'));

test.each([26, 30, 34, 36, 40])('of a target no two parts are called the same within %i letters', (limit) => {
  for (const { targets } of resolutions)
    for (const target of targets) {
      const names = target.measures.map((measure) => tellPartApart(target, measure, limit, cutLabel));
      expect(new Set(names).size).toBe(names.length);
    }
});

test('what parts begin with alike is cut, not what they differ in', () => {
  const target = resolutions[0]?.targets.find(({ number }) => number === 18);
  const names = target?.measures.map((measure) => tellPartApart(target, measure, 34, cutLabel));
  expect(names).toEqual([
    '… xử lý hợp vệ sinh: ở đô thị',
    '… nông thôn: thu gom, xử lý',
    '… nông thôn: xử lý hợp vệ sinh',
  ]);
});
