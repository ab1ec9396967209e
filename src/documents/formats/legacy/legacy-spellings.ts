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
export const LEGACY_SPELLINGS: Readonly<Record<LegacyEncoding, Spellings>> = {
  TCVN3: spellingsOf('TCVN3'),
  VNI: spellingsOf('VNI'),
  VPS: spellingsOf('VPS'),
};
