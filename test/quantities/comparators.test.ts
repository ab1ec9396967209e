import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spellComparators } from '../../src/quantities/comparators.ts';

it('a comparator without its marks is one right before a number only', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(['duoi', 'dưới'], ['tren', 'trên'], ['hon', 'hơn'], ['vuot', 'vượt']),
      fc.nat(9_999),
      ([typed = '', meant = ''], number) => {
        expect(spellComparators(`dat ${typed} ${number} ha`)).toBe(`dat ${meant} ${number} ha`);
        expect(spellComparators(`bi ${typed} nuoc`)).toBe(`bi ${typed} nuoc`);
      },
    ),
  );
});

it.each([
  'qua 5 năm',
  'gắn 5 sao',
  'gan 50 ho',
  'đuối 4%',
  'thap hon 4%',
  'it nhat 5 xa',
])('“%s” stays as it was typed', (text) => {
  expect(spellComparators(text)).toBe(text);
});
