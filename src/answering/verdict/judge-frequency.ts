import type { SlotJudgement } from './slot-judgement.ts';

/** How long from one time to the next, the shortest first. */
const UNITS = ['ngày', 'tuần', 'tháng', 'quý', 'năm'] as const;
type Unit = (typeof UNITS)[number];

/** "Hằng tháng", "mỗi quý", "một năm một lần". */
const EACH = /(?<!\p{L})(?:hằng|hàng|mỗi|từng)\s(ngày|tuần|tháng|quý|năm)(?!\p{L}|\s\d)/giu;
/** "2 lần/năm", "một lần trong quý"; "một tháng một lần". */
const TIMES =
  /(?<!\p{L})(?:lần|đợt|kỳ|phiên)(?:\s?\/\s?|\s(?:trong |một |mỗi |1 )?)(ngày|tuần|tháng|quý|năm)(?!\p{L}|\s\d)/giu;
const ONCE =
  /(?<!\p{L}|\d)(?:một|1|01)\s(ngày|tuần|tháng|quý|năm)\s(?:họp\s|ít nhất\s)?(?:\d{1,2}|một|hai|ba|bốn)\s(?:lần|đợt|kỳ|phiên)(?!\p{L})/giu;
const AT_LEAST = /(?<!\p{L})(?:ít nhất|tối thiểu)(?!\p{L})/iu;

const unitsIn = (text: string): ReadonlySet<Unit> =>
  new Set(
    [EACH, TIMES, ONCE].flatMap((pattern) =>
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
