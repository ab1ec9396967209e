import { byStart, overlap, spanOfMatch } from '../../domain/passage.ts';
import { asDay, type Day } from '../../domain/people.ts';
import { addDays, dayOf, lastOfMonth } from '../../domain/reporting-week.ts';
import { quarterOf } from '../../quantities/find-dates.ts';
import {
  EDGE,
  GAP,
  MONTHS_JOINED,
  PERIOD,
  QUARTERS_JOINED,
  SLASH,
  withPlainBlanks,
  YEAR,
} from './time-patterns.ts';

/** First and last day of a time. */
interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

type Parts = Readonly<Record<string, string | undefined>>;

const YEAR_BEHIND = `(?:(?:${SLASH}|,?${GAP}(?:của${GAP})?(?:năm${GAP})?)(?<y>${YEAR}))?`;
const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${source}${EDGE}`, 'giu');

const MONTHS_OF_YEAR = 12;
const MONTHS_OF_QUARTER = 3;

const months = (year: number | undefined, from: number, to: number): Stretch | undefined => {
  if (year === undefined || from < 1 || to > MONTHS_OF_YEAR || from > to) return undefined;
  const [first, last] = [dayOf(year, from, 1), lastOfMonth(year, to)];
  return first && last && { first, last };
};

const quarter = (printed: string | undefined, year: number | undefined): Stretch | undefined => {
  const number = quarterOf(printed);
  return months(year, MONTHS_OF_QUARTER * (number - 1) + 1, MONTHS_OF_QUARTER * number);
};

const yearOf = ({ y }: Parts, year: number | undefined): number | undefined =>
  y === undefined ? year : Number(y);

const single = (day: Day | undefined): Stretch | undefined => day && { first: day, last: day };

/** The longer expressions first: what one has read no other reads again. */
const RULES: readonly (readonly [RegExp, (parts: Parts, year: number | undefined) => Stretch | undefined])[] =
  [
    // "tháng 5 - 11/2026" is no day of November.
    [
      pattern(`${MONTHS_JOINED}${YEAR_BEHIND}`),
      ({ lastMonth, ...parts }, year) =>
        lastMonth === undefined
          ? undefined
          : months(yearOf(parts, year), Number(lastMonth), Number(lastMonth)),
    ],
    [
      pattern(
        `(?<d>\\d{1,2})(?:${SLASH}|${GAP}tháng${GAP})(?<m>\\d{1,2})(?:${SLASH}|,?${GAP}năm${GAP})(?<y>${YEAR})`,
      ),
      ({ d, m, y }) => single(dayOf(Number(y), Number(m), Number(d))),
    ],
    [
      pattern(`ngày${GAP}(?<d>\\d{1,2})(?:${GAP}tháng${GAP}|${SLASH})(?<m>\\d{1,2})`),
      ({ d, m }, year) => (year === undefined ? undefined : single(dayOf(year, Number(m), Number(d)))),
    ],
    [
      pattern(`(?<n>\\d{1,2})${GAP}tháng${GAP}(?:đầu${GAP})?năm(?:${GAP}(?<y>${YEAR}))?`),
      (parts, year) => months(yearOf(parts, year), 1, Number(parts['n'])),
    ],
    [
      pattern(`\\d{1,2}${GAP}tháng${GAP}cuối${GAP}năm(?:${GAP}(?<y>${YEAR}))?`),
      (parts, year) => months(yearOf(parts, year), 1, MONTHS_OF_YEAR),
    ],
    [
      pattern(`${QUARTERS_JOINED}${YEAR_BEHIND}`),
      ({ lastQuarter, ...parts }, year) => quarter(lastQuarter, yearOf(parts, year)),
    ],
    [
      pattern(`(?<!(?:đầu|giữa)${GAP})tháng${GAP}(?<m>\\d{1,2})${YEAR_BEHIND}`),
      (parts, year) => months(yearOf(parts, year), Number(parts['m']), Number(parts['m'])),
    ],
    [
      pattern(`(?<!(?:đầu|giữa)${GAP})quý${GAP}(?<q>IV|I{1,3}|[1-4])${YEAR_BEHIND}`),
      ({ q, ...parts }, year) => quarter(q, yearOf(parts, year)),
    ],
    [
      pattern(`(?<period>${PERIOD})`),
      ({ period = '' }) => months(Number(period.slice(-4)), 1, MONTHS_OF_YEAR),
    ],
    // "đầu năm", "giữa năm" name no day.
    [
      pattern(`(?<!(?:đầu|giữa)${GAP})năm${GAP}(?<y>${YEAR})`),
      ({ y }) => months(Number(y), 1, MONTHS_OF_YEAR),
    ],
  ];

const BEFORE = /^(?:xong\s{1,3})?trước\s/iu;

/**
 * The last day that words of a deadline leave ("trong quý II/2026" 30/6, "trước ngày 30/6/2026" 29/6); of several times
 * the last one.
 * @param year that a day without one is of; undefined where the document is of several
 * @returns undefined where the words name no day: "trong 30 ngày", "đầu năm 2026"
 */
export const readDeadlineDay = (words: string, year: number | undefined): Day | undefined => {
  const plain = withPlainBlanks(words);
  const taken: { readonly start: number; readonly end: number; readonly stretch: Stretch | undefined }[] = [];
  for (const [regex, read] of RULES)
    for (const match of plain.matchAll(regex)) {
      const span = spanOfMatch(match);
      if (taken.some((other) => overlap(other, span))) continue;
      taken.push({ ...span, stretch: read(match.groups ?? {}, year) });
    }
  const last = taken.toSorted(byStart).at(-1)?.stretch;
  if (last === undefined) return undefined;
  return asDay(BEFORE.test(words.trimStart()) ? addDays(last.first, -1) : last.last);
};
