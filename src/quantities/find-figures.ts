import type { Bound, Figure } from '../domain/measure.ts';
import { rememberRecent } from '../text/remember-recent.ts';
import { findQuantities, type QuantityOptions } from './find-quantities.ts';
import type { Quantity, TypedNumber } from './quantity.ts';
import { DURATIONS } from './units.ts';

/** A figure in a sentence, with offsets (`end` exclusive) of the whole expression, comparator to unit. */
export interface FoundFigure {
  readonly low: Figure;
  readonly high: Figure;
  /** What else the number may mean (`38,500` is 38,5 or 38.500), as plain decimals in the same unit. */
  readonly otherwise: readonly string[];
  /** The comparator's word, verbatim, or empty. */
  readonly comparator: string;
  readonly bound: Bound;
  /** Verbatim, or empty. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);
/** Before these a number orders days, months, meetings: `tháng 10`, `lần thứ 14`. */
const ORDINAL_BEFORE = /(?<!\p{L})(?:ngày|tháng|quý|thứ|khóa|khoá)\s+$/iu;
const YEAR_BEFORE = /(?<!\p{L})(?:năm|giai đoạn|nhiệm kỳ)\s+$/iu;
/** Characters that are looked at before a number. */
const LOOK_BACK = 12;

/**
 * Every figure of a Vietnamese sentence, in order: `khoảng 11,5% - 12,0%`, `trên 9,1 triệu lượt khách`, `35 xã`.
 * Years (bare 19xx and 20xx, alone or as a range, and after "năm" whatever follows), dates, document numbers and
 * ordinals like `(6)` or `thứ 14` are not figures. Numbers in words are read where `spoken` is asked for.
 */
export const findFigures = (
  text: string,
  options: QuantityOptions = { spoken: false },
): readonly FoundFigure[] => (options.spoken ? spokenToo(text) : printed(text));

const read = (text: string, options: QuantityOptions): readonly FoundFigure[] =>
  findQuantities(text, options).flatMap((quantity) => {
    const figures = splitOrdinal(text, quantity);
    return figures.filter((each) => isFigure(text, each)).map((each) => toFigure(text, each));
  });

/** Texts whose figures are kept: the judge and the lock both ask for a quote's. */
const REMEMBERED = 256;
const spokenToo = rememberRecent((text) => read(text, { spoken: true }), REMEMBERED);
const printed = rememberRecent((text) => read(text, { spoken: false }), REMEMBERED);

/** "năm 2024 - 190 triệu tấn": what follows an ordinal may still be a figure; a range of years is one. */
const splitOrdinal = (text: string, quantity: Quantity): readonly Quantity[] => {
  if (!isOrdinal(text, quantity)) return [quantity];
  const { low, high } = quantity;
  if (low === high || (isYear(low.text) && isYear(high.text))) return [];
  const from = quantity.numberAt + low.text.length;
  return findQuantities(text.slice(from, quantity.end), { spoken: false }).map((rest) => ({
    ...rest,
    start: rest.start + from,
    end: rest.end + from,
    numberAt: rest.numberAt + from,
    numberEnd: rest.numberEnd + from,
    scaleEnd: rest.scaleEnd + from,
  }));
};

const isOrdinal = (text: string, { comparator, low, numberAt, unit }: Quantity): boolean => {
  if (comparator !== '') return false;
  const before = text.slice(Math.max(0, numberAt - LOOK_BACK), numberAt);
  if (isYear(low.text) && YEAR_BEFORE.test(before)) return true;
  const after = text.slice(numberAt + low.text.length, numberAt + low.text.length + LOOK_BACK);
  const hasUnit = unit !== '' && !DURATIONS.some((each) => after.trimStart().toLowerCase().startsWith(each));
  return !hasUnit && ORDINAL_BEFORE.test(before);
};

const isFigure = (text: string, { low, high, total, unit, start, end, isNegative }: Quantity): boolean => {
  if (total !== undefined || isNegative) return false;
  const after = text.slice(end, end + 2);
  if (unit !== '') return !/^-\d/.test(after);
  if (isYear(low.text) && (low === high || isYear(high.text))) return false;
  if (/^(?:\p{L}|[-/]\p{L}|-\d|\/)/u.test(after)) return false;
  return !(text[start - 1] === '(' && after.startsWith(')'));
};

const toFigure = (text: string, quantity: Quantity): FoundFigure => {
  const { low, high, comparator, bound, unit, start, end } = quantity;
  return {
    low: asFigure(low),
    high: asFigure(high),
    otherwise: low === high ? low.decimals.slice(1) : [],
    comparator,
    bound,
    unit,
    start,
    end: start + text.slice(start, end).trimEnd().length,
  };
};

const asFigure = ({ text, decimals }: TypedNumber): Figure => ({ text, decimal: decimals[0] ?? '' });
