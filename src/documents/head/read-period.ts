import { byStart, overlap, spanOfMatch } from '../../domain/passage.ts';
import { quarterOf } from '../../quantities/find-dates.ts';
import {
  DAY,
  type DocumentHead,
  type Found,
  type HeadPeriod,
  type Period,
  type PeriodBasis,
} from './document-head.ts';
import { foundAt, type MappedText } from './mapped-text.ts';

interface Stated {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
}

/** What a stretch of text may call a period, and the first and last month of it. */
type Reading = readonly [RegExp, (match: RegExpMatchArray) => Period | undefined];

const YEAR = String.raw`((?:19|20)\d\d)(?!\d)`;
const SPAN_WORDS =
  'giai đoạn|thời kỳ|năm học|nhiệm kỳ|các năm|trong các năm|(?:[235]|hai|ba|năm|10) năm|kế hoạch|năm';

const months = (year: string | undefined, first: number, last: number): Period => ({
  from: `${year}-${String(first).padStart(2, '0')}-01`,
  to: new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10),
});

const quarter = (name = '', year = ''): Period | undefined => {
  const number = quarterOf(name);
  return number >= 1 && number <= 4 ? months(year, number * 3 - 2, number * 3) : undefined;
};

const READINGS: readonly Reading[] = [
  [
    new RegExp(
      `(?<!\\p{L})(?:${SPAN_WORDS})\\s{1,3}(?:từ năm\\s)?${YEAR}\\s{0,2}(?:[-–—,]|đến|và)\\s{0,2}(?:năm\\s)?${YEAR}`,
      'giu',
    ),
    ([, from = '', to = '']) => (from <= to ? { from: `${from}-01-01`, to: `${to}-12-31` } : undefined),
  ],
  [
    new RegExp(`(?<!\\p{L})quý\\s{1,3}(i{1,3}|iv|[1-4])\\s{0,2}(?:/|năm\\s|-)\\s{0,2}${YEAR}`, 'giu'),
    ([, name, year]) => quarter(name, year),
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:(0?[369])|(sáu)|(ba)|(chín))\\s{1,3}tháng\\s{1,3}(đầu|cuối)\\s{1,3}năm\\s{1,3}${YEAR}`,
      'giu',
    ),
    ([, digits, six, three, , end, year]) => {
      const count =
        digits === undefined ? (six !== undefined ? 6 : three !== undefined ? 3 : 9) : Number(digits);
      return end?.toLowerCase() === 'đầu' ? months(year, 1, count) : months(year, 13 - count, 12);
    },
  ],
  [
    new RegExp(`(?<!\\p{L})tháng\\s{1,3}(\\d{1,2})\\s{0,2}(?:/|năm\\s)\\s{0,2}${YEAR}`, 'giu'),
    ([, month, year]) =>
      Number(month) >= 1 && Number(month) <= 12 ? months(year, Number(month), Number(month)) : undefined,
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?<!đến\\s)(?<!tầm nhìn\\s)(?<!so với\\s)(?<!từ\\s)năm\\s{1,3}(?:học\\s)?${YEAR}`,
      'giu',
    ),
    ([, year]) => months(year, 1, 12),
  ],
];
const UNTIL = new RegExp(`(?<!\\p{L})đến\\s{1,3}(?:hết\\s|cuối\\s)?năm\\s{1,3}${YEAR}`, 'giu');
/** What a text says that it sets something for; the account of a past year has other words. */
const PLANS = /(?:chỉ tiêu|mục tiêu|nhiệm vụ|phương hướng|kế hoạch)(?!\p{L})/iu;
const LOOKS_BACK = /(?:kết quả|đánh giá|tình hình|tổng kết)[^;,.]{0,60}$/iu;
const LONGEST_HEADING = 200;
const CITED_DAY = new RegExp(DAY, 'giu');

/**
 * The period that a document plans for. Its subject says so, or the line of its meeting ("nhiệm kỳ …"); else a heading
 * of its targets; else it is supposed to be the year of its day. "đến năm 2030" alone begins with that day.
 */
export const readPeriod = (
  subject: readonly MappedText[],
  lines: readonly MappedText[],
  day: DocumentHead['date'],
): Found<HeadPeriod> | undefined => {
  for (const text of subject) {
    const found = periodIn(text, 'title', day?.value.day);
    if (found !== undefined) return found;
  }
  for (const line of lines) {
    if (line.text.length > LONGEST_HEADING || !PLANS.test(line.text) || /^căn cứ|[.;]$/iu.test(line.text))
      continue;
    const found = periodIn(line, 'heading', undefined);
    if (found !== undefined) return found;
  }
  if (day === undefined) return undefined;
  const year = day.value.day.slice(0, 4);
  return { value: { ...months(year, 1, 12), basis: 'date' }, span: day.span };
};

const periodIn = (
  text: MappedText,
  basis: PeriodBasis,
  day: string | undefined,
): Found<HeadPeriod> | undefined => {
  // "ngày 22 tháng 12 năm 2024" in a subject is the day of what it cites.
  const words = text.text.replace(CITED_DAY, (cited) => ' '.repeat(cited.length));
  const stated = choose(words, findStated(words)) ?? findUntil(words, day);
  if (stated === undefined) return undefined;
  return foundAt({ ...stated.period, basis }, text, stated.start, stated.end);
};

const findStated = (words: string): readonly Stated[] => {
  const found: Stated[] = [];
  for (const [pattern, read] of READINGS)
    for (const match of words.matchAll(pattern)) {
      const period = read(match);
      const span = spanOfMatch(match);
      if (period !== undefined && !found.some((each) => overlap(each, span))) found.push({ period, ...span });
    }
  return found.toSorted(byStart);
};

/** Of several the last that isn't an account; but a year inside a longer period is what the document itself is for, unless both are joined. */
const choose = (words: string, found: readonly Stated[]): Stated | undefined => {
  const planned = found.filter(({ start }) => !LOOKS_BACK.test(words.slice(0, start)));
  const ofSubject = planned.filter(
    ({ start }) => !/thực hiện\s(?:nghị quyết|chương trình|chỉ thị|kết luận)/iu.test(words.slice(0, start)),
  );
  const all = ofSubject.length > 0 ? ofSubject : planned.length > 0 ? planned : found;
  const inner = all.find(({ period }) => all.some((each) => isWithin(period, each.period)));
  const outer = inner && all.find((each) => isWithin(inner.period, each.period));
  if (inner !== undefined && outer !== undefined && areJoined(words, inner, outer)) {
    return {
      period: outer.period,
      start: Math.min(inner.start, outer.start),
      end: Math.max(inner.end, outer.end),
    };
  }
  return inner ?? all.at(-1);
};

/** "năm 2026 và giai đoạn 2026 - 2030", "5 năm 2026 - 2030 và năm 2026" are for all of it. */
const areJoined = (words: string, one: Stated, other: Stated): boolean => {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^\s?(?:,|,?\svà)\s(?:(?:kế hoạch|mục tiêu|chỉ tiêu)\s)?$/iu.test(
    words.slice(first.end, second.start),
  );
};

const isWithin = (inner: Period, outer: Period): boolean =>
  inner !== outer &&
  outer.from <= inner.from &&
  inner.to <= outer.to &&
  `${inner.from}${inner.to}` !== `${outer.from}${outer.to}`;

const findUntil = (words: string, day: string | undefined): Stated | undefined => {
  const match = [...words.matchAll(UNTIL)][0];
  if (match === undefined) return undefined;
  const to = `${match[1]}-12-31`;
  const from = day !== undefined && day <= to ? day : `${match[1]}-01-01`;
  return { period: { from, to }, ...spanOfMatch(match) };
};
