import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, divide, formatPercent, parseDecimal } from '../../../src/progress/status/fraction.ts';

const decimal = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 6 }),
  )
  .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`));

test('decimals are ordered as numbers are, to the last digit', () => {
  fc.assert(
    fc.property(decimal, decimal, (one, other) => {
      const order = compare(parseDecimal(one), parseDecimal(other));
      expect(order).toBe(-compare(parseDecimal(other), parseDecimal(one)) + 0);
      const difference = Number(one) - Number(other);
      if (Math.abs(difference) > 1) expect(order).toBe(Math.sign(difference));
      expect(compare(parseDecimal(one), parseDecimal(`${one.includes('.') ? one : `${one}.`}0`))).toBe(0);
    }),
  );
});

test('a share is cut off, never rounded up', () => {
  const share = (text: string, of: string, digits = 0) =>
    formatPercent(divide(parseDecimal(text), parseDecimal(of)), digits);
  expect(share('99.99', '100')).toBe('99%');
  expect(share('99.99', '100', 1)).toBe('99,9%');
  expect(share('50', '100', 2)).toBe('50%');
  expect(share('0.4', '100', 1)).toBe('0,4%');
  expect(share('-0.5', '100', 1)).toBe('-0,5%');
  expect(share('250', '100')).toBe('250%');
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (part, whole) => {
      expect(Number.parseInt(share(String(part), String(whole)), 10)).toBe(Math.floor((part * 100) / whole));
    }),
  );
});

test.each(['', '1,5', '1e3', '.5', '5.', 'NaN', '1.2.3'])('%j is no plain decimal', (text) => {
  expect(() => parseDecimal(text)).toThrow(RangeError);
});

test('nothing is divided by zero', () => {
  expect(() => divide(parseDecimal('1'), parseDecimal('0'))).toThrow(RangeError);
});
