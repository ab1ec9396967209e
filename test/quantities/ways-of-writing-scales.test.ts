import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/quantities/find-quantities.ts';
import type { Quantity } from '../../src/quantities/quantity.ts';
import { readScale, writeScale } from '../../src/quantities/scales.ts';
import { splitMagnitude } from '../../src/quantities/units.ts';

const only = (text: string): Quantity => {
  const found = findQuantities(text, { spoken: true });
  expect([text, found.length]).toEqual([text, 1]);
  const [quantity] = found;
  if (quantity === undefined) throw new Error(text);
  return quantity;
};

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

  test.each([
    '2 tỷ 1 rồi sếp ơi',
    '2 tỷ 1 anh ạ',
    '2 tỷ 1 so với hôm trước',
  ])('“%s” goes on to somebody', (text) => {
    expect(only(text).low.decimals).toEqual(['2.1']);
  });

  test.each(['2 tỷ 1 chi nhánh', '2 tỷ 3 anh em', '2 tỷ 5 dự án'])('“%s” counts two things', (text) => {
    expect(findQuantities(text, { spoken: true })).toHaveLength(2);
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

  test('a glued part behind “k” is of the same number, with the larger scale of all of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom<readonly [string, number]>(['', 3], [' tỷ', 12], [' ty', 12], [' tỷ đồng', 12]),
        (whole, tenth, [behind, power]) => {
          const quantity = only(`${whole}k${tenth}${behind}`);
          expect([quantity.low.decimals[0], quantity.power]).toEqual([`${whole}.${tenth}`, power]);
        },
      ),
    );
    // What is smaller adds up instead, and square kilometres are no thousands.
    expect(findQuantities('đường 5km2', { spoken: true }).map(({ power }) => power)).toEqual([0]);
  });
});
