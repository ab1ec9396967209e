/** An exact number; the denominator is above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const WHOLE: Fraction = { numerator: 1n, denominator: 1n };

/** Reads a plain decimal string such as `106761.592` or `-2.1`. @throws {RangeError} if it isn't one. */
export const parseDecimal = (text: string): Fraction => {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') throw new RangeError('not a plain decimal');
  return { numerator: BigInt(sign + whole + fraction), denominator: 10n ** BigInt(fraction.length) };
};

/** Negative, zero or positive, as `one` is less than, equal to or greater than `other`. */
export const compare = (one: Fraction, other: Fraction): number => {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
};

/** @throws {RangeError} unless `by` is above zero. */
export const divide = (one: Fraction, by: Fraction): Fraction => {
  if (by.numerator <= 0n) throw new RangeError('can divide by numbers above zero only');
  return { numerator: one.numerator * by.denominator, denominator: one.denominator * by.numerator };
};

/** A share as people write it, cut off and never rounded up: 0,9999 is `99%`; with one digit `99,9%`. */
export const formatPercent = (share: Fraction, digits: number): string => {
  const scaled = share.numerator * 100n * 10n ** BigInt(digits);
  const cut = scaled / share.denominator;
  const isBelowZero = scaled < 0n;
  const text = String(isBelowZero ? -cut : cut).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const rest = text.slice(text.length - digits).replace(/(?<!0)0+$/, '');
  return `${isBelowZero ? '-' : ''}${whole}${rest === '' ? '' : `,${rest}`}%`;
};
