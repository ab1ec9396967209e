import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuse } from '../../src/search/rank.ts';

const scored = (...pairs: readonly (readonly [string, number])[]) =>
  pairs.map(([id, score]) => ({ id, score }));

test('sums the shares of both lists, the second weighted', () => {
  const fused = fuse(scored(['a', 10], ['b', 5]), scored(['b', 0.8], ['c', 0.4]), 0.5);
  expect(fused).toEqual(scored(['a', 1], ['b', 1], ['c', 0.25]));
});

test('a second list without weight changes nothing but adds its own at the end', () => {
  const fused = fuse(scored(['a', 3], ['b', 2]), scored(['b', 1], ['c', 1]), 0);
  expect(fused.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('scores at and under zero get nothing, and two empty lists give an empty one', () => {
  expect(fuse([], scored(['a', -1], ['b', 0]), 1)).toEqual([]);
  expect(fuse([], [], 1)).toEqual([]);
});

test('the scale of either list does not matter', () => {
  const list = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...'abcdefgh'), score: fc.integer({ min: 1, max: 64 }) }),
    {
      selector: ({ id }) => id,
    },
  );
  fc.assert(
    fc.property(list, list, (first, second) => {
      const plain = fuse(first, second, 0.3);
      const scaled = fuse(
        first.map(({ id, score }) => ({ id, score: score * 4 })),
        second.map(({ id, score }) => ({ id, score: score / 8 })),
        0.3,
      );
      expect(scaled).toEqual(plain);
    }),
  );
});
