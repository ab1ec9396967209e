import { findDocumentNumbers } from '../../documents/statements/find-document-numbers.ts';
import type { Span } from '../../domain/passage.ts';
import { findFigures } from '../../quantities/find-figures.ts';
import { COUNTED } from '../../quantities/units.ts';
import { rememberRecent } from '../../text/remember-recent.ts';
import { blank, type Fact } from './fact.ts';
import { findDates } from './find-dates.ts';

/** A run of words with capitals, joined by spaces or hyphens: `Cát Hải`, `Tân Vũ - Lạch Huyện`, `UNESCO`. */
const CAPITALS = /(?<![\p{L}\d])\p{Lu}[\p{L}\d]*(?:(?:\s+|\s*[-–]\s*)\p{Lu}[\p{L}\d]*)*/gu;
const ACRONYM = /^\p{Lu}[\p{Lu}\d]+$/u;

/** Whether a sentence begins there, so that a capital says nothing. */
const opensSentence = (text: string, at: number): boolean =>
  /(?:^\s*["“‘(]*|[.!?…:;]["”’)]*(?:\s+["“‘(]*|[“‘(]["“‘(]*)?)$/u.test(text.slice(0, at));

/**
 * Proper names of a text. At the opening of a sentence the first word is no part of one, unless it is all in capitals:
 * `Huyện Cát Hải` names Cát Hải.
 */
const findNames = (text: string): readonly Fact[] =>
  [...text.matchAll(CAPITALS)].flatMap((match): Fact[] => {
    const words = [...match[0].matchAll(/[\p{L}\d]+/gu)];
    const [first] = words;
    const skips = first !== undefined && !ACRONYM.test(first[0]) && opensSentence(text, match.index);
    const kept = skips ? words.slice(1) : words;
    const [opening] = kept;
    if (opening === undefined) return [];
    const key = kept.map(([word]) => word.normalize('NFC')).join(' ');
    const start = match.index + opening.index;
    return [{ kind: 'name', key, value: key, unit: '', start, end: match.index + match[0].length }];
  });

/** What a document that bears a number may be. */
export const DOCUMENT_KINDS =
  'nghị quyết|thông báo|kết luận|báo cáo|chương trình hành động|chương trình|chỉ thị|quyết định|quy định|kế hoạch|nghị định|luật';
const DOCUMENT_TYPE = new RegExp(`(${DOCUMENT_KINDS})(?:\\s+số)?\\s+$`, 'iu');

const documentsIn = (text: string): readonly Fact[] =>
  findDocumentNumbers(text).map(({ start, end }) => {
    const value = text.slice(start, end).toLowerCase();
    const type = DOCUMENT_TYPE.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? '';
    return { kind: 'document', key: `${type}|${value}`, value, unit: '', start, end };
  });

/** What stands before a figure, a word or two away ("khoảng từ", "trên mức"), or after it ("trở lên"). */
const COMPARATOR_BEFORE =
  /(?<!\p{L})(không vượt quá|không quá|không dưới|không ít hơn|không thấp hơn|nhiều nhất|tối đa|tối thiểu|ít nhất|thấp nhất|cao nhất|nhiều hơn|cao hơn|lớn hơn|thấp hơn|ít hơn|chưa đến|chưa tới|trên dưới|trên|hơn|vượt|dưới|đúng|xấp xỉ|gần|khoảng|chừng|ngót|quá|gấp|bằng|mỗi)(?:\s+(?:là|từ|mức|đạt|đến|tới))*\s*$/iu;
const COMPARATOR_AFTER = /^\s*(trở lên|trở xuống|trở đi|đổ lên|đổ xuống|là tối đa|là tối thiểu)(?!\p{L})/iu;
/** "lên 12%" and "thêm 12%" are two things. */
const REACH_BEFORE = /(?<!\p{L})(lên|xuống|thêm|còn|tới|đến|từ)\s*$/iu;

/** One spelling for a unit; a range's ends may have two ("11,5 điểm % - 12,0%"). */
const unitOf = (figure: string, low: string, unit: string): string => {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/phần trăm/g, '%')
      .replace(/(?<!\p{L})tỉ(?!\p{L})/gu, 'tỷ');
  const rest = figure.slice(figure.indexOf(low) + low.length);
  const between = plain(/^(.*?)(?:[-–—]|đến|tới)\s*\d/u.exec(rest)?.[1] ?? '');
  return between === '' || between === plain(unit) ? plain(unit) : `${between} - ${plain(unit)}`;
};

const figuresIn = (text: string): readonly Fact[] =>
  findFigures(text)
    .filter(({ unit }) => unit !== '')
    .map(({ low, high, comparator, unit, start, end }) => {
      const before = comparator === '' ? text.slice(0, start) : '';
      const meant = [
        comparator === '' ? (COMPARATOR_BEFORE.exec(before)?.[1] ?? '') : comparator,
        REACH_BEFORE.exec(before)?.[1] ?? '',
        COMPARATOR_AFTER.exec(text.slice(end))?.[1] ?? '',
      ];
      const value = `${low.decimal}|${high.decimal}`;
      const plainUnit = unitOf(text.slice(start, end), low.text, unit);
      const key = `${meant.join(' ').trim().toLowerCase()}|${value}|${plainUnit}`;
      return { kind: 'figure', key, value, unit: plainUnit, start, end };
    });

const NUMBER = String.raw`[\p{L}]*\d[\p{L}\d]*(?:[.,/-][\p{L}]*\d[\p{L}\d]*)*`;
/** Numbers that hang together: `số 3, 4, 5, 6`. */
const NUMBERS = new RegExp(
  `(?:(?<!\\p{L})(\\p{L}+)\\s+)?(?<!\\p{L})(${NUMBER}(?:(?:\\s*,\\s*|\\s+và\\s+|\\s*[-–—]\\s*)${NUMBER})*)(\\s*%)?`,
  'giu',
);

/** Whatever else has a digit, with the word before it. */
const numbersIn = (text: string): readonly Fact[] =>
  [...text.matchAll(NUMBERS)].map((match) => {
    const [whole, word = '', numbers = '', percent = ''] = match;
    const value = numbers
      .toLowerCase()
      .split(/\s*,\s+|\s+và\s+|\s*[-–—]\s*|\s+/u)
      .map((number) => (/^\d+$/.test(number) ? String(Number(number)) : number))
      .join(' ');
    return {
      kind: 'number',
      key: `${word.toLowerCase()}|${value}${percent.trim()}`,
      value,
      unit: '',
      start: match.index,
      end: match.index + whole.length,
    };
  });

const WORD_NUMBERS =
  'một nửa|nửa|rưỡi|gấp đôi|gấp ba|gấp|chục|trăm|nghìn|ngàn|triệu|tỷ(?! (?:lệ|trọng|số|giá|suất))|hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|vạn|phần ba|phần tư';
const NUMBER_WORDS = new RegExp(
  `(?<!\\p{L})(?:(?:một|năm)\\s+)?(?:${WORD_NUMBERS})(?:\\s+(?:một|năm|lăm|mốt|${WORD_NUMBERS}))*(?:\\s+\\p{L}+)?` +
    `|(?<!\\p{L})(?:một|năm)\\s+(?:${COUNTED.join('|')})(?!\\p{L})`,
  'giu',
);

/** Numbers written out, with the word after them: "ba mươi lăm xã". */
const numberWordsIn = (text: string): readonly Fact[] =>
  [...text.matchAll(NUMBER_WORDS)].map((match) => {
    const value = match[0].toLowerCase().replace(/\s+/g, ' ');
    return {
      kind: 'number',
      key: value,
      value,
      unit: '',
      start: match.index,
      end: match.index + match[0].length,
    };
  });

const READERS: readonly ((text: string) => readonly Fact[])[] = [
  documentsIn,
  findDates,
  figuresIn,
  numbersIn,
  numberWordsIn,
];

/** Texts whose facts are kept: the judge and the lock both ask for a quote's. */
const REMEMBERED = 256;

/** All facts of a text in order; no digit is left out. Give normalised text. */
export const findFacts = rememberRecent((text: string): readonly Fact[] => {
  const found: Fact[] = [];
  for (const read of READERS) found.push(...read(blank(text, found)));
  const names = findNames(text).filter((name) => !found.some((fact) => overlap(fact, name)));
  return [...found, ...names].toSorted((a, b) => a.start - b.start);
}, REMEMBERED);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
