import { encodingOfFont, isFontOfCapitals } from './encoding-of-font.ts';
import { LEGACY_LETTERS, type LegacyEncoding } from './legacy-letters.ts';

/** What a legacy spelling stands for. */
type Spellings = ReadonlyMap<string, string>;

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** How a legacy byte shows in Unicode: as Windows-1252 has it, or as the code of the same number. */
const showings = (bytes: readonly number[]): readonly string[] => [
  WINDOWS_1252.decode(Uint8Array.from(bytes)),
  String.fromCharCode(...bytes),
];

const spellingsOf = (encoding: LegacyEncoding): Spellings => {
  const found = new Map<string, string>();
  for (const { letter, [encoding]: bytes } of LEGACY_LETTERS) {
    if (bytes === undefined) continue;
    for (const shown of showings(bytes)) {
      found.set(shown, letter);
      // A capital with its mark in small letters: what Word makes of a sentence's first letter.
      if (bytes.length > 1) {
        const mixed = shown.charAt(0) + shown.slice(1).toLowerCase();
        if (!found.has(mixed)) found.set(mixed, letter);
      }
    }
  }
  return found;
};

/** By encoding: each spelling, as it shows in Unicode, with the letter that it stands for. */
const LEGACY_SPELLINGS: Readonly<Record<LegacyEncoding, Spellings>> = {
  TCVN3: spellingsOf('TCVN3'),
  VNI: spellingsOf('VNI'),
  VPS: spellingsOf('VPS'),
};

/**
 * Unicode of a text that is set in a font: capitals where the font prints them.
 * @returns NFC; undefined where the font is one of Unicode
 */
export const convertForFont = (text: string, font: string): string | undefined => {
  const encoding = encodingOfFont(font);
  if (encoding === undefined) return undefined;
  const converted = convertLegacyText(text, encoding);
  return isFontOfCapitals(font) ? converted.toUpperCase() : converted;
};

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
