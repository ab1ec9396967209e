import { byStart, overlap, type Span, spanOfMatch } from '../domain/passage.ts';
import { asDay, type Day } from '../domain/people.ts';
import { addDays, dayOf, lastOfMonth, utcDay, weekday, yearOf } from '../domain/reporting-week.ts';

/** A day or a period that a message names. */
export interface FoundDate extends Span {
  readonly day: Day;
  /** `until` from the year's start up to the day; `within` only that month or quarter. */
  readonly reach: 'until' | 'within';
  /** It is still to come. */
  readonly isAhead: boolean;
}

/** A day that no calendar has: 31/11. */
export interface InvalidDate extends Span {
  readonly month: number;
}

const UNTIL = '(?:tính đến hết|tính đến|tính tới|đến hết|tới hết|tính hết|đến cuối|đến|tới|hết|cuối|tính)';
const EDGE = '(?![\\p{L}\\p{N}]|[./,-]\\d)';
const BEFORE = '(?<![\\p{L}\\p{N}./,-])';

/** Behind a bare "20/11" these say that it is a day: `20/11: 168,4`, `số liệu 20/11 là …`, `(25/11)`. */
const DAY_AFTER = '(?=\\s*(?::|\\)|\\]|,|;|$|(?:là|đạt|được|có|thì|mới|sẽ)(?!\\p{L})))';
const DAY_BEFORE = '(?<=(?:^|[(\\[;:,]|số liệu|số|báo cáo|cập nhật|chốt|sáng|chiều|tối|hôm)\\s{0,3})';

/** "cảng 20/11 171 triệu tấn", "171 triệu tấn 20/11": beside a figure with its unit it is no count. */
const FIGURE_AFTER = '(?=\\s{0,2}[:\\s]\\s*\\d+(?:[.,]\\d+)*\\s*(?:triệu|nghìn|tỷ|tấn|usd|lượt))';
const FIGURE_BEFORE = '(?<=\\d\\s{0,2}(?:triệu |nghìn |tỷ )?(?:tấn|tỷ|đồng|usd|lượt|triệu)\\s{1,2})';

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
    new RegExp(`${DAY_BEFORE}(?<d>\\d{1,2})[/.](?<m>\\d{1,2})${EDGE}${DAY_AFTER}`, 'gu'),
    ({ d, m }, today) => until(nearest(today, Number(m), Number(d))),
  ],
  [
    pattern(`(?<d>\\d{1,2})/(?<m>\\d{1,2})${FIGURE_AFTER}`),
    ({ d, m }, today) => until(nearest(today, Number(m), Number(d))),
  ],
  [
    new RegExp(`${FIGURE_BEFORE}(?<d>\\d{1,2})/(?<m>\\d{1,2})${EDGE}`, 'gu'),
    ({ d, m }, today) => until(nearest(today, Number(m), Number(d))),
  ],
  [
    pattern(`(?:${UNTIL}\\s+)?tuần\\s+(?:thứ\\s+|số\\s+)?(?<w>\\d{1,2})(?:\\s*[/-]\\s*20\\d\\d)?`),
    ({ w }, today) => until(lastOfWeek(today, Number(w))),
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
      '(?:(?:tính đến|đến|tới|cho đến)\\s+)?(?:hôm nay|hiện nay|hiện tại|thời điểm này|bây giờ)|(?:tính đến|cho đến|đến|tới)\\s+(?:nay|giờ)',
    ),
    (_, today) => until(today),
  ],
  [pattern('(?:(?:tính đến|đến)\\s+)?hôm qua'), (_, today) => until(addDays(today, -1))],
  [pattern('(?:(?:tính đến|đến)\\s+)?hôm kia'), (_, today) => until(addDays(today, -2))],
  [
    pattern('(?:(?:tính đến|đến|hết|cuối)\\s+){1,3}tuần (?:trước|rồi|qua|vừa rồi)'),
    (_, today) => until(addDays(today, -weekday(today) - 1)),
  ],
  [
    pattern('(?:(?:tính đến|đến|hết|cuối)\\s+){1,3}tháng (?:trước|rồi|qua|vừa rồi)'),
    (_, today) => until(addDays(today, -Number(today.slice(DAY_AT)))),
  ],
  [
    pattern(
      '(?:tính đến\\s+|đến\\s+)?(?:thứ\\s+(?<wd>[2-7]|hai|ba|tư|năm|sáu|bảy)|(?<sunday>chủ nhật))\\s+(?:tuần (?:trước|rồi|qua)|vừa rồi)',
    ),
    ({ wd, sunday }, today) =>
      until(addDays(today, weekdayNamed(wd, sunday) - weekday(today) - 1 - DAYS_OF_WEEK)),
  ],
  [
    pattern(`(?:${UNTIL}\\s+)?ngày\\s+(?<d>\\d{1,2})`),
    ({ d }, today) => until(nearestInMonth(today, Number(d))),
  ],
];

type Parts = Readonly<Record<string, string | undefined>>;
type Found = Pick<FoundDate, 'day' | 'reach'>;

const DAY_AT = 8;
const DAYS_OF_WEEK = 7;
const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** Monday is 1, Sunday 7. */

const weekdayNamed = (name: string | undefined, sunday: string | undefined): number => {
  if (sunday !== undefined || name === undefined) return DAYS_OF_WEEK;
  const index = WEEKDAYS.indexOf(name);
  return index < 0 ? Number(name) - 1 : index + 1;
};

/** The Sunday of an ISO week of the year in which a day lies; the running week ends with that day. */
const lastOfWeek = (today: Day, week: number): Day | undefined => {
  const year = yearOf(today);
  const fourth = utcDay(new Date(Date.UTC(year, 0, 4)));
  const sunday = addDays(fourth, DAYS_OF_WEEK * week - weekday(fourth) - 1);
  if (week < 1 || week > LAST_WEEK) return undefined;
  return sunday > today && addDays(sunday, -DAYS_OF_WEEK) < today ? today : sunday;
};
const LAST_WEEK = 53;

/** Days that no calendar has ("đến 31/11"), behind a word that says that a day is meant. */
export const findInvalidDates = (text: string): readonly InvalidDate[] =>
  [...text.matchAll(INVALID)].flatMap((match) => {
    const { d, m, y } = match.groups ?? {};
    const month = Number(m);
    if (
      month < 1 ||
      month > 12 ||
      dayOf(y === undefined ? 2024 : fullYear(y, asDay('2024-01-01')), month, Number(d)) !== undefined
    )
      return [];
    return [{ ...spanOfMatch(match), month }];
  });
const INVALID = pattern(
  `(?:${UNTIL}\\s+(?:ngày\\s+)?|ngày\\s+)(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})(?:[/.-](?<y>20\\d\\d|\\d\\d))?`,
);

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
      if (date === undefined || found.some((other) => overlap(other, span))) continue;
      const day = isRunning(match.groups ?? {}, date.day, today) ? today : date.day;
      found.push({ ...span, ...date, day, isAhead: day > today });
    }
  }
  return found.toSorted(byStart);
};

function pattern(source: string): RegExp {
  return new RegExp(`${BEFORE}(?:${source})${EDGE}`, 'gu');
}

/** Days; a day further ahead is last year's. */
const AHEAD = 120;

/** "11T", "tháng 11", "quý 4" said in that month: so far, of a period that hasn't ended. */
const isRunning = ({ d, m, n, q }: Parts, last: Day, today: Day): boolean => {
  if (d !== undefined || (m ?? n ?? q) === undefined || last <= today) return false;
  const months = q === undefined ? 1 : MONTHS_OF_QUARTER;
  const first = new Date(Date.UTC(yearOf(last), Number(last.slice(5, 7)) - months, 1));
  return utcDay(first) <= today;
};
const MONTHS_OF_QUARTER = 3;

const until = (day: Day | undefined): Found | undefined =>
  day === undefined ? undefined : { day, reach: 'until' };

const reaching = (cue: string | undefined, day: Day | undefined): Found | undefined =>
  day === undefined ? undefined : { day, reach: cue === undefined ? 'within' : 'until' };

/** A quarter's number, Roman or not. */
export const quarterOf = (text = ''): number =>
  ['i', 'ii', 'iii', 'iv'].indexOf(text.toLowerCase()) + 1 || Number(text);

const fullYear = (text = '', today: Day): number =>
  text.length === 2 ? Number(today.slice(0, 2) + text) : Number(text);

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
