import { placeTone, separateTone } from './analyse-syllable.ts';
import { rememberRecent } from './remember-recent.ts';

/** Texts whose form is kept: each step on a question's way asks for it anew. */
const REMEMBERED = 256;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** Ð (U+00D0) looks like Đ and is typed for it; full-width digits and signs come from East Asian keyboards. */
const LOOKALIKES = /[Ðð０-９％．，：／]/g;
const LIKE: ReadonlyMap<string, string> = new Map([
  ['Ð', 'Đ'],
  ['ð', 'đ'],
]);
const SPACES = /\s+/g;
const LETTER = /\p{L}/u;

const TONED = 'àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ';
const HATTED = 'ăâêôơư';
// Where a tone mark may stand out of place: on the last of open vowels (hoà, cuả), too early before more letters (hòan)
// or before a hatted vowel (thúê), on the vowel letter of the onsets gi and qu (gìa, qúy).
const SUSPECT = new RegExp(
  `(?:(?<!q)u|(?<!g)i|[aeoy${HATTED}])[${TONED}](?!\\p{L})|[${TONED}](?:[aeiouy]\\p{L}|[${HATTED}])|g[ìíỉĩị][aeouy${HATTED}]|q[ùúủũụ]`,
  'giu',
);

const inOneToneStyle = (word: string): string => {
  const separated = separateTone(word);
  if (separated === undefined) return word;
  return placeTone(separated.letters, separated.tone) ?? word;
};

/** Replaces every word that holds a suspect mark; everything between stays. */
const moveTones = (text: string): string => {
  let moved = '';
  let done = 0;
  for (const { index } of text.matchAll(SUSPECT)) {
    if (index < done) continue;
    let start = index;
    let end = index + 1;
    while (start > done && LETTER.test(text.charAt(start - 1))) start -= 1;
    while (end < text.length && LETTER.test(text.charAt(end))) end += 1;
    moved += text.slice(done, start) + inOneToneStyle(text.slice(start, end));
    done = end;
  }
  return moved + text.slice(done);
};

const asMeant = (sign: string): string => LIKE.get(sign) ?? sign.normalize('NFKC');

/**
 * One form for text that looks the same: NFC, invisible characters out, look-alikes as meant (Ð is Đ, full-width digits), every run of white space (no-break too) one
 * space, ends trimmed, and the tone mark where `hóa, ủy, khỏe, hoàn` have it (`hoá`, `uỷ`, `hòan` are moved, foreign
 * words are left). Case stays. Idempotent.
 */
export const normalise = rememberRecent(
  (text: string): string =>
    moveTones(
      text.replace(INVISIBLE, '').replace(LOOKALIKES, asMeant).normalize('NFC').replace(SPACES, ' ').trim(),
    ).normalize('NFC'),
  REMEMBERED,
);
