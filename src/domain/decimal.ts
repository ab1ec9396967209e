/** A plain decimal string (`106761.592`, `0.5`, `57900`), never a float: what is stored is what was typed. */
const PLAIN = /^\d+(?:\.\d+)?$/;

/**
 * Moves the decimal point: `shiftDecimal('1.5', 3)` is `1500`, `shiftDecimal('650', -3)` is `0.65`. Exact.
 * @throws RangeError when `decimal` is no plain decimal string
 */
export const shiftDecimal = (decimal: string, power: number): string => {
  if (!PLAIN.test(decimal)) throw new RangeError('not a plain decimal string');
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded = point < 1 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/(?<!0)0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
};

/** Negative, 0 or positive, as `a` is less than, equal to or more than `b`; exact for any length. */
export const compareDecimals = (a: string, b: string): number => {
  const places = Math.max(placesOf(a), placesOf(b));
  const [left, right] = [BigInt(shiftDecimal(a, places)), BigInt(shiftDecimal(b, places))];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Whether the number is whole. */
export const isWhole = (decimal: string): boolean => !shiftDecimal(decimal, 0).includes('.');

const placesOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;
