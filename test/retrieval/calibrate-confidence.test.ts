import { expect, test } from 'vitest';
import { calibrateConfidence } from '../../src/retrieval/calibrate-confidence.ts';

test('rises with coverage from nearly none to nearly sure', () => {
  const values = [0, 0.1, 0.2, 0.27, 0.4, 0.6, 1].map(calibrateConfidence);
  expect(values).toEqual(values.toSorted((left, right) => left - right));
  expect(values[0]).toBeLessThan(0.01);
  expect(values.at(-1)).toBeGreaterThan(0.99);
  expect(calibrateConfidence(0.27)).toBeCloseTo(0.5, 1);
});
