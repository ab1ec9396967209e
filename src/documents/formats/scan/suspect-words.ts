import { dayOf } from '../../../domain/reporting-week.ts';
import type { RecognisedPage, RecognisedWord } from './recognise-page.ts';

/** A word of the first reading and how likely it was misread. */
export interface SuspectWord {
  readonly word: RecognisedWord;
  /** From 0 to 1. */
  readonly suspicion: number;
}

/** Two readings say other digits: one of them is wrong. */
const READ_OTHERWISE = 1;
/** The other reading has no word there. */
const READ_ONCE = 0.9;
/** Letters among digits: "l5", "1O". */
const NO_NUMBER = 0.8;

/** How numbers are printed: `15`, `1.234,5%`, `50/137`, `31/12/2026`, `45-NQ/TW`, `IV/2026`, `(6)`, `22h30`, `QH15`. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,4})?|\d{1,4}(?:[.,]\d{1,3})?)$/;
const LETTERS = /^[\p{Lu}&]{1,8}\d{0,2}$/u;
const UNIT = /(?:%|°|m2|m3|ha|km|kg|h\d{0,2})$/;
const MARKS = /^[(“"'≥≤<>=±~-]{1,4}|[)\].,;:”"'-]{1,4}$/gu;
const isPrintedNumber = (text: string): boolean =>
  text
    .replace(MARKS, '')
    .replace(UNIT, '')
    .split(/[-–/]/u)
    .every((part) => NUMBER.test(part) || LETTERS.test(part));
/** Letters that look like digits, beside one. */
const LOOKALIKE = /[OoIlSB|]\d|\d[OoIlSB|]/u;

/** Day, month and year, of which a blot may take the first or the last digit: "0/6/2026", "30/6/202". */
const DATE = /^\D*(\d{1,2})[/-](\d{1,2})[/-](\d{2,})\D*$/u;
const YEAR = /^(?:19|20)?\d\d$/;
const isImpossibleDate = (text: string): boolean => {
  const [, day, month, year] = DATE.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return false;
  return !YEAR.test(year) || dayOf(Number(year), Number(month), Number(day)) === undefined;
};

/** "1. Chỉ tiêu", "a) …": letters that recognition takes for digits, and digits that it takes for letters. */
const digitsOf = (text: string): string =>
  text.replace(/[^\d.,/-]+/gu, '').replace(/^[.,/-]+|(?<![.,/-])[.,/-]+$/gu, '');
const hasDigit = (text: string): boolean => /\d/.test(text);

/**
 * The numbers of a page, with what may have been one, and how likely each was misread: by a second reading of another
 * picture of the page, by how numbers are printed, and by how sure the recognition was.
 */
export const suspectWords = (first: RecognisedPage, second: RecognisedPage): readonly SuspectWord[] =>
  first.words.flatMap((word) => {
    const others = wordsAt(second, word, first);
    const other = others.map(({ text }) => text).join('');
    if (!hasDigit(word.text) && !hasDigit(other)) return [];
    return [{ word, suspicion: suspicionOf(word, other) }];
  });

const suspicionOf = ({ text, confidence }: RecognisedWord, other: string): number => {
  if (other === '') return READ_ONCE;
  if (digitsOf(other) !== digitsOf(text)) return READ_OTHERWISE;
  if (!isPrintedNumber(text) || LOOKALIKE.test(text) || isImpossibleDate(text)) return NO_NUMBER;
  return (1 - confidence) * NO_NUMBER;
};

/** The words of another reading whose middle stands within a word's box. */
const wordsAt = (
  page: RecognisedPage,
  { left, top, width, height }: RecognisedWord,
  of: RecognisedPage,
): readonly RecognisedWord[] => {
  const [across, down] = [page.width / of.width, page.height / of.height];
  return page.words.filter((word) => {
    const x = (word.left + word.width / 2) / across;
    const y = (word.top + word.height / 2) / down;
    return x >= left && x <= left + width && y >= top && y <= top + height;
  });
};
