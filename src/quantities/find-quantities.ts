import { comparatorBefore } from './comparators.ts';
import { fractionAt, spokenNumberAt } from './number-words.ts';
import type { Quantity, TypedNumber } from './quantity.ts';
import { addParts, type NumberPart, readScale, writeScale } from './scales.ts';
import { countedAt } from './units.ts';
import { listNumbers, numberAt } from './written-number.ts';

/** A number with its scale and unit, without what stands before it. */
interface Amount {
  readonly number: TypedNumber;
  readonly power: number;
  readonly unit: string;
  readonly start: number;
  readonly numberEnd: number;
  readonly scaleEnd: number;
  readonly end: number;
}

export interface QuantityOptions {
  /** Numbers written out in words, too; a text of the law prints its figures, people may say them. */
  readonly spoken: boolean;
}

// A number glued to letters, a slash or a comma belongs to a code, a date or another number.
const START = /(?<![\p{L}\p{M}\d/.,])\d/u;
const WORD_START = /(?<![\p{L}\p{M}\d])\p{L}/u;
const DASH = /[-–—−]/;
const RANGE = /\s*(?:[-–—]|đến(?=\s)|tới(?=\s)|den(?=\s)|toi(?=\s))\s*(?=\d)/uy;
const OUT_OF = /(?:\s*\/\s*|\s+trên\s+(?:tổng số\s+)?)(?=\d)/uy;

/**
 * Every quantity of a text, in order, none inside another. Linear in the text's length. What a number is (a figure, a
 * date, an ordinal) is not decided here.
 */
export const findQuantities = (text: string, { spoken }: QuantityOptions): readonly Quantity[] => {
  const found: Quantity[] = [];
  const starts = new RegExp(spoken ? `${START.source}|${WORD_START.source}` : START.source, 'gu');
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const said = spoken ? saidAsFraction(text, match.index) : undefined;
    const quantity =
      said ?? (/\d/.test(match[0]) ? quantityAt(text, match.index) : spokenAt(text, match.index));
    if (quantity === undefined) continue;
    found.push(quantity);
    starts.lastIndex = Math.max(quantity.end, match.index + 1);
  }
  return found;
};

const saidAsFraction = (text: string, at: number): Quantity | undefined => {
  const fraction = fractionAt(text, at);
  if (fraction === undefined) return undefined;
  const number = { text: fraction.text, decimals: [fraction.percent] };
  return build(text, at, { ...amountOf(number, at, fraction.end), unit: '%' }, undefined, undefined, false);
};

const quantityAt = (text: string, at: number): Quantity | undefined => {
  const dash = text.charAt(at - 1);
  const isNegative = DASH.test(dash) && !/[\p{L}\d)\]]/u.test(text.charAt(at - 2));
  // "45-NQ", "15-9-2023": behind a dash inside a code or a date nothing begins.
  if (DASH.test(dash) && !isNegative) return undefined;
  const low = amountAt(text, at);
  if (low === undefined) return undefined;
  const start = isNegative ? at - 1 : at;
  const isTotalled = !isNegative && !YEAR_BEFORE.test(text.slice(Math.max(0, at - LOOK_BACK), low.numberEnd));
  const total = isTotalled ? partAfter(text, low.numberEnd, low, OUT_OF) : undefined;
  if (total !== undefined) return build(text, start, low, undefined, total, false);
  const high = isNegative ? undefined : partAfter(text, low.end, low, RANGE);
  return build(text, start, low, high, undefined, isNegative);
};

/** "Năm 2024 trên 9 xã": a year is no part of a total. */
const YEAR_BEFORE = /(?<!\p{L})năm\s+(?:19|20)\d\d$/iu;

/** A number behind a dash or a slash; undefined where it goes on as a date or a code. */
const partAfter = (text: string, at: number, low: Amount, mark: RegExp): Amount | undefined => {
  mark.lastIndex = at;
  if (!mark.test(text)) return undefined;
  const part = amountAt(text, mark.lastIndex);
  return part === undefined || /^[/-]\d/.test(text.slice(part.end, part.end + 2)) || low.numberEnd > at
    ? undefined
    : part;
};

const amountAt = (text: string, at: number): Amount | undefined => {
  const number = decimalAt(text, at) ?? numberAt(text, at);
  const decimals = listNumbers(number.replace(SPOKEN_COMMA, ','));
  const numberEnd = at + number.length;
  if (decimals.length === 0 || /^(?:\d|[.,]\d|[-/]\p{L})/u.test(text.slice(numberEnd, numberEnd + 2)))
    return undefined;
  return scaled(text, { text: number, decimals }, at, numberEnd);
};

const SPOKEN_COMMA = /(?<!\s)\s+(?:phẩy|phảy|phay)\s+/iu;
const SPOKEN_DECIMAL = /\d{1,6}\s+(?:phẩy|phảy|phay)\s+\d{1,4}(?!\d)/iuy;

/** "3 phẩy 28". */
const decimalAt = (text: string, at: number): string | undefined => {
  SPOKEN_DECIMAL.lastIndex = at;
  return SPOKEN_DECIMAL.exec(text)?.[0];
};

const spokenAt = (text: string, at: number): Quantity | undefined => {
  const spoken = spokenNumberAt(text, at);
  if (spoken === undefined) return undefined;
  const number = { text: text.slice(at, spoken.end), decimals: [spoken.decimal] };
  const amount = scaled(text, number, at, spoken.end);
  // "năm", "ba", "không" alone are other words as often as numbers.
  const isNumber = spoken.words > 1 || (amount.unit !== '' && spoken.decimal !== '0');
  if (
    !spoken.isBare &&
    DATED_BEFORE.test(text.slice(Math.max(0, at - LOOK_BACK), at)) &&
    !/^\s+\d/.test(text.slice(spoken.end))
  )
    return build(text, at, amountOf(number, at, spoken.end), undefined, undefined, false);
  const isOther = spoken.words === 1 && NO_NUMBER_BEFORE.test(text.slice(Math.max(0, at - LOOK_BACK), at));
  return isNumber && !isOther ? build(text, at, amount, undefined, undefined, false) : undefined;
};

/** "tháng mười", "quý ba". */
const DATED_BEFORE = /(?<!\p{L})(?:tháng|quý)\s+$/iu;

const amountOf = (number: TypedNumber, start: number, end: number): Amount => ({
  number,
  power: 0,
  unit: '',
  start,
  numberEnd: end,
  scaleEnd: end,
  end,
});

/** Before these a lone number word is a year, a half, each: `trong năm xã`, `cả hai`. */
const NO_NUMBER_BEFORE =
  /(?<!\p{L})(?:trong|cả|đầu|cuối|hết|nửa|mỗi|hàng|từng|theo|qua|tổ|số|các|những|thứ|quý|tháng|và)\s+$/iu;
const LOOK_BACK = 10;

const scaled = (text: string, number: TypedNumber, at: number, numberEnd: number): Amount => {
  const scale = readScale(text, numberEnd, number.decimals);
  if (scale === undefined) return withUnit(text, number, 0, at, numberEnd, numberEnd);
  const [decimal] = scale.decimals;
  const more =
    decimal === undefined ? undefined : moreParts(text, scale.end, { decimal, power: scale.power });
  if (more !== undefined) {
    const said = { text: text.slice(at, more.end).trim(), decimals: [more.part.decimal] };
    return withUnit(text, said, more.part.power, at, more.end, more.end);
  }
  const isTailed = scale.decimals.some((each, index) => each !== number.decimals[index]);
  const typed = isTailed ? text.slice(at, scale.end) : number.text;
  return withUnit(
    text,
    { text: typed, decimals: scale.decimals },
    scale.power,
    at,
    isTailed ? scale.end : numberEnd,
    scale.end,
  );
};

/** Further parts of the same number: "8 triệu 9 trăm nghìn", "106 nghìn 761 tỷ". */
const moreParts = (
  text: string,
  from: number,
  first: NumberPart,
): { readonly part: NumberPart; readonly end: number } | undefined => {
  const parts = [first];
  let end = from;
  while (parts.length < MOST_PARTS) {
    const next = partAt(text, end, parts.at(-1)?.power ?? 0);
    if (next === undefined) break;
    parts.push(next.part);
    end = next.end;
  }
  const part = parts.length > 1 ? addParts(parts) : undefined;
  return part === undefined ? undefined : { part, end };
};

/** Tỷ, triệu, nghìn, and what is below. */
const MOST_PARTS = 4;

const partAt = (
  text: string,
  at: number,
  powerBefore: number,
): { readonly part: NumberPart; readonly end: number } | undefined => {
  const gap = /^\s+/u.exec(text.slice(at, at + 2))?.[0].length;
  if (gap === undefined) return undefined;
  const start = at + gap;
  const digits = /^\d{1,3}(?:,\d+)?(?![\d.,])/u.exec(text.slice(start, start + LONGEST_PART))?.[0];
  const spoken = digits === undefined ? spokenNumberAt(text, start) : undefined;
  const decimal = digits === undefined ? spoken?.decimal : listNumbers(digits)[0];
  const end = digits === undefined ? spoken?.end : start + digits.length;
  // "35 tỷ không?" asks; no number goes on with a nought of its own.
  if (decimal === undefined || end === undefined || (digits === undefined && decimal === '0'))
    return undefined;
  const scale = readScale(text, end, [decimal]);
  const [value] = scale?.decimals ?? [];
  // "bốn mươi chín nghìn hai trăm": what is said last has no scale.
  const isLastGroup = powerBefore === THOUSAND && digits?.length === THOUSAND;
  if (scale === undefined && (spoken !== undefined || isLastGroup))
    return { part: { decimal, power: 0 }, end };
  return scale === undefined || value === undefined
    ? undefined
    : { part: { decimal: value, power: scale.power }, end: scale.end };
};

/** "49 nghìn 200": three digits behind thousands complete them. */
const THOUSAND = 3;
/** Characters of a part's digits. */
const LONGEST_PART = 8;

const withUnit = (
  text: string,
  number: TypedNumber,
  power: number,
  start: number,
  numberEnd: number,
  scaleEnd: number,
): Amount => {
  const counted = countedAt(text, scaleEnd, power > 0);
  const end = counted === '' ? scaleEnd : scaleEnd + counted.length;
  const isScaleInNumber = power > 0 && numberEnd === scaleEnd;
  const unit = isScaleInNumber ? `${writeScale(power)} ${counted.trim()}` : text.slice(numberEnd, end);
  return { number, power, unit: unit.trim(), start, numberEnd, scaleEnd, end };
};

const build = (
  text: string,
  start: number,
  low: Amount,
  high: Amount | undefined,
  total: Amount | undefined,
  isNegative: boolean,
): Quantity => {
  const { word, bound, start: from } = comparatorBefore(text, start);
  const last = high ?? total ?? low;
  return {
    low: low.number,
    high: high?.number ?? low.number,
    total: total?.number,
    isNegative,
    comparator: word,
    bound,
    unit: high?.unit !== undefined && high.unit !== '' ? high.unit : total?.unit || low.unit,
    power: last.power > 0 ? last.power : low.power,
    start: from,
    end: last.end,
    numberAt: start,
    numberEnd: last.numberEnd,
    scaleEnd: last.scaleEnd,
  };
};
