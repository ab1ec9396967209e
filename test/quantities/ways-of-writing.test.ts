import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/quantities/find-quantities.ts';
import type { Quantity } from '../../src/quantities/quantity.ts';
import { listNumbers, parseNumber } from '../../src/quantities/read-number.ts';
import { readScale, writeScale } from '../../src/quantities/scales.ts';
import { splitMagnitude } from '../../src/quantities/units.ts';

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

/** What scales a number, as people type it. */
const SCALE_WORDS: readonly (readonly [string, number])[] = [
  ['nghìn', 3],
  ['ngàn', 3],
  ['nghin', 3],
  ['k', 3],
  ['triệu', 6],
  ['trieu', 6],
  ['tr', 6],
  ['tỷ', 9],
  ['tỉ', 9],
  ['ty', 9],
  ['ti', 9],
  ['nghìn tỷ', 12],
  ['ngàn tỉ', 12],
  ['k tỷ', 12],
  ['trăm nghìn', 5],
  ['chục triệu', 7],
];
const scaleWord = fc.constantFrom(...SCALE_WORDS);
/** One decimal digit at most: more digits behind a scale would be a second part. */
const smallNumber = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.nat(9));
const write = ([whole, tenth]: readonly [number, number]): string =>
  tenth === 0 ? String(whole) : `${whole},${tenth}`;
const decimalOf = ([whole, tenth]: readonly [number, number]): string =>
  tenth === 0 ? String(whole) : `${whole}.${tenth}`;

describe('scales', () => {
  const casing = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
    (text) => text.toUpperCase().normalize('NFD'),
  );
  const gap = fc.constantFrom('', ' ', '\u00a0', '  ');

  test('are read behind digits, glued or apart, in capitals and in pieces', () => {
    fc.assert(
      fc.property(smallNumber, scaleWord, gap, casing, (number, [word, power], space, change) => {
        // A lone letter scales what it is glued to.
        fc.pre(!word.startsWith('k') || space === '');
        const quantity = only(`${write(number)}${space}${change(word)}`);
        expect([quantity.low.decimals[0], quantity.power]).toEqual([decimalOf(number), power]);
      }),
      { numRuns: 400 },
    );
  });

  test('say the same of what is counted behind them', () => {
    const counted = fc.constantFrom('đồng', 'USD', 'tấn', 'lượt khách', 'lượt', 'người');
    fc.assert(
      fc.property(smallNumber, scaleWord, counted, (number, [word, power], thing) => {
        fc.pre(!word.startsWith('k'));
        const { low, power: read, unit } = only(`đạt ${write(number)} ${word} ${thing} rồi`);
        expect([low.decimals[0], read, unit]).toEqual([decimalOf(number), power, `${word} ${thing}`]);
        expect(splitMagnitude(unit)).toEqual({ power, counted: thing.toLowerCase() });
      }),
    );
  });

  test('in words are read as what they are', () => {
    for (const power of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]) {
      const words = writeScale(power);
      if (words !== '' && power > 2) expect(readScale(words, 0, ['1'])?.power).toBe(power);
    }
  });

  test('leave words that only begin like them alone', () => {
    for (const text of [
      '15 tỷ lệ',
      '3 tỉ trọng',
      '5 km',
      '7 trường',
      '4 kế hoạch',
      '12 trạm y tế',
      '5m',
      '8 m2',
    ])
      expect([text, findQuantities(text, { spoken: true })[0]?.power]).toEqual([text, 0]);
  });
});

describe('numbers in parts', () => {
  const digit = fc.integer({ min: 1, max: 9 });

  test('“9 triệu 1”, “171tr2”, “28 tỷ 9” say a decimal', () => {
    const scale = fc.constantFrom(['triệu ', 6], ['tr', 6], ['tỷ ', 9], ['ty', 9]) as fc.Arbitrary<
      [string, number]
    >;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), digit, scale, (whole, tenth, [word, power]) => {
        const { low, power: read } = only(`${whole}${word.length > 2 ? ' ' : ''}${word}${tenth}`);
        expect([low.decimals, read]).toEqual([[`${whole}.${tenth}`], power]);
      }),
    );
  });

  test('“8 triệu 9 trăm nghìn”, “8 triệu 900 nghìn” add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), digit, (whole, tenth) => {
        for (const rest of [
          `${tenth} trăm nghìn`,
          `${tenth}00 nghìn`,
          `${tenth}00.000`.slice(0, 3) + ' ngàn',
        ])
          expect(only(`${whole} triệu ${rest}`)).toMatchObject({
            low: { decimals: [`${whole}.${tenth}`] },
            power: 6,
          });
      }),
    );
  });

  test('“106 nghìn 761 tỷ” is all of tỷ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 100, max: 999 }), (thousands, rest) => {
        const { low, power } = only(`${thousands} nghìn ${rest} tỷ`);
        expect([low.decimals, power]).toEqual([[`${thousands}${rest}`], 9]);
      }),
    );
  });

  test('two things that are counted stay two', () => {
    for (const text of ['3 tỷ cho 5 dự án', '12 triệu tấn, 5 dự án', '9 triệu lượt 12 dự án', '3 tỷ 5 dự án'])
      expect([text, findQuantities(text, { spoken: true }).length]).toEqual([text, 2]);
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
