import { placeTone } from './analyse-syllable.ts';
import { separateTone } from './tone-marks.ts';

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const SPACES = /\s+/g;
// Two vowels side by side, one with a tone mark: the only place where the two styles differ.
const WORD_WITH_TONED_PAIR =
  /\p{L}*(?:[aeiouyăâêôơư][àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]|[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ][aeiouyăâêôơư])\p{L}*/giu;

const inOneToneStyle = (word: string): string => {
  const separated = separateTone(word);
  if (separated === undefined) return word;
  return placeTone(separated.letters, separated.tone) ?? word;
};

/**
 * One form for text that looks the same: NFC, invisible characters out, every run of white space (no-break too) one
 * space, ends trimmed, and the tone mark where `hóa, ủy, khỏe, hoàn` have it (`hoá`, `uỷ`, `hòan` are moved, foreign
 * words are left). Case stays. Idempotent.
 */
export const normalise = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim()
    .replace(WORD_WITH_TONED_PAIR, inOneToneStyle)
    .normalize('NFC');
