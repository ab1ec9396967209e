import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAt } from '../../src/quantities/written-number.ts';

const ordering = fc.constantFrom('tháng ', 'thang ', 't', 'T', 'quý ', 'Q', 'ngày ', 'tuần ', 'mục ', '20/');
const few = fc.integer({ min: 1, max: 4 }).map(String);
const hundreds = fc.integer({ min: 100, max: 999 }).map(String);

test('what orders a day, a period or an item is no group of the figure behind it', () => {
  fc.assert(
    fc.property(ordering, few, hundreds, (word, order, figure) => {
      const text = `cảng ${word}${order} ${figure} triệu tấn`;
      expect(numberAt(text, 5 + word.length)).toBe(order);
    }),
  );
});

test('anywhere else a space groups thousands', () => {
  fc.assert(
    fc.property(fc.constantFrom('đạt ', 'thu ', 'được ', ''), few, hundreds, (word, thousands, figure) => {
      expect(numberAt(`${word}${thousands} ${figure} tỷ`, word.length)).toBe(`${thousands} ${figure}`);
    }),
  );
});
