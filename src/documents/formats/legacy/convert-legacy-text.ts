import type { LegacyEncoding } from './legacy-letters.ts';
import { LEGACY_SPELLINGS } from './legacy-spellings.ts';

/** VNI's longest: a letter and its mark. In characters. */
const LONGEST_SPELLING = 2;

/**
 * Unicode of a text whose characters are the bytes of a legacy encoding, each shown as Windows-1252 or ISO 8859-1 has it.
 * Convert before anything drops U+00AD, which is TCVN3's `ư`. What the encoding doesn't have stays as it is.
 * @returns NFC; of TCVN3 in a font of capitals the letters come small, see `convertForFont`
 */
export const convertLegacyText = (text: string, encoding: LegacyEncoding): string => {
  const spellings = LEGACY_SPELLINGS[encoding];
  let converted = '';
  for (let at = 0; at < text.length; ) {
    const length = lengthOfSpelling(text, at, spellings);
    const spelling = text.slice(at, at + length);
    converted += spellings.get(spelling) ?? spelling;
    at += length;
  }
  return converted.normalize('NFC');
};

const lengthOfSpelling = (text: string, at: number, spellings: ReadonlyMap<string, string>): number =>
  spellings.has(text.slice(at, at + LONGEST_SPELLING)) ? LONGEST_SPELLING : 1;
