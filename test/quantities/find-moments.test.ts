import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoments, isSameMoment } from '../../src/quantities/find-moments.ts';

const read = (text: string) => findMoments(text).map(({ year, month, day }) => [year, month, day]);

describe('findMoments', () => {
  it.each([
    ['đến ngày 30/6/2027 đạt 45%', [[2027, 6, 31]]],
    ['giải ngân đến 30/9 bao nhiêu', [[undefined, 9, 31]]],
    ['trước ngày 15/10/2027', [[2027, 10, 15]]],
    ['đến ngày 15 tháng 8 năm 2027', [[2027, 8, 15]]],
    ['đến hết tháng 9/2027', [[2027, 9, 31]]],
    ['hết quý III năm 2026', [[2026, 9, 31]]],
    ['quý ii/2027', [[2027, 6, 31]]],
    ['6 tháng đầu năm 2027', [[2027, 6, 31]]],
    ['6 tháng đầu 2027', [[2027, 6, 31]]],
    ['giữa năm 2028', [[2028, 6, 31]]],
    ['đến hết ngày 28/2/2027', [[2027, 2, 31]]],
    [
      'đến ngày 30/6 đạt 45%, đến ngày 31/12/2027 đạt 95%',
      [
        [undefined, 6, 31],
        [2027, 12, 31],
      ],
    ],
  ])('%s', (text, moments) => expect(read(text)).toEqual(moments));

  it.each([
    '38/38 xã',
    'đạt 24/7',
    'số 12/KH-UBND',
    'tăng 6 tháng so với năm 2026',
    'xếp thứ 15/34',
  ])('%s names none', (text) => expect(read(text)).toEqual([]));

  it('the last day of a month is the end of it, whatever the words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2020, max: 2035 }), (month, year) => {
        const last = month === 2 ? 28 : new Date(Date.UTC(year, month, 0)).getUTCDate();
        const [byDay] = findMoments(`đến ngày ${last}/${month}/${year}`);
        const [byMonth] = findMoments(`đến hết tháng ${month}/${year}`);
        expect(byDay !== undefined && byMonth !== undefined && isSameMoment(byDay, byMonth)).toBe(true);
      }),
    );
  });
});
