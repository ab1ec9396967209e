import { placeTone, separateTone, type Tone } from './analyse-syllable.ts';

/** Bare or half-marked letters with a tone still to be placed. */
interface Keyed {
  readonly letters: string;
  readonly tone: Tone;
}

const TELEX_TONES: ReadonlyMap<string, Tone> = new Map([
  ['s', 'sắc'],
  ['f', 'huyền'],
  ['r', 'hỏi'],
  ['x', 'ngã'],
  ['j', 'nặng'],
]);
const VNI_TONES: ReadonlyMap<string, Tone> = new Map([
  ['1', 'sắc'],
  ['2', 'huyền'],
  ['3', 'hỏi'],
  ['4', 'ngã'],
  ['5', 'nặng'],
]);
const HAT: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORN: Readonly<Record<string, string>> = { o: 'ơ', u: 'ư' };

const VOWEL = /[aăâeêioôơuưy]/;

// `duơng`, `dưong`: one horn typed for the pair ươ.
const withBothHorns = (letters: string): string => letters.replace(/uơ(?=\p{L})|ưo/u, 'ươ');

const compose = (typed: string, keyed: Keyed | undefined): string | undefined => {
  if (keyed === undefined) return undefined;
  const separated = separateTone(keyed.letters);
  if (separated === undefined) return undefined;
  if (keyed.tone !== 'ngang' && separated.tone !== 'ngang') return undefined;
  const tone = keyed.tone === 'ngang' ? separated.tone : keyed.tone;
  const composed = placeTone(withBothHorns(separated.letters), tone) ?? placeTone(separated.letters, tone);
  return composed === typed ? undefined : composed;
};

const takeTelexTone = (token: string): Keyed | undefined => {
  const firstVowel = token.search(VOWEL);
  if (firstVowel < 0) return undefined;
  const head = token.slice(0, firstVowel + 1);
  const tail = token.slice(firstVowel + 1);
  const keys = tail.match(/[sfrxj]/g) ?? [];
  if (keys.length > 1) return undefined;
  return { letters: head + tail.replace(/[sfrxj]/, ''), tone: TELEX_TONES.get(keys[0] ?? '') ?? 'ngang' };
};

const takeTelexLetters = (letters: string): string =>
  letters
    .replace(/^dd/, 'đ')
    .replace(/^d(.+)d$/u, 'đ$1')
    .replace(/([aeo])(\p{L}*?)\1/u, (_, vowel: string, between: string) => (HAT[vowel] ?? vowel) + between)
    .replace(/uw?o(\p{L}*?)w/u, 'ươ$1')
    .replace(/a(\p{L}*?)w/u, 'ă$1')
    .replace(/([ou])(\p{L}*?)w/u, (_, vowel: string, between: string) => (HORN[vowel] ?? vowel) + between);

/**
 * Reads a token as Telex keystrokes that were never turned into letters: `tieeu` gives `tiêu`, `xuaats` gives `xuất`,
 * `dduwowcj` gives `được`. The token is lower-case. Undefined unless the result is a legal syllable and differs from
 * what was typed. It doesn't ask whether the token is a good word as it stands.
 */
export const decodeTelex = (token: string): string | undefined => {
  if (!/^\p{L}{2,12}$/u.test(token)) return undefined;
  // The tone mark may be there already while a hat's key is left over (`tiếee`), so the two are undone apart.
  const separated = separateTone(token);
  if (separated === undefined) return undefined;
  const keyed = takeTelexTone(separated.letters);
  if (keyed === undefined || (keyed.tone !== 'ngang' && separated.tone !== 'ngang')) return undefined;
  const tone = keyed.tone === 'ngang' ? separated.tone : keyed.tone;
  return compose(token, { letters: takeTelexLetters(keyed.letters), tone });
};

const nearestLeft = (letters: string, among: string): number => {
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    if (among.includes(letters.charAt(index))) return index;
  }
  return -1;
};

const replaceAt = (letters: string, index: number, by: string | undefined): string | undefined =>
  index < 0 || by === undefined ? undefined : letters.slice(0, index) + by + letters.slice(index + 1);

const markLetter = (letters: string, digit: string): string | undefined => {
  if (digit === '9') return letters.startsWith('d') ? `đ${letters.slice(1)}` : undefined;
  const among = digit === '6' ? 'aeo' : digit === '7' ? 'ou' : digit === '8' ? 'a' : '';
  const index = nearestLeft(letters, among);
  const letter = letters.charAt(index);
  const marked = digit === '6' ? HAT[letter] : digit === '7' ? HORN[letter] : 'ă';
  return replaceAt(letters, index, marked);
};

/**
 * Reads a token as VNI keystrokes: `ca3ng` and `cang3` give `cảng`, `d9u7o75c` gives `được`. Lower-case token.
 * Undefined unless the result is a legal syllable. A letter followed by digits that mean something else (`co2`) is read
 * too: whoever calls it decides.
 */
export const decodeVni = (token: string): string | undefined => {
  if (!/^(?=.*\d)\p{L}[\p{L}1-9]{1,11}$/u.test(token)) return undefined;
  let letters = '';
  let tone: Tone = 'ngang';
  for (const key of token) {
    const toneTyped = VNI_TONES.get(key);
    if (toneTyped !== undefined) {
      if (tone !== 'ngang') return undefined;
      tone = toneTyped;
    } else if (/[6-9]/.test(key)) {
      const marked = markLetter(letters, key);
      if (marked === undefined) return undefined;
      letters = marked;
    } else letters += key;
  }
  return compose(token, { letters, tone });
};
