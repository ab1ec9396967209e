import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/quantities/find-quantities.ts';
import type { Quantity } from '../../src/quantities/quantity.ts';
import { listNumbers, parseNumber } from '../../src/quantities/written-number.ts';

const GROUPS = ['.', ',', ' ', '\u00a0', '\u202f', '\u2009', '’', "'"];
const group = fc.constantFrom(...GROUPS);
/** Above nine hundred and ninety-nine, so that there is something to group. */
const large = fc.integer({ min: 1000, max: 999_999_999 });
const fraction = fc.integer({ min: 1, max: 99 }).map((part) => String(part).padStart(2, '0'));

const grouped = (number: number, separator: string): string =>
  String(number).replace(/\B(?=(?:\d{3})+$)/g, separator);
const plainFraction = (digits: string): string => digits.replace(/0+$/, '');

const only = (text: string): Quantity => {
  const found = findQuantities(text, { spoken: true });
  expect([text, found.length]).toEqual([text, 1]);
  const [quantity] = found;
  if (quantity === undefined) throw new Error(text);
  return quantity;
};

describe('digits', () => {
  test('thousands apart by any sign are among what a number may mean', () => {
    fc.assert(
      fc.property(large, group, (number, separator) => {
        expect(listNumbers(grouped(number, separator))).toContain(String(number));
      }),
    );
  });

  test('thousands apart by a space, an apostrophe or twice by the same sign mean one number', () => {
    fc.assert(
      fc.property(large, group, (number, separator) => {
        fc.pre(number >= 1_000_000 || (separator !== '.' && separator !== ','));
        expect(listNumbers(grouped(number, separator))).toEqual([String(number)]);
      }),
    );
  });

  test('one group behind a dot or a comma may be decimals, and both are told, the printed way first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (whole, part) => {
        const digits = String(part).padStart(3, '0');
        const thousands = `${whole}${digits}`;
        const decimals = `${whole}.${plainFraction(digits)}`;
        expect(listNumbers(`${whole}.${digits}`)).toEqual([thousands, decimals]);
        expect(listNumbers(`${whole},${digits}`)).toEqual([decimals, thousands]);
      }),
    );
  });

  test('decimals are read behind a comma and a point', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fraction, fc.constantFrom(',', '.'), (whole, part, mark) => {
        expect(listNumbers(`${whole}${mark}${part}`)).toEqual([`${whole}.${plainFraction(part)}`]);
      }),
    );
  });

  test('of thousands and decimals each has a sign of its own', () => {
    fc.assert(
      fc.property(large, group, fraction, (number, separator, part) => {
        const mark = separator === ',' ? '.' : ',';
        const text = grouped(number, separator) + mark + part;
        expect([text, parseNumber(text)]).toEqual([text, `${number}.${plainFraction(part)}`]);
      }),
    );
  });

  test('digits and marks that follow no way of writing are no number', () => {
    const mark = fc.constantFrom('.', ',');
    const short = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(short, mark, short, mark, short, (a, one, b, other, c) => {
        expect(listNumbers(`${a}${one}${b}${other}${c}`)).toEqual([]);
      }),
    );
  });

  test('whatever is read is a plain decimal', () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,  ’'"), maxLength: 16 });
    fc.assert(
      fc.property(typed, (text) => {
        for (const number of listNumbers(text)) expect(number).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
      }),
    );
  });
});

describe('signs, ranges and counts', () => {
  const number = fc.integer({ min: 1, max: 999 });
  const dash = fc.constantFrom('-', '–', '—', ' - ', ' – ', ' đến ');

  test('a dash between two numbers is a range, before a number a sign', () => {
    fc.assert(
      fc.property(number, number, dash, (one, other, mark) => {
        const range = only(`đạt ${one}${mark}${other} triệu tấn`);
        expect([range.low.text, range.high.text, range.isNegative]).toEqual([`${one}`, `${other}`, false]);
      }),
    );
    fc.assert(
      fc.property(number, fc.constantFrom('-', '–', '−'), (one, mark) => {
        const { low, isNegative } = only(`đạt ${mark}${one}%`);
        expect([low.text, isNegative]).toEqual([`${one}`, true]);
      }),
    );
  });

  test('a slash gives so many out of all', () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom('/', ' / ', ' trên ', ' trên tổng số '),
        (one, all, mark) => {
          const { low, total } = only(`được ${one}${mark}${all} xã`);
          expect([low.text, total?.text]).toEqual([`${one}`, `${all}`]);
        },
      ),
    );
  });
});

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    '1',
    '25',
    '.',
    ',',
    '/',
    '-',
    '–',
    ' ',
    'tr',
    'tỷ',
    'nghìn',
    '%',
    'k',
    'đến',
    'năm',
    'mươi',
    'lượt',
    '\u00a0',
    '’',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
    fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );

  test('quantities stand in order, none in another, each with its number in the text', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (typed, spoken) => {
        let done = 0;
        for (const quantity of findQuantities(typed, { spoken })) {
          const { start, numberAt, numberEnd, scaleEnd, end, low } = quantity;
          expect(start).toBeGreaterThanOrEqual(done);
          expect(numberAt).toBeGreaterThanOrEqual(start);
          expect(numberEnd).toBeGreaterThan(numberAt);
          expect(scaleEnd).toBeGreaterThanOrEqual(numberEnd);
          expect(end).toBeGreaterThanOrEqual(scaleEnd);
          expect(end).toBeLessThanOrEqual(typed.length);
          expect(low.decimals.length).toBeGreaterThan(0);
          done = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
