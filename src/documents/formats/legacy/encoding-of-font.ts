import type { LegacyEncoding } from './legacy-letters.ts';

/** Before a subset's font PDF puts six capitals and a plus: `ABCDEF+.VnTime`. */
const SUBSET = /^[A-Z]{6}\+/u;

const FONTS: readonly (readonly [RegExp, LegacyEncoding])[] = [
  // .VnTime · .VnArialH
  [/^\.Vn/iu, 'TCVN3'],
  // VNI-Times · VNI Helve
  [/^VNI[-\s]/iu, 'VNI'],
  // VPS Times · VPS-Helv
  [/^VPS[-\s]/iu, 'VPS'],
];

/** A `.Vn` font of capitals: `.VnTimeH`, `.VnArial NarrowH`; its weight may follow, `.VnTimeH-Bold`. */
const CAPITALS = /^\.Vn[^-,]*H(?:[-,]|$)/u;

/** The encoding that a font's letters are written in; undefined of a font of Unicode. */
export const encodingOfFont = (font: string): LegacyEncoding | undefined => {
  const name = nameOf(font);
  return FONTS.find(([pattern]) => pattern.test(name))?.[1];
};

/** Whether a font prints small letters as capitals. */
export const isFontOfCapitals = (font: string): boolean => CAPITALS.test(nameOf(font));

const nameOf = (font: string): string => font.trim().replace(SUBSET, '');
