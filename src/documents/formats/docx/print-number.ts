import { writeRoman } from '../write-roman.ts';

/** Word prints digits beyond. */
const LARGEST_ROMAN = 32767;
const LARGEST_LETTER = 780;
const DIGITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/**
 * A number as Word prints it in a format of its own: `lowerLetter` 28 is `bb`, `upperRoman` 4 is `IV`. A format that
 * isn't known is printed in digits.
 */
export const printNumber = (count: number, format: string): string => {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letterOf(count);
    case 'upperLetter':
      return letterOf(count).toUpperCase();
    case 'lowerRoman':
      return romanOf(count);
    case 'upperRoman':
      return romanOf(count).toUpperCase();
    case 'decimalZero':
      return count < 10 ? `0${count}` : String(count);
    case 'decimalEnclosedParen':
      return `(${count})`;
    case 'decimalEnclosedFullstop':
      return `${count}.`;
    case 'numberInDash':
      return `- ${count} -`;
    case 'vietnameseCounting':
      return spokenOf(count);
    default:
      return String(count);
  }
};

/** After `z` comes `aa`, then `bb`; Word has no `đ`. */
const letterOf = (count: number): string => {
  if (count < 1 || count > LARGEST_LETTER) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
};

const romanOf = (count: number): string => (count > LARGEST_ROMAN ? String(count) : writeRoman(count));

/** Up to 99, which no list passes. */
const spokenOf = (count: number): string => {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (count < 1 || count > 99) return String(count);
  if (tens === 0) return DIGITS[ones] ?? '';
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (DIGITS[ones] ?? '');
  return `${tens === 1 ? 'mười' : `${DIGITS[tens] ?? ''} mươi`} ${last}`.trim();
};
