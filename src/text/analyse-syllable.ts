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

/** The six tones: level (no mark), sắc, huyền, hỏi, ngã, nặng. */
export type Tone = 'ngang' | 'sắc' | 'huyền' | 'hỏi' | 'ngã' | 'nặng';

const MARK_OF_TONE = {
  ngang: '',
  sắc: '\u0301',
  huyền: '\u0300',
  hỏi: '\u0309',
  ngã: '\u0303',
  nặng: '\u0323',
} as const satisfies Record<Tone, string>;

const TONE_OF_MARK: ReadonlyMap<string, Tone> = new Map([
  ['\u0301', 'sắc'],
  ['\u0300', 'huyền'],
  ['\u0309', 'hỏi'],
  ['\u0303', 'ngã'],
  ['\u0323', 'nặng'],
]);

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

interface TonelessLetters {
  /** The letters in NFC with their hats, horns, breves and bars, without tone marks; case kept. */
  readonly letters: string;
  readonly tone: Tone;
}

/**
 * Takes the tone mark out of a syllable: `Hoà` gives `Hoa` and `huyền`.
 * Undefined when it bears more than one, which no Vietnamese syllable does.
 */
export const separateTone = (syllable: string): TonelessLetters | undefined => {
  const decomposed = syllable.normalize('NFD');
  const marks = decomposed.match(TONE_MARKS) ?? [];
  if (marks.length > 1) return undefined;
  return {
    letters: decomposed.replace(TONE_MARKS, '').normalize('NFC'),
    tone: TONE_OF_MARK.get(marks[0] ?? '') ?? 'ngang',
  };
};

/** Puts a tone on the letter at `index` (UTF-16) of toneless NFC letters; the result is NFC. */
const addTone = (letters: string, index: number, tone: Tone): string =>
  (letters.slice(0, index + 1) + MARK_OF_TONE[tone] + letters.slice(index + 1)).normalize('NFC');

/** A written syllable taken apart; `letters` = `onset` + `rime`, lower-case, without the tone mark. */
interface SyllableParts {
  readonly onset: string;
  readonly rime: string;
  readonly tone: Tone;
}

// Longest first, so that `ngh` is not read as `ng`. `qu` and `gi` are onsets: their vowel never bears the tone.
const ONSETS = 'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

/** Rimes of written Vietnamese after any onset but `qu` and `gi` (which take a part of them). */
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet ' +
    'oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt ' +
    'uy uya uych uyn uynh uyp uyt uyu uyên uyêt ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu'
  ).split(' '),
);

/** Rimes that come after `qu` only there. */
const RIMES_AFTER_QU = new Set('ych yn ynh yt yêt yên yêu ôc ơn âng êt'.split(' '));

const FRONT_VOWEL = /^[ieêy]/;
const STOP_CODA = /(?:c|ch|p|t)$/;
const HATTED = /[ăâêôơư]/;
const VOWELS = /^[aăâeêioôơuưy]+/;

const fitsOnset = (onset: string, rime: string): boolean => {
  if (onset === 'qu') return (RIMES.has(rime) && !/^[uoư]/.test(rime)) || RIMES_AFTER_QU.has(rime);
  if (onset === 'gi') return RIMES.has(rime) || rime === 'êng';
  if (!RIMES.has(rime)) return false;
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return FRONT_VOWEL.test(rime);
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !FRONT_VOWEL.test(rime);
  // Without an onset the diphthong is written yê (yêu), after one iê (tiêu).
  return onset === '' ? !rime.startsWith('iê') : !rime.startsWith('yê');
};

const splitLetters = (letters: string): { onset: string; rime: string } | undefined => {
  const onset = ONSETS.find((candidate) => letters.startsWith(candidate)) ?? '';
  const rime = letters.slice(onset.length);
  if (fitsOnset(onset, rime)) return { onset, rime };
  // `gì`, `gìn`: the i is the vowel itself, and g stands before it only here.
  if (onset === 'gi' && RIMES.has(`i${rime}`)) return { onset: 'g', rime: `i${rime}` };
  return undefined;
};

/**
 * Takes a written syllable apart by the rules of Vietnamese spelling: known onset, known rime, both fitting, and a stop
 * coda (c, ch, p, t) only with sắc or nặng. Any case, NFC or NFD. Undefined when it breaks them; a legal syllable need
 * not be a word that anyone uses.
 */
export const analyseSyllable = (syllable: string): SyllableParts | undefined => {
  const separated = separateTone(syllable.toLowerCase());
  if (separated === undefined) return undefined;
  const parts = splitLetters(separated.letters);
  if (parts === undefined) return undefined;
  const { tone } = separated;
  if (STOP_CODA.test(parts.rime) && tone !== 'sắc' && tone !== 'nặng') return undefined;
  return { ...parts, tone };
};

/** Whether a token is spelt as a Vietnamese syllable can be. */
export const isLegalSyllable = (syllable: string): boolean => analyseSyllable(syllable) !== undefined;

const toneOffset = (rime: string): number => {
  const vowels = VOWELS.exec(rime)?.[0] ?? '';
  for (let index = vowels.length - 1; index >= 0; index -= 1) {
    if (HATTED.test(vowels.charAt(index))) return index;
  }
  if (vowels.length === 3) return 1;
  return vowels.length === 2 && rime.length > 2 ? 1 : 0;
};

/**
 * Writes a tone over toneless letters at its place in the style `hóa, ủy, khỏe` (first of two open vowels, last before
 * a final consonant). Case is kept. Undefined when the letters with this tone are no legal syllable.
 */
export const placeTone = (letters: string, tone: Tone): string | undefined => {
  const parts = splitLetters(letters.toLowerCase());
  if (parts === undefined) return undefined;
  if (STOP_CODA.test(parts.rime) && tone !== 'sắc' && tone !== 'nặng') return undefined;
  return addTone(letters, parts.onset.length + toneOffset(parts.rime), tone);
};

/** Whether marks (hats and a tone) can make these bare letters a legal syllable: `xuat` yes, `what` no. */
export const isLegalWhenMarked = (bareLetters: string): boolean => {
  const onset = BARE_ONSETS.find((candidate) => bareLetters.startsWith(candidate)) ?? '';
  const rime = bareLetters.slice(onset.length);
  return BARE_RIMES.has(rime) || (onset === 'gi' && BARE_RIMES.has(`i${rime}`));
};

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const BARE_ONSETS = ONSETS.filter((onset) => onset !== 'đ');
const BARE_RIMES = new Set([...RIMES, ...RIMES_AFTER_QU].map(withoutMarks));
