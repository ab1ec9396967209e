/** A plain decimal string (`106761.592`, `-0.3`, `57900`), never a float: what is stored is what was typed. */
const PLAIN = /^-?\d+(?:\.\d+)?$/;

/**
 * Moves the decimal point: `shiftDecimal('1.5', 3)` is `1500`, `shiftDecimal('650', -3)` is `0.65`. Exact.
 * @throws RangeError when `decimal` is no plain decimal string
 */
export const shiftDecimal = (decimal: string, power: number): string => {
  if (!PLAIN.test(decimal)) throw new RangeError('not a plain decimal string');
  if (decimal.startsWith('-')) return negate(shiftDecimal(decimal.slice(1), power));
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded = point < 1 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/(?<!0)0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
};

/** The same size on the other side of zero. */
export const negate = (decimal: string): string =>
  decimal.startsWith('-') ? decimal.slice(1) : /^[0.]*$/.test(decimal) ? decimal : `-${decimal}`;

/** The difference of two plain decimals, exact. */
export const subtract = (a: string, b: string): string => {
  const places = Math.max(placesOf(a), placesOf(b));
  const difference = BigInt(shiftDecimal(a, places)) - BigInt(shiftDecimal(b, places));
  return shiftDecimal(String(difference), -places);
};

/** The sum of two plain decimals, exact. */
export const sum = (a: string, b: string): string => subtract(a, negate(b));

/** The product of two plain decimals, exact. */
export const multiply = (a: string, b: string): string => {
  const [left, right] = [placesOf(a), placesOf(b)];
  const product = BigInt(shiftDecimal(a, left)) * BigInt(shiftDecimal(b, right));
  return shiftDecimal(String(product), -(left + right));
};

/** Without its sign. */
export const absolute = (decimal: string): string => decimal.replace(/^-/, '');

/** Negative, 0 or positive, as `a` is less than, equal to or more than `b`; exact for any length. */
export const compareDecimals = (a: string, b: string): number => {
  const places = Math.max(placesOf(a), placesOf(b));
  const [left, right] = [BigInt(shiftDecimal(a, places)), BigInt(shiftDecimal(b, places))];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Whether the number is whole. */
export const isWhole = (decimal: string): boolean => !shiftDecimal(decimal, 0).includes('.');

const placesOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;
