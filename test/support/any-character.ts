import fc from 'fast-check';

const LAST = 0x10ffff;
const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Any one code point, as a unit of strings. fast-check's own `binary` first makes a map of them all, for a second. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: LAST })
  .filter((code) => !isHalf(code))
  .map((code) => String.fromCodePoint(code));
