import { rememberRecent } from './remember-recent.ts';

/** A token with its place in the text it was found in (UTF-16 offsets, `end` exclusive). */
export interface Syllable {
  /** Lower-case, accented, NFC. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// 1705-TB/TU, 45-NQ/TW, 15/2020/NĐ-CP · 35/2021/QH15
const CODE = String.raw`\d+(?:\/\d+)*[-/]\p{L}{1,6}(?:[-/]\p{L}{1,6}\d*)+|\d+\/\d{4}\/\p{L}{1,6}\d*`;
// 106.761,592 · 11,5 · 01/12/2023 · 50/137 · 4b · 95tr
const NUMBER = String.raw`\d+(?:[.,]\d+)*(?:(?:\/\d+)+|[\p{L}\p{M}]+)?`;
// cảng · QH15 · ca3ng (VNI left-overs keep their digits)
const WORD = String.raw`\p{L}[\p{L}\p{M}\p{N}]*`;
// Only words begin with a letter; most tokens are words.
const TOKEN = new RegExp(`${WORD}|(?:${CODE})(?![\\p{L}\\p{N}])|${NUMBER}`, 'gu');

/** Texts whose tokens are kept. */
const REMEMBERED = 256;

/**
 * Splits text into tokens, left to right. A token is the longest of: a document's code (digits, then letter groups
 * joined by `-` or `/`: `1705-TB/TU`, `35/2021/QH15`); a number with `.` or `,` between digits, with what follows
 * without a space: further digits after `/` (`01/12/2023`, `50/137`) or letters (`4b`, `95tr`); a run of letters and
 * digits that begins with a letter. Everything else (spaces, `%`, `-`, `/` between words, punctuation) separates.
 * Vietnamese is written syllable by syllable, so a word of two syllables is two tokens. Give normalised text to get
 * one tone style.
 */
export const syllables = rememberRecent((text: string): readonly Syllable[] => {
  const lower = text.toLowerCase();
  // A few letters get longer, decomposed ones shorter: where a text holds such, token by token.
  const isInPlace = lower.length === text.length && lower.normalize('NFC') === lower;
  const found: Syllable[] = [];
  for (const match of (isInPlace ? lower : text).matchAll(TOKEN)) {
    const start = match.index;
    const [token] = match;
    const small = isInPlace ? token : token.toLowerCase().normalize('NFC');
    found.push({ text: small, start, end: start + token.length });
  }
  return found;
}, REMEMBERED);
