import type { Span } from '../domain/passage.ts';
import { asDay, type Day } from '../domain/people.ts';

/** A day or a period that a message names. */
export interface FoundDate extends Span {
  readonly day: Day;
  /** `until` from the year's start up to the day; `within` only that month or quarter. */
  readonly reach: 'until' | 'within';
  /** It is still to come. */
  readonly isAhead: boolean;
}

const UNTIL = '(?:tính đến hết|tính đến|tính tới|đến hết|tới hết|tính hết|đến cuối|đến|tới|hết|cuối|tính)';
const EDGE = '(?![\\p{L}\\p{N}]|[./,-]\\d)';
const BEFORE = '(?<![\\p{L}\\p{N}./,-])';

const RULES: readonly (readonly [RegExp, (parts: Parts, today: Day) => Found | undefined])[] = [
  [
    pattern(`(?:${UNTIL}\\s+)?(?:ngày\\s+)?(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>20\\d\\d|\\d\\d)`),
    ({ d, m, y }, today) => until(dayOf(fullYear(y, today), Number(m), Number(d))),
  ],
  [
    pattern(`(?:${UNTIL}\\s+(?:ngày\\s+)?|ngày\\s+)(?<d>\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(?<m>\\d{1,2})`),
    ({ d, m }, today) => until(nearest(today, Number(m), Number(d))),
  ],
  [
    pattern(`(?<until>${UNTIL}\\s+)?tháng\\s+(?<m>\\d{1,2})(?:[/.-]|\\s+năm\\s+)(?<y>20\\d\\d)`),
    ({ m, y, until: cue }, today) => reaching(cue, lastOfMonth(fullYear(y, today), Number(m))),
  ],
  [
    pattern(`(?<until>${UNTIL}\\s+)?tháng\\s+(?<m>\\d{1,2})`),
    ({ m, until: cue }, today) => reaching(cue, nearestMonth(today, Number(m))),
  ],
  [
    pattern(`(?<until>${UNTIL}\\s+)?quý\\s+(?<q>[1-4]|iv|i{1,3})(?:\\s*[/-]?\\s*(?:năm\\s+)?20\\d\\d)?`),
    ({ q, until: cue }, today) => reaching(cue, nearestMonth(today, 3 * quarterOf(q))),
  ],
  [
    pattern(
      `(?<!(?:chậm|trễ|tiến độ|trong|còn|mất|kéo dài|thêm|sau|hạn|từ|lùi)\\s)(?:${UNTIL}\\s+)?(?<n>\\d{1,2})\\s+tháng(?:\\s+đầu\\s+năm|\\s+đầu|\\s+(?:năm\\s+)?20\\d\\d)?`,
    ),
    ({ n }, today) => until(nearestMonth(today, Number(n))),
  ],
  [
    pattern(
      '(?:tính đến|đến|tới|cho đến)?\\s*(?:hôm nay|hiện nay|hiện tại|thời điểm này|bây giờ)|(?:tính đến|cho đến|đến|tới)\\s+(?:nay|giờ)',
    ),
    (_, today) => until(today),
  ],
  [pattern('(?:tính đến|đến)?\\s*hôm qua'), (_, today) => until(addDays(today, -1))],
  [
    pattern(`(?:${UNTIL}\\s+)?ngày\\s+(?<d>\\d{1,2})`),
    ({ d }, today) => until(nearestInMonth(today, Number(d))),
  ],
];

type Parts = Readonly<Record<string, string | undefined>>;
type Found = Pick<FoundDate, 'day' | 'reach'>;

/**
 * The days and periods named in a lower-case text, in order. A day without a year is the nearest one that is past or
 * lies a few months ahead.
 */
export const findDates = (text: string, today: Day): readonly FoundDate[] => {
  const found: FoundDate[] = [];
  for (const [regex, read] of RULES) {
    for (const match of text.matchAll(regex)) {
      const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
      const span = { start: match.index + lead, end: match.index + match[0].length };
      const date = read(match.groups ?? {}, today);
      if (date === undefined || found.some((other) => other.start < span.end && span.start < other.end))
        continue;
      found.push({ ...span, ...date, isAhead: date.day > today });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
};

function pattern(source: string): RegExp {
  return new RegExp(`${BEFORE}(?:${source})${EDGE}`, 'gu');
}

/** Days; a day further ahead is last year's. */
const AHEAD = 120;

const until = (day: Day | undefined): Found | undefined =>
  day === undefined ? undefined : { day, reach: 'until' };

const reaching = (cue: string | undefined, day: Day | undefined): Found | undefined =>
  day === undefined ? undefined : { day, reach: cue === undefined ? 'within' : 'until' };

const quarterOf = (text = ''): number => ['i', 'ii', 'iii', 'iv'].indexOf(text) + 1 || Number(text);

const fullYear = (text = '', today: Day): number =>
  text.length === 2 ? Number(today.slice(0, 2) + text) : Number(text);

const yearOf = (day: Day): number => Number(day.slice(0, 4));

const nearest = (today: Day, month: number, date: number): Day | undefined => {
  const day = dayOf(yearOf(today), month, date);
  return day !== undefined && day > addDays(today, AHEAD) ? dayOf(yearOf(today) - 1, month, date) : day;
};

const nearestMonth = (today: Day, month: number): Day | undefined => {
  const day = lastOfMonth(yearOf(today), month);
  return day !== undefined && day > addDays(today, AHEAD) ? lastOfMonth(yearOf(today) - 1, month) : day;
};

/** "ngày 20": of this month, or of the last one when this month's is still to come. */
const nearestInMonth = (today: Day, date: number): Day | undefined => {
  const month = Number(today.slice(5, 7));
  const day = dayOf(yearOf(today), month, date);
  if (day !== undefined && day <= today) return day;
  return month === 1 ? dayOf(yearOf(today) - 1, 12, date) : dayOf(yearOf(today), month - 1, date);
};

const lastOfMonth = (year: number, month: number): Day | undefined =>
  month < 1 || month > 12 ? undefined : toDay(new Date(Date.UTC(year, month, 0)));

const dayOf = (year: number, month: number, date: number): Day | undefined => {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? toDay(day) : undefined;
};

const addDays = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return toDay(date);
};

const toDay = (date: Date): Day => asDay(date.toISOString().slice(0, 10));
