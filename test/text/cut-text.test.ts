import { expect, test } from 'vitest';
import { endOfText, startOfText } from '../../src/text/cut-text.ts';

test.each([
  ['cảng', 4, 'cảng', 'cảng'],
  ['cảng biển', 4, 'cảng', 'biển'],
  ['😀ab😀', 3, '😀a', 'b😀'],
  ['😀ab😀', 1, '', ''],
  ['', 3, '', ''],
])('of %s %i units are kept, and no sign is cut in two', (text, length, start, end) => {
  expect(startOfText(text, length)).toBe(start);
  expect(endOfText(text, length)).toBe(end);
});
