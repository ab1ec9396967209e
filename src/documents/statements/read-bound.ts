import type { Bound } from '../../domain/measure.ts';
import type { Span } from '../../domain/passage.ts';
import { comparatorBefore } from '../../quantities/comparators.ts';

/** What bounds a figure, with the words before and behind it taken in. */
export interface FoundBound extends Span {
  /** Verbatim; words before and behind are parted by " … ": `từ … trở lên`, `khoảng trên`. */
  readonly comparator: string;
  readonly bound: Bound;
}

const BEHIND: readonly (readonly [RegExp, Bound])[] = [
  [/^\s{1,3}trở\s{1,3}lên(?!\p{L})/iu, '≥'],
  [/^\s{1,3}trở\s{1,3}xuống(?!\p{L})/iu, '≤'],
];
/** Behind a figure, its bound stands at most this far: "  trở xuống". */
const LOOK_AHEAD = 18;
const LOOK_BACK = 40;
const SIGNS: Readonly<Record<string, Bound>> = {
  '≥': '≥',
  '>=': '≥',
  '≤': '≤',
  '<=': '≤',
  '>': '>',
  '<': '<',
};
const SIGN_BEFORE = /(?:[<>]=?|[≥≤])\s{0,2}$/u;
/** Between a bounding word and its figure: "tối thiểu là 30%", "không quá mức 5%", "trên mức 9%". */
const FILLER_BEFORE = /(?<!\p{L})(?:là|mức|đạt|cũng|phải|mỗi\s\p{L}{2,8})\s{1,3}$/iu;
/** "không để xảy ra quá 5 vụ" */
const NOT_OVER = /(?<!\p{L})không(?:\s\p{L}{2,8}){1,4}\squá\s{1,3}$/iu;
const FROM_BEFORE = /(?<!\p{L})từ\s{1,3}$/iu;
/** A comparator that says little beside another: "khoảng trên 500 tỉ" is more than 500. */
const VAGUE: readonly Bound[] = ['≈', '='];

/**
 * The bound of the figure that stands in a span of a text: "từ 10,5% trở lên" (≥), "khoảng trên 500 tỷ" (>), "từ 05 bộ"
 * (≥). Of a range "từ" says only where it begins.
 */
export const readBound = (text: string, number: Span, isRange: boolean): FoundBound => {
  const before = boundBefore(text, number.start, isRange);
  const ahead = text.slice(number.end, number.end + LOOK_AHEAD);
  const behind = BEHIND.find(([words]) => words.test(ahead));
  const words = behind?.[0].exec(ahead)?.[0] ?? '';
  if (behind === undefined) return { ...before, end: number.end };
  return {
    comparator: [before.comparator, words.trim()].filter((part) => part !== '').join(' … '),
    bound: behind[1],
    start: before.start,
    end: number.end + words.length,
  };
};

const boundBefore = (text: string, at: number, isRange: boolean): Omit<FoundBound, 'end'> => {
  let start = at;
  let bound: Bound = '=';
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const found = wordBefore(text, start, isRange);
    if (found === undefined) break;
    start = found.start;
    if (VAGUE.includes(bound)) bound = found.bound;
  }
  return { comparator: text.slice(start, at).trim(), bound, start };
};

/** "khoảng từ trên". */
const MOST_WORDS = 3;

const wordBefore = (
  text: string,
  at: number,
  isRange: boolean,
): { readonly start: number; readonly bound: Bound } | undefined => {
  const behind = text.slice(Math.max(0, at - LOOK_BACK), at);
  const sign = SIGN_BEFORE.exec(behind)?.[0];
  if (sign !== undefined) return { start: at - sign.length, bound: SIGNS[sign.trim()] ?? '=' };
  if (!isRange) {
    const from = FROM_BEFORE.exec(behind)?.[0];
    if (from !== undefined) return { start: at - from.length, bound: '≥' };
  }
  const over = NOT_OVER.exec(behind)?.[0];
  if (over !== undefined) return { start: at - over.length, bound: '≤' };
  const filler = FILLER_BEFORE.exec(behind)?.[0].length ?? 0;
  const { word, bound, start } = comparatorBefore(text, at - filler);
  return word === '' ? undefined : { start, bound };
};
