import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/quantities/written-number.ts';

/** Thousands grouped by dots, as resolutions print them. */
const grouped = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
const whole = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String);
const fraction = fc.stringMatching(/^\d{0,4}$/);
const withoutEndingZeros = (digits: string): string => digits.replace(/0+$/, '');
const decimal = (whole: string, fraction: string): string =>
  withoutEndingZeros(fraction) === '' ? whole : `${whole}.${withoutEndingZeros(fraction)}`;

describe('parseNumber', () => {
  it.each([
    ['106.761,592', '106761.592'],
    ['57.900', '57900'],
    ['11,5', '11.5'],
    ['12,0', '12'],
    ['0,98', '0.98'],
    ['190', '190'],
    ['9.1', '9.1'],
    ['0.385', '0.385'],
    ['1,234,567', '1234567'],
    ['1,234,567.5', '1234567.5'],
    ['007', '7'],
  ])('reads %s as %s', (printed, plain) => {
    expect(parseNumber(printed)).toBe(plain);
  });

  it.each([
    '',
    '.',
    '5.',
    '.5',
    '1.5.2',
    '1,234,5',
    '1.23.456',
    '12.345.67',
    '0.123.456',
    '-5',
    '1e3',
    '45-NQ',
    '01/12/2023',
    '２５',
    '٢٥',
    '5²',
  ])('takes %j for no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it('gives back every number that is printed with dots and a comma', () => {
    fc.assert(
      fc.property(whole, fraction, (digits, tail) => {
        const printed = grouped(digits) + (tail === '' ? '' : `,${tail}`);
        expect(parseNumber(printed)).toBe(decimal(digits, tail));
      }),
    );
  });

  it('reads the same number with and without its grouping dots', () => {
    fc.assert(
      fc.property(whole, fraction, (digits, tail) => {
        const end = tail === '' ? '' : `,${tail}`;
        expect(parseNumber(grouped(digits) + end)).toBe(parseNumber(digits + end));
      }),
    );
  });

  it('gives nothing or a plain decimal that it reads again as itself, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-/ %٣５') }), (text) => {
        const plain = parseNumber(text);
        if (plain === undefined) return;
        expect(plain).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        expect(parseNumber(plain.replace('.', ','))).toBe(plain);
      }),
    );
  });
});
