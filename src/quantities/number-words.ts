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
const TENS_AND_HUNDREDS = ['mười', 'mươi', 'trăm', 'linh', 'lẻ', 'rưỡi'];

/** Words that may be a part of a number written out, for building larger patterns. */
export const NUMBER_WORD_PATTERN = [...DIGITS.keys(), ...TENS_AND_HUNDREDS.slice(0, 5)].join('|');

/**
 * A number below a thousand written out in words, as digits: `hai mươi` → `20`, `mười ba` → `13`, `một trăm linh hai` →
 * `102`. Undefined when the words aren't one number. Lower-case, single-spaced, accented.
 */
export const parseNumberWords = (text: string): string | undefined => {
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

/** `năm`, `mười ba`, `hai mươi`, `ba mươi lăm`, `ba lăm` is none. */
const belowHundred = (words: readonly string[]): number | undefined => {
  const [first, second, third] = words;
  if (words.length === 1) return first === 'mười' ? 10 : digitOf(first);
  if (first === 'mười') {
    const unit = digitOf(second);
    return words.length === 2 && unit !== undefined && unit > 0 ? 10 + unit : undefined;
  }
  const tens = digitOf(first);
  if (second !== 'mươi' || tens === undefined || tens < 2) return undefined;
  if (words.length === 2) return tens * 10;
  const unit = digitOf(third);
  return words.length === 3 && unit !== undefined && unit > 0 ? tens * 10 + unit : undefined;
};
