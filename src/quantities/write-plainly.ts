import type { Span } from '../domain/passage.ts';
import { findQuantities } from './find-quantities.ts';
import type { Quantity } from './quantity.ts';
import { writeScale } from './scales.ts';

/** A piece of a text and what it says in the printed way. */
export interface PlainWriting extends Span {
  readonly text: string;
}

/**
 * Numbers that a thumb or a voice typed, written as they are printed: `171tr2` → `171,2 triệu`, `8 triệu 9 trăm nghìn` →
 * `8,9 triệu`, `bốn mươi lăm nghìn` → `45 nghìn`, `45 000` → `45000`. What may mean two numbers stays as it is typed.
 */
export const writePlainly = (text: string): readonly PlainWriting[] =>
  findQuantities(text, { spoken: true }).flatMap((quantity) => {
    if (quantity.total !== undefined || quantity.low !== quantity.high) return [];
    const start = quantity.numberAt + (quantity.isNegative ? 1 : 0);
    const { scaleEnd } = quantity;
    const plain = plainText(quantity);
    // A letter behind it must not be glued to what is written for it.
    const after = /^[\p{L}\d]/u.test(text.slice(scaleEnd, scaleEnd + 1)) && quantity.power > 0 ? ' ' : '';
    const written = plain + after;
    return text.slice(start, scaleEnd) === written ? [] : [{ start, end: scaleEnd, text: written }];
  });

const plainText = ({ low, power }: Quantity): string => {
  // "20.11" may be a day; whatever has only digits and marks is read as it stands.
  if (power === 0 && /^[\d.,]+$/.test(low.text)) return low.text;
  const [decimal, ...others] = low.decimals;
  // Without groups, so that it can't be read in two ways again.
  const number = decimal === undefined || others.length > 0 ? low.text : decimal.replace('.', ',');
  return `${isPrinted(low.text) ? low.text : number} ${writeScale(power)}`.trim();
};

/** Digits with their marks, as they stand in a text already. */
const isPrinted = (number: string): boolean => /^\d+(?:\.\d{3})*(?:,\d+)?$/.test(number);
