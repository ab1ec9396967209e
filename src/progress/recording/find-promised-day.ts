import { type Span, spanOfMatch } from '../../domain/passage.ts';
import type { Day } from '../../domain/people.ts';
import { addDays, dayOf, weekday } from '../../domain/reporting-week.ts';
import { fold } from '../../text/fold.ts';

/** A day to come that a message names, and where. */
export interface PromisedDay extends Span {
  readonly day: Day;
}

const SUNDAY = 6;
const FRIDAY = 4;
const WEDNESDAY = 2;
/** From the first of a month to its fifteenth. */
const FORTNIGHT = 14;
/** So far ahead a day without a year is meant; else it lay before. */
const FURTHEST_AHEAD = 200;
const YEAR_DIGITS = 4;

const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'].flatMap((name, index) => [
    [name, index],
    [String(index + 2), index],
  ]),
);

/** Words that promise, a little before a day. */
const PROMISES = /\b(?:hen|du kien|se|truoc|cam ket|phan dau|muon nhat|cham nhat)\b[^\n.;]{0,40}$/;

type Rule = (parts: Readonly<Record<string, string | undefined>>, today: Day) => Day | undefined;

const numbered: Rule = ({ d, m, y }, today) => {
  const year = Number(today.slice(0, YEAR_DIGITS));
  const typed = y === undefined ? undefined : Number(y.length === YEAR_DIGITS ? y : `20${y}`);
  const years = typed === undefined ? [year, year + 1] : [typed];
  return years
    .map((each) => dayOf(each, Number(m), Number(d)))
    .find((day) => day !== undefined && day > today);
};

const endOfMonth = (today: Day): Day => {
  let day = today;
  while (addDays(day, 1).slice(0, 7) === today.slice(0, 7)) day = addDays(day, 1);
  return day;
};

/** Without its number it is Sunday. */
const ofWeekday: Rule = ({ wd = '', next }, today) => {
  const wanted = WEEKDAYS.get(wd) ?? SUNDAY;
  const ahead = wanted - weekday(today);
  if (next !== undefined) return addDays(today, ahead + 7);
  return addDays(today, ahead > 0 ? ahead : ahead + 7);
};

const mondayAfter = (today: Day): Day => addDays(today, 7 - weekday(today));
const monthAfter = (today: Day): Day => addDays(endOfMonth(today), 1);

/** "Thứ Sáu tuần trước", "chủ nhật vừa rồi": a day that is over promises nothing. */
const NOT_OVER = '(?!\\s(?:tuan (?:truoc|roi|qua|vua)|(?:vua )?(?:roi|qua)|truoc(?!\\s\\d))\\b)';

/** Of folded text; the first that fits wins: "cuối tháng sau" before "tháng sau". */
const RULES: readonly (readonly [RegExp, Rule])[] = [
  [/(?<![\d./,-])(?<d>\d{1,2})[/.-](?<m>\d{1,2})(?:[/.-](?<y>20\d\d|\d\d))?(?![\d./,-]|\s*%)/g, numbered],
  [/\bngay (?<d>\d{1,2}) thang (?<m>\d{1,2})\b/g, numbered],
  [
    new RegExp(
      `(?<!\\b(?:lan|dot|ky|hang|moi) )\\b(?:thu (?<wd>hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\b${NOT_OVER}(?<next> tuan (?:sau|toi))?`,
      'g',
    ),
    ofWeekday,
  ],
  [
    /\b(?:ngay|sang|chieu) mai\b|\bmai(?= (?:em |toi |minh )?(?:co|bao|gui|nop)\b)/g,
    (_, today) => addDays(today, 1),
  ],
  [/\bcuoi tuan (?:sau|toi)\b/g, (_, today) => addDays(mondayAfter(today), FRIDAY)],
  [/\bgiua tuan (?:sau|toi)\b/g, (_, today) => addDays(mondayAfter(today), WEDNESDAY)],
  [/\bcuoi thang (?:sau|toi)\b/g, (_, today) => endOfMonth(monthAfter(today))],
  [/\bgiua thang (?:sau|toi)\b/g, (_, today) => addDays(monthAfter(today), FORTNIGHT)],
  [/\b(?:dau )?tuan (?:sau|toi)\b/g, (_, today) => mondayAfter(today)],
  [/\bcuoi tuan(?: nay)?\b/g, (_, today) => addDays(today, Math.max(0, FRIDAY - weekday(today)))],
  [/\bcuoi thang(?: nay)?\b/g, (_, today) => endOfMonth(today)],
  [/\b(?:dau )?thang (?:sau|toi)\b/g, (_, today) => monthAfter(today)],
];

/**
 * The day to come by which somebody promises something ("ngày 10/12 mới có", "thứ Sáu em báo"); undefined for none.
 * @param text as typed
 * @param today the day on which it was said
 * @param needsCue whether only a day counts before which words promise something ("dự kiến", "trước")
 */
export const findPromisedDay = (text: string, today: Day, needsCue = false): PromisedDay | undefined => {
  // Folding keeps the length of composed text.
  const folded = fold(text.normalize('NFC'));
  for (const [pattern, rule] of RULES) {
    for (const found of folded.matchAll(pattern)) {
      if (needsCue && !PROMISES.test(folded.slice(0, found.index))) continue;
      const day = rule(found.groups ?? {}, today);
      const isSoon = day !== undefined && day > today && day <= addDays(today, FURTHEST_AHEAD);
      if (isSoon) return { day, ...spanOfMatch(found) };
    }
  }
  return undefined;
};
