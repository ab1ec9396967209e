import type { Span } from '../../domain/passage.ts';
import { EDGE, FROM_TO, GAP, PERIOD, SLASH, TIME, YEAR } from './time-patterns.ts';

/** Words by which a text sets a time for work. */
export interface Deadline extends Span {
  /** `once` by or within a time, `repeated` every month, quarter, year … */
  readonly kind: 'once' | 'repeated';
  /** The last year that it names. */
  readonly year: number | undefined;
}

const OPEN = String.raw`(?<![\p{L}\d])`;

/** What is to have happened by then. */
const DONE = `(?:(?:(?:sớm${GAP})?hoàn${GAP}thành|khởi${GAP}công|khánh${GAP}thành|thông${GAP}xe|kết${GAP}thúc|đưa${GAP}vào${GAP}(?:sử${GAP}dụng|khai${GAP}thác|vận${GAP}hành)),?${GAP})?`;
/** "trước", "chậm nhất là vào", "đến hết", "xong trước", "trong". */
const BY = `(?:xong${GAP}trước|trước|trong|chậm${GAP}nhất(?:${GAP}là)?(?:${GAP}(?:vào|đến|trong))?|(?:từ${GAP}nay${GAP})?đến${GAP}hết|đến|hết|vào|xong)`;
const EVERY = `(?:hằng|hàng|mỗi)${GAP}(?:ngày|tuần|tháng|quý|năm)`;
/** "trong quý II và quý IV/2026" is one time. */
const MORE_TIMES = `(?:(?:,|${GAP}và)${GAP}${TIME}){0,3}`;

const ONCE = new RegExp(
  `${OPEN}${DONE}(?:${FROM_TO}|${BY}${GAP}(?:${TIME}${MORE_TIMES}|giai${GAP}đoạn${GAP}${PERIOD}))${EDGE}(?!${GAP}(?:${EVERY}))`,
  'giu',
);
/** At a sentence's start or behind a comma it says when; behind a noun ("Chương trình … giai đoạn …") it is a name's part. */
const OPENING_PERIOD = new RegExp(
  `(?<=(?:^|[.;:,(|\\n])\\s{0,3})giai${GAP}đoạn${GAP}${PERIOD}${EDGE}`,
  'giu',
);
/** "trước ngày 20 hằng tháng", "định kỳ 6 tháng", "hằng quý". */
const REPEATED = new RegExp(
  `${OPEN}(?:(?:trước${GAP})?ngày${GAP}\\d{1,2}(?:(?:${SLASH}|${GAP}tháng${GAP})\\d{1,2})?${GAP}${EVERY}|định${GAP}kỳ${GAP}(?:${EVERY}|\\d{1,2}${GAP}(?:ngày|tuần|tháng|năm)(?:${GAP}(?:một|1)${GAP}lần)?)|${EVERY})(?!\\p{L})`,
  'giu',
);
/** How far a plan looks is no time for its work: "tầm nhìn đến năm 2045". */
const OUTLOOK = /tầm\s{1,3}nhìn\s{1,3}$/iu;
/** "tầm nhìn " with what may stand for its spaces. */
const LOOK_BACK = 16;

/** Spans of the words by which a text sets a time for work, in order, none inside another. */
export const findDeadlines = (text: string): readonly Deadline[] => {
  const repeated = matchesOf(text, REPEATED, 'repeated');
  const once = [...matchesOf(text, ONCE, 'once'), ...matchesOf(text, OPENING_PERIOD, 'once')];
  return [...repeated, ...once.filter((each) => !repeated.some((other) => overlap(each, other)))]
    .filter(({ start }) => !OUTLOOK.test(text.slice(Math.max(0, start - LOOK_BACK), start)))
    .toSorted((a, b) => a.start - b.start);
};

const matchesOf = (text: string, pattern: RegExp, kind: Deadline['kind']): readonly Deadline[] =>
  [...text.matchAll(pattern)].map((match) => ({
    kind,
    year: yearOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const yearOf = (words: string): number | undefined => {
  const years = words.match(/(?:19|20)\d\d/g);
  return years === null ? undefined : Number(years.at(-1));
};

const CELL = new RegExp(
  `^\\s{0,8}(?:(?:${BY}|thời${GAP}gian|thời${GAP}hạn):?${GAP})?(?:(?:giai${GAP}đoạn${GAP})?${PERIOD}|${TIME}|\\d{1,2}${SLASH}${YEAR}|${YEAR})\\s{0,8}$`,
  'iu',
);
const REPEATED_CELL = /^\s{0,8}thường\s{1,3}xuyên\s{0,8}$/iu;

/**
 * The time that a whole cell of a table gives: "2026 - 2030", "Quý II/2026", "30/6/2026", "2025", "Hằng năm",
 * "Thường xuyên". Undefined where the cell says more than a time.
 */
export const readDeadlineCell = (text: string): Deadline | undefined => {
  const span = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (CELL.test(text)) return { ...span, kind: 'once', year: yearOf(text) };
  if (REPEATED_CELL.test(text)) return { ...span, kind: 'repeated', year: undefined };
  const [found, ...more] = findDeadlines(text);
  return more.length === 0 && found?.start === span.start && found.end === span.end ? found : undefined;
};
