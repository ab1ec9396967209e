import {
  LEGACY_LETTERS,
  type LegacyEncoding,
} from '../../../../src/documents/formats/legacy/legacy-letters.ts';

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** Writes Unicode in a legacy encoding, its bytes shown as Windows-1252 has them. */
export const writeLegacyText = (text: string, encoding: LegacyEncoding): string => {
  const bytes = new Map(LEGACY_LETTERS.map(({ letter, [encoding]: its }) => [letter, its]));
  return Array.from(text.normalize('NFC'), (character) => {
    const its = bytes.get(character);
    return its === undefined ? character : WINDOWS_1252.decode(Uint8Array.from(its));
  }).join('');
};
