import type { Span } from '../domain/passage.ts';

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);
/** Words that only stand inside a number; without their marks too, since with them around nothing else is meant. */
const BARE: ReadonlyMap<string, string> = new Map([
  ['mot', 'một'],
  ['hai', 'hai'],
  ['bon', 'bốn'],
  ['nam', 'năm'],
  ['lam', 'lăm'],
  ['sau', 'sáu'],
  ['bay', 'bảy'],
  ['tam', 'tám'],
  ['chin', 'chín'],
  ['muoi', 'mươi'],
  ['tram', 'trăm'],
  ['linh', 'linh'],
  ['le', 'lẻ'],
  ['phay', 'phẩy'],
]);
const JOINTS: ReadonlySet<string> = new Set(['mười', 'mươi', 'trăm', 'linh', 'lẻ', 'phẩy']);
const WORD = /\s*(\p{L}[\p{L}\p{M}]*)/uy;

/** Longest number below a thousand in words, with its decimals: `chín trăm chín mươi chín phẩy chín chín`. */
const MOST_WORDS = 8;

/** A number written out, as a plain decimal, with where it ends. */
interface SpokenNumber extends Span {
  readonly decimal: string;
  /** Some of its words have no marks: alone "sau" and "nam" are other words. */
  readonly isBare: boolean;
  /** How many words it has; one alone ("năm", "ba") may be something else. */
  readonly words: number;
}

/**
 * The number below a thousand that is written out from an offset on, the longest reading first: `hai mươi` is 20, `một
 * trăm linh hai` 102, `ba phẩy hai tám` 3.28. Undefined where none begins.
 */
export const spokenNumberAt = (text: string, at: number): SpokenNumber | undefined => {
  const words: { readonly word: string; readonly end: number; readonly isBare: boolean }[] = [];
  let end = at;
  while (words.length < MOST_WORDS) {
    WORD.lastIndex = end;
    const word = WORD.exec(text)?.[1]?.normalize('NFC').toLowerCase();
    if (word === undefined) break;
    const meant =
      DIGITS.has(word) || JOINTS.has(word)
        ? word
        : words.length > 0 || startsBare(word)
          ? BARE.get(word)
          : undefined;
    if (meant === undefined) break;
    end = WORD.lastIndex;
    words.push({ word: meant, end, isBare: meant !== word });
  }
  for (let length = words.length; length > 0; length -= 1) {
    const decimal = parseSpoken(words.slice(0, length).map(({ word }) => word));
    const last = words[length - 1];
    if (decimal !== undefined && last !== undefined)
      return {
        decimal,
        start: at,
        end: last.end,
        words: length,
        isBare: words.slice(0, length).some((word) => word.isBare),
      };
  }
  return undefined;
};

const startsBare = (word: string): boolean =>
  BARE.has(word) && word !== 'phay' && word !== 'le' && word !== 'linh';

const parseSpoken = (words: readonly string[]): string | undefined => {
  const comma = words.indexOf('phẩy');
  if (comma < 0) return parseNumberWords(words.join(' ')) ?? belowThousand(words);
  const before = words.slice(0, comma);
  const whole = parseNumberWords(before.join(' ')) ?? spelledTens(before) ?? belowThousand(before);
  const tail = words.slice(comma + 1);
  const spelled = tail.map((word) => DIGITS.get(word));
  // "phẩy hai tám" spells its digits, "phẩy hai mươi tám" says a number.
  const fraction = spelled.every((digit) => digit !== undefined)
    ? spelled.join('')
    : parseNumberWords(tail.join(' '));
  return whole === undefined || fraction === undefined || fraction === ''
    ? undefined
    : `${whole}.${fraction}`;
};

/** "chín ba" before a comma, "trăm ba bảy": tens without their word, as they are said quickly. */
const spelledTens = (words: readonly string[]): string | undefined => {
  const [tens, unit] = words.map((word) => DIGITS.get(word));
  return words.length === 2 && tens !== undefined && tens > 0 && unit !== undefined
    ? String(tens * 10 + unit)
    : undefined;
};

/** "một trăm ba bảy", and behind thousands "không trăm chín mươi". */
const belowThousand = (words: readonly string[]): string | undefined => {
  const [first, hundred, ...rest] = words;
  const hundreds = digitOf(first);
  if (hundreds === undefined || hundred !== 'trăm' || rest.length === 0) return undefined;
  const below =
    hundreds === 0 ? parseNumberWords(rest.filter((word) => word !== 'linh').join(' ')) : spelledTens(rest);
  return below === undefined ? undefined : String(hundreds * 100 + Number(below));
};

/**
 * A number below a thousand written out in words, as digits: `hai mươi` → `20`, `mười ba` → `13`, `một trăm linh hai` →
 * `102`. Undefined when the words aren't one number. Lower-case, single-spaced, accented.
 */
const parseNumberWords = (text: string): string | undefined => {
  const words = text.split(' ');
  const hundredAt = words.indexOf('trăm');
  if (hundredAt < 0) return toText(belowHundred(words));
  const hundreds = hundredAt === 1 ? digitOf(words[0]) : undefined;
  const rest = words.slice(hundredAt + 1);
  if (hundreds === undefined || hundreds === 0) return undefined;
  if (rest.length === 0) return toText(hundreds * 100);
  if (rest[0] === 'linh' || rest[0] === 'lẻ') {
    const unit = rest.length === 2 ? digitOf(rest[1]) : undefined;
    return unit === undefined || unit === 0 ? undefined : toText(hundreds * 100 + unit);
  }
  const below = belowHundred(rest);
  return below === undefined || below < 10 ? undefined : toText(hundreds * 100 + below);
};

const digitOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : DIGITS.get(word);

const toText = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : String(number);

/** `năm`, `mười ba`, `hai mươi`, `ba mươi lăm`, and as people say it `hai lăm`; `ba mươi mười` is none. */
const belowHundred = (words: readonly string[]): number | undefined => {
  const [first, second, third] = words;
  if (words.length === 1) return first === 'mười' || first === 'mươi' ? 10 : digitOf(first);
  if (first === 'mười') {
    const unit = digitOf(second);
    return words.length === 2 && unit !== undefined && unit > 0 ? 10 + unit : undefined;
  }
  const tens = digitOf(first);
  if (tens === undefined || tens < 2) return undefined;
  if (words.length === 2 && (second === 'lăm' || second === 'mốt')) return tens * 10 + (digitOf(second) ?? 0);
  if (second !== 'mươi') return undefined;
  if (words.length === 2) return tens * 10;
  const unit = digitOf(third);
  return words.length === 3 && unit !== undefined && unit > 0 ? tens * 10 + unit : undefined;
};

/** A share that is said as a fraction, as a percentage. */
interface Fraction {
  readonly text: string;
  /** A plain decimal of at most two places. */
  readonly percent: string;
  readonly end: number;
}

/** Between two numbers it is that word with any marks, or none. */
const PARTS_OF = /\s{1,3}ph[aàáảãạâầấẩẫậ]n\s{1,3}(?!tr[ăa]m(?!\p{L}))/iuy;
const PART_DIGITS = /\d{1,3}(?![\d.,/])/uy;
/** "ba phần mười" is as far as people go; beyond they say percent. */
const MOST_PARTS = 10;

const numberAt = (text: string, at: number): { readonly value: number; readonly end: number } | undefined => {
  PART_DIGITS.lastIndex = at;
  const digits = PART_DIGITS.exec(text)?.[0];
  if (digits !== undefined) return { value: Number(digits), end: at + digits.length };
  const spoken = spokenNumberAt(text, at);
  return spoken === undefined || spoken.isBare
    ? undefined
    : { value: Number(spoken.decimal), end: spoken.end };
};

/** The share that begins at an offset: `3 phần 10` and "ba phần mười" are 30, "hai phần ba" 66.67; undefined of anything else. */
export const fractionAt = (text: string, at: number): Fraction | undefined => {
  const part = numberAt(text, at);
  if (part === undefined) return undefined;
  PARTS_OF.lastIndex = part.end;
  if (!PARTS_OF.test(text)) return undefined;
  const all = numberAt(text, PARTS_OF.lastIndex);
  if (all === undefined || all.value < 2 || all.value > MOST_PARTS || part.value > all.value)
    return undefined;
  const percent = String(Math.round((part.value / all.value) * 10_000) / 100);
  return { text: text.slice(at, all.end), percent, end: all.end };
};
