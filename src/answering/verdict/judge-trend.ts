import { compareDecimals } from '../../domain/decimal.ts';
import { findFigures } from '../../quantities/find-figures.ts';
import { countAlike } from './counts.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** An earlier time against which something is held. */
const EARLIER = '(?:cùng kỳ|năm trước|năm ngoái|năm (?:19|20)\\d\\d|(?:19|20)\\d\\d)';
const MORE = /(?<!\p{L})(?:(?:nhiều|cao|nhanh|lớn|khá)(?:\s\p{L}+){0,2}\shơn|tăng)(?!\p{L})/iu;
const LESS = /(?<!\p{L})(?:(?:ít|thấp|chậm|kém|nhỏ)(?:\s\p{L}+){0,2}\shơn|giảm)(?!\p{L})/iu;
const HELD_AGAINST = new RegExp(
  `(?<!\\p{L})(?:hơn|so với|so)(?:\\s(?:với|cả|hồi|dạo|mức|lúc|thời|của)){0,2}\\s${EARLIER}`,
  'iu',
);
const STATED = new RegExp(
  `(?<!\\p{L})(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?!\\p{L})(?:[^;()]{0,40}?\\sso với|\\s(?:mức|con số|kết quả)[^;()]{0,20}?\\scủa) (?:cùng kỳ )?(?<since>${EARLIER})`,
  'giu',
);

/** "2,4 tỷ (năm 2025 ước đạt 2,05 tỷ)": a figure with the one of an earlier year behind it. */
const EARLIER_FIGURE =
  /\((?:ước )?(?:(?:thực hiện )?năm (?<year>(?:19|20)\d\d)|cùng kỳ|năm trước)(?:\s(?:là|đạt|ước|có|ước đạt|thực hiện)){0,2}\s(?=\d)/giu;

/** Whether each figure with an earlier one behind it is more than that, of the year that a question names. */
const reckoned = (question: string, piece: string): readonly boolean[] => {
  const figures = findFigures(piece);
  return [...piece.matchAll(EARLIER_FIGURE)].flatMap(({ index, 0: opening, groups }) => {
    const year = groups?.['year'];
    if (year !== undefined && /(?:19|20)\d\d/.test(question) && !question.includes(year)) return [];
    const earlier = figures.find(({ start }) => start >= index + opening.length - 1);
    const now = figures.findLast(
      ({ end, unit }) => end <= index && earlier !== undefined && countAlike(earlier.unit, unit),
    );
    if (earlier === undefined || now === undefined) return [];
    const order = compareDecimals(now.low.decimal, earlier.high.decimal);
    return order === 0 ? [] : [order > 0];
  });
};

/**
 * "Ít hơn năm trước?" of "tăng 11% so với năm trước": which way something went since an earlier time. Undefined where the
 * question holds nothing against one, or the piece tells of no or of several ways.
 */
export const judgeTrend = (question: string, piece: string): SlotJudgement => {
  const [isMore, isLess] = [MORE.test(question), LESS.test(question)];
  if (isMore === isLess || !HELD_AGAINST.test(question)) return undefined;
  // "Năm 2025 cao hơn năm 2026?": of two years both must be told of.
  const years = question.match(YEAR) ?? [];
  if (years.length > 1 && !years.every((year) => piece.includes(year))) return undefined;
  const stated = [...piece.matchAll(STATED)];
  if (stated.length > 0 && !stated.some(({ groups }) => isSince(question, groups?.['since'])))
    return undefined;
  const told = stated.map(([, way = '']) => MORE.test(way));
  const ways = new Set(told.length > 0 ? told : reckoned(question, piece));
  const [rose] = ways;
  if (rose === undefined || ways.size > 1) return undefined;
  return rose === isMore ? 'agrees' : 'contradicts';
};

/** Since another year than the one that a question names nothing is told. */
const isSince = (question: string, since = ''): boolean => {
  const asked: readonly string[] = question.match(YEAR) ?? [];
  const year = since.match(YEAR)?.[0];
  return asked.length === 0 || year === undefined || asked.includes(year);
};
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
