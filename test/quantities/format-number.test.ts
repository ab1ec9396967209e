import { expect, test } from 'vitest';
import { formatNumber } from '../../src/quantities/written-number.ts';
import { machineSlowness, processorMs } from '../support/processor-time.ts';

test.each([
  ['0', '0'],
  ['0.5', '0,5'],
  ['999', '999'],
  ['1000', '1.000'],
  ['106761.592', '106.761,592'],
  ['-123456', '-123.456'],
])('%s is printed as %s', (decimal, printed) => {
  expect(formatNumber(decimal)).toBe(printed);
});

test('however many digits it has, it is printed at once', () => {
  const digits = '1'.repeat(100_000);
  const begun = processorMs();
  expect(formatNumber(digits)).toHaveLength(133_333);
  expect(processorMs() - begun).toBeLessThan(200 * machineSlowness());
});
