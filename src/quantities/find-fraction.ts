import { spokenNumberAt } from './number-words.ts';

/** A share that is said as a fraction, as a percentage. */
export interface Fraction {
  readonly text: string;
  /** A plain decimal of at most two places. */
  readonly percent: string;
  readonly end: number;
}

const PARTS_OF = /\s{1,3}phần\s{1,3}(?!trăm(?!\p{L}))/iuy;
const DIGITS = /\d{1,3}(?![\d.,/])/uy;
/** "ba phần mười" is as far as people go; beyond they say percent. */
const MOST_PARTS = 10;

const numberAt = (text: string, at: number): { readonly value: number; readonly end: number } | undefined => {
  DIGITS.lastIndex = at;
  const digits = DIGITS.exec(text)?.[0];
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
