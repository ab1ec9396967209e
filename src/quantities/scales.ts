import { shiftDecimal } from '../domain/decimal.ts';

/** Words that scale a number, as people type them, with the power of ten that they stand for. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['chục', 1],
  ['trăm', 2],
  ['tram', 2],
  ['nghìn', 3],
  ['nghin', 3],
  ['ngàn', 3],
  ['ngan', 3],
  ['k', 3],
  ['vạn', 4],
  ['triệu', 6],
  ['trieu', 6],
  ['triêu', 6],
  ['triẹu', 6],
  ['tr', 6],
  ['m', 6],
  ['tỷ', 9],
  ['tỉ', 9],
  ['tỹ', 9],
  ['ty', 9],
  ['ti', 9],
]);
/** One letter scales what it is glued to (`45k tỷ`, `172M`), a small m only before what is counted: m and m3 are units. */
const LETTERS: ReadonlySet<string> = new Set(['k', 'm']);
const COUNTED_AFTER = /^\s+(?:lượt|luot|khách|khach|người|nguoi|tấn|tan|usd|đô|do)(?!\p{L})/iu;
/** The scale of a power of ten in words: 9 is `tỷ`, 12 `nghìn tỷ`, 5 `trăm nghìn`; empty for 0. */
export const writeScale = (power: number): string =>
  power >= TY && power < MOST_POWER
    ? `${SMALL_SCALES[power - TY] ?? ''} tỷ`.trim()
    : (SMALL_SCALES[power] ?? '');

/** The power of ten of "tỷ". */
export const TY = 9;
const MOST_POWER = 17;
const SMALL_SCALES: readonly string[] = [
  '',
  'chục',
  'trăm',
  'nghìn',
  'chục nghìn',
  'trăm nghìn',
  'triệu',
  'chục triệu',
  'trăm triệu',
];

/** `tỷ lệ`, `tỷ trọng` and the like are words of their own. */
const NO_SCALE_BEFORE = /^\s+(?:lệ|le|trọng|trong|giá|gia|số|so|suất|suat|phú|phu)(?!\p{L})/u;
const WORD = /\s*(\p{L}\p{M}*(?:\p{L}\p{M}*)*)/uy;
const HALF = /\s+(?:rưỡi|ruoi)(?!\p{L})/uy;
const TAIL = /\s?(\d{1,3})(?![\d]|[.,]\d|\s*[%/]|\p{L})/uy;
const TAIL_GLUED = /(\d{1,3})(?![\d]|[.,]\d|\s*[%/]|\p{L})/uy;

/** A scale behind a number, and what is said after it of the same number ("1 tỷ 950", "tỷ rưỡi"). */
export interface FoundScale {
  /** Power of ten of all its words: `nghìn tỷ` is 12. */
  readonly power: number;
  /** The number before it, with what follows the scale: `171` before `tr2` is `171.2`. */
  readonly decimals: readonly string[];
  readonly end: number;
}

/**
 * The scale that follows the numbers at an offset of a text; undefined where none does.
 * @param decimals what the number before may mean
 */
export const readScale = (text: string, at: number, decimals: readonly string[]): FoundScale | undefined => {
  let end = at;
  let power = 0;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const word = scaleWord(text, end, power > 0);
    if (word === undefined) break;
    power += word.power;
    end = word.end;
  }
  if (power === 0) return undefined;
  HALF.lastIndex = end;
  const half = HALF.exec(text);
  if (half !== null)
    return { power, decimals: decimals.map((each) => withTail(each, '5')), end: HALF.lastIndex };
  const spoken = spokenTailAt(text, end, power);
  if (spoken !== undefined)
    return { power, decimals: decimals.map((each) => withTail(each, spoken.digit)), end: spoken.end };
  // "9 triệu 1" says 9,1; behind a unit or a mark it would be a number of its own.
  const tail = tailAt(text, end, power);
  if (tail === undefined) return { power, decimals, end };
  return {
    power: power + tail.power,
    decimals: decimals.map((each) => withTail(each, tail.digits)),
    end: tail.end,
  };
};

/** `trăm nghìn tỷ` is the longest that is said. */
const MOST_WORDS = 3;

const scaleWord = (
  text: string,
  at: number,
  isFollowing: boolean,
): { readonly power: number; readonly end: number } | undefined => {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[1];
  if (word === undefined) return undefined;
  const end = WORD.lastIndex;
  const isGlued = end - word.length === at;
  const power = SCALES.get(word.normalize('NFC').toLowerCase());
  const after = text.slice(end, end + LONGEST_AFTER);
  if (power === undefined || NO_SCALE_BEFORE.test(after)) return undefined;
  if (LETTERS.has(word.toLowerCase()) && !mayScale(word, after, isGlued)) return undefined;
  // "trăm" alone scales no digits ("5 trăm người" does, "9 trăm nghìn" does); after another scale it begins anew.
  if (isFollowing && power < NGHIN) return undefined;
  return { power, end };
};

const mayScale = (letter: string, after: string, isGlued: boolean): boolean => {
  if (/^\s+(?:tỷ|tỉ|ty|ti)(?!\p{L})/iu.test(after) || COUNTED_AFTER.test(after)) return true;
  return isGlued && letter !== 'm' && (letter === 'k' || letter === 'K' || !/^\d/.test(after));
};

const NGHIN = 3;
/** Characters that are looked at behind a word. */
const LONGEST_AFTER = 12;

/** What follows a scale of the same number; in "41k5 tỷ" with the larger scale of all of it. @param power the scale's own */
const tailAt = (
  text: string,
  at: number,
  power: number,
): { readonly digits: string; readonly power: number; readonly end: number } | undefined => {
  const isGlued = /\d/.test(text.charAt(at));
  const pattern = isGlued ? TAIL_GLUED : TAIL;
  pattern.lastIndex = at;
  const digits = pattern.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const end = pattern.lastIndex;
  const after = text.slice(end, end + LONGEST_AFTER);
  // "1 tỷ 950 triệu" adds up instead; "3 tỷ 5 dự án" counts two things.
  const next = scaleWord(text, end, false);
  if (next !== undefined)
    return isGlued && next.power > power ? { digits, power: next.power, end: next.end } : undefined;
  const isAlone = !/^\s*\p{L}/u.test(after) || ONLY_SPEAKS.test(after);
  return isGlued || isAlone || MEASURED.test(after) ? { digits, power: 0, end } : undefined;
};

/** What a number in two parts is of; anything else behind the second part is counted by it alone. */
const MEASURED =
  /^\s{0,3}(?:đồng|dong|đ|vnđ|vnd|usd|đô|do|tấn|tan|lượt|luot|khách|khach|người|nguoi)(?!\p{L})/iu;

/** "2 tỷ 1 rồi sếp ơi": words that speak to somebody or nod, and count nothing. */
const ONLY_SPEAKS =
  /^\s{1,3}(?:rồi|roi|rùi|rui|ạ|nhé|nhe|nha|thôi|thoi|đó|đấy|nhỉ|nhi|đúng|dung|phải|phai|so với|so voi|(?:sếp|sep|anh|chị|chi|em|bác|bac)\s{0,2}(?:ạ|a|ơi|oi|nhé|nhe|$|[,.!?)]))(?!\p{L})/iu;

/** "29 tỷ mốt", "2 triệu tám lượt": one digit in words behind millions or more is the next place. */
const spokenTailAt = (
  text: string,
  at: number,
  power: number,
): { readonly digit: string; readonly end: number } | undefined => {
  if (power < TRIEU) return undefined;
  SPOKEN_TAIL.lastIndex = at;
  const word = SPOKEN_TAIL.exec(text)?.[1]?.toLowerCase();
  const digit = word === undefined ? undefined : DIGIT_WORDS.get(word.normalize('NFC'));
  if (digit === undefined) return undefined;
  const end = SPOKEN_TAIL.lastIndex;
  const after = text.slice(end, end + LONGEST_AFTER);
  return ENDS.test(after) || MEASURED.test(after) ? { digit, end } : undefined;
};
const TRIEU = 6;
const SPOKEN_TAIL = /\s+(\p{L}\p{M}*(?:\p{L}\p{M}*)*)/uy;
/** "Năm" is a year as often; "một" counts what is behind it. */
const DIGIT_WORDS: ReadonlyMap<string, string> = new Map([
  ...([
    ['mốt', '1'],
    ['hai', '2'],
    ['ba', '3'],
    ['bốn', '4'],
    ['tư', '4'],
  ] as const),
  ...([
    ['lăm', '5'],
    ['sáu', '6'],
    ['bảy', '7'],
    ['tám', '8'],
    ['chín', '9'],
  ] as const),
]);
const ENDS = /^\s*(?:$|[,.;!?)](?!\d))/u;

const withTail = (decimal: string, digits: string): string =>
  decimal.includes('.') ? decimal : `${decimal}.${digits}`.replace(/(?<!0)0+$/, '').replace(/\.$/, '');

/** A part of a number that is said in several: `106 nghìn`, `761 tỷ`. */
export interface NumberPart {
  readonly decimal: string;
  readonly power: number;
}

/**
 * Adds up a number that is said in parts, as a plain decimal of `power`: `8 triệu 9 trăm nghìn` is 8,9 triệu, `106
 * nghìn 761 tỷ` is 106.761 tỷ. Undefined where the parts don't descend, or overlap.
 */
export const addParts = (parts: readonly NumberPart[]): NumberPart | undefined => {
  const last = parts.at(-1);
  const first = parts[0];
  if (first === undefined || last === undefined) return undefined;
  // A scale that is larger than those before it scales them all.
  const isScaledByLast = parts.length > 1 && parts.slice(0, -1).every(({ power }) => power < last.power);
  const own = isScaledByLast
    ? parts.map((part, index) => (index === parts.length - 1 ? { ...part, power: 0 } : part))
    : parts;
  const power = isScaledByLast ? last.power : first.power;
  const base = isScaledByLast ? 0 : first.power;
  let below = Infinity;
  let sum = 0n;
  for (const part of own) {
    const size = part.decimal.replace(/\..*/, '').length + part.power;
    if (size > below) return undefined;
    below = part.power;
    sum += BigInt(shiftDecimal(part.decimal, part.power - base + SUM_PLACES).replace(/\..*/, ''));
  }
  return { decimal: shiftDecimal(String(sum), -SUM_PLACES), power };
};

/** Decimal places that adding keeps: a billion's last unit. */
const SUM_PLACES = 18;
