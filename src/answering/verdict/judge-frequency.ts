import type { SlotJudgement } from './slot-judgement.ts';

/** How long from one time to the next, the shortest first. */
const UNITS = ['ngày', 'tuần', 'tháng', 'quý', 'năm'] as const;
type Unit = (typeof UNITS)[number];

/** "Hằng tháng", "mỗi quý", "một năm một lần". */
const EACH = /(?<!\p{L})(?:hằng|hàng|mỗi|từng)\s(ngày|tuần|tháng|quý|năm)(?!\p{L}|\s\d)/giu;
/** "Tháng nào cũng". */
const ANY = /(?<!\p{L})(ngày|tuần|tháng|quý|năm)\snào cũng(?!\p{L})/giu;
/** "2 lần/năm", "một lần trong quý"; "một tháng một lần". */
const TIMES =
  /(?<!\p{L})(?:lần|đợt|kỳ|phiên)(?:\s?\/\s?|\s(?:trong |một |mỗi |1 )?)(ngày|tuần|tháng|quý|năm)(?!\p{L}|\s\d)/giu;
const ONCE =
  /(?<!\p{L}|\d)(?:một|1|01)\s(ngày|tuần|tháng|quý|năm)\s(?:họp\s|ít nhất\s)?(?:\d{1,2}|một|hai|ba|bốn)\s(?:lần|đợt|kỳ|phiên)(?!\p{L})/giu;
const AT_LEAST = /(?<!\p{L})(?:ít nhất|tối thiểu)(?!\p{L})/iu;

const unitsIn = (text: string): ReadonlySet<Unit> =>
  new Set(
    [EACH, ANY, TIMES, ONCE].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(([, unit = '']) =>
        UNITS.filter((one) => one === unit.toLowerCase()),
      ),
    ),
  );

/**
 * "Họp hằng tuần?" of "họp mỗi quý một lần": how often, held against how often. Silent where the piece has several, or
 * "at least once a year" is asked of what is more often; undefined where either says nothing of it.
 */
export const judgeFrequency = (question: string, piece: string): SlotJudgement => {
  const [asked, ...others] = unitsIn(question);
  const stated = [...unitsIn(piece)];
  const [only] = stated;
  if (asked === undefined || others.length > 0) return undefined;
  if (only === undefined) return 'silent';
  if (stated.length > 1) return stated.includes(asked) ? undefined : 'silent';
  if (only === asked) return 'agrees';
  const isLooser = UNITS.indexOf(asked) > UNITS.indexOf(only);
  return isLooser && [question, piece].some((text) => AT_LEAST.test(text)) ? 'silent' : 'contradicts';
};

const WEEKDAY = /(?<!\p{L})(?:thứ\s(hai|ba|tư|năm|sáu|bảy)|(chủ nhật))(?!\p{L})/giu;
const weekdaysIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(WEEKDAY)].map(([, day, sunday]) => (day ?? sunday ?? '').toLowerCase()));

/** "Thứ hai với thứ tư?" of "thứ Ba và thứ Năm"; undefined where either names no day of the week. */
export const judgeWeekdays = (question: string, piece: string): SlotJudgement => {
  const [asked, stated] = [[...weekdaysIn(question)], weekdaysIn(piece.replace(ORDERED, ' '))];
  if (asked.length === 0) return undefined;
  if (stated.size === 0) return 'silent';
  const held = asked.filter((day) => stated.has(day)).length;
  if (held === 0) return 'contradicts';
  return held === asked.length ? 'agrees' : 'silent';
};
/** "Kỳ họp thứ tư", "tuần thứ hai" count. */
const ORDERED = /(?<!\p{L})(?:kỳ họp|lần|tuần|khóa|khoá|hội nghị|ngày|đợt)\sthứ\s\p{L}+/giu;
