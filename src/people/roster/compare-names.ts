/** Words that abbreviations leave out. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['va', 'cua', 'tai', 'cac']);
/** Shorter names differ by a letter without being slips of one another. */
const LEAST_LETTERS = 10;

/** Whether letters are the first ones of so many words, small ones left out at will; gives how many words they take. */
const initialsTake = (letters: string, words: readonly string[]): number | undefined => {
  let taken = 0;
  for (const letter of letters) {
    while (words[taken]?.startsWith(letter) !== true && SMALL_WORDS.has(words[taken] ?? '')) taken += 1;
    if (words[taken]?.startsWith(letter) !== true) return undefined;
    taken += 1;
  }
  return taken;
};

/**
 * Whether a name stands for another with words shortened to their first letters: `so gt vt` for
 * `so giao thong van tai`. Both without diacritics.
 */
const isShortFor = (short: string, long: string): boolean => {
  let rest = long.split(' ');
  const tokens = short.split(' ');
  for (const token of tokens) {
    while (rest[0] !== token && SMALL_WORDS.has(rest[0] ?? '') && !SMALL_WORDS.has(token))
      rest = rest.slice(1);
    if (rest[0] === token) {
      rest = rest.slice(1);
      continue;
    }
    const taken = token.length > 1 ? initialsTake(token, rest) : undefined;
    if (taken === undefined) return false;
    rest = rest.slice(taken);
  }
  return rest.length === 0 && tokens.join('').length < long.replaceAll(' ', '').length;
};

/** Whether one letter more, less, other, or two that changed places make one text of another. */
const isOneSlip = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (text: string, count: number): string => text.slice(start + count);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const isSwapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return rest(short, 1) === rest(long, 1) || (isSwapped && rest(short, 2) === rest(long, 2));
};

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();

/**
 * Whether two different names, both without diacritics, may be one: one shortens the other, or differs by a slip.
 * Names that count (`phuong 1`, `phuong 2`) are never slips.
 */
export const mayBeOneName = (one: string, other: string): boolean => {
  if (one === other || one === '' || other === '') return false;
  if (isShortFor(one, other) || isShortFor(other, one)) return true;
  const isLong = Math.min(one.length, other.length) >= LEAST_LETTERS;
  return isLong && digitsOf(one) === digitsOf(other) && isOneSlip(one, other);
};
