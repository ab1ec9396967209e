import type { Day } from '../../domain/people.ts';
import { addDays, daysBetween, mondayOf, weekOf, yearOf } from '../../domain/reporting-week.ts';
import { fold } from '../../text/fold.ts';
import { makeDay } from '../assignments/parse-assignment-line.ts';
import type { AbsenceKind } from './absence-store.ts';

/** What a line such as `công tác 25/11-29/11` says. */
export interface AbsenceLine {
  readonly kind: AbsenceKind | undefined;
  /** Both or none. */
  readonly days: { readonly from: Day; readonly until: Day } | undefined;
}

/**
 * `bad day`: there is no such day, or it isn't written as one. `past`: it is over. `reversed`: it ends before it begins.
 * `no end`: only its beginning is said. `too long`: more than a year. `unread`: neither a reason nor days.
 */
export type AbsenceFault = 'bad day' | 'past' | 'reversed' | 'no end' | 'too long' | 'unread';

export type AbsenceReading =
  | { readonly line: AbsenceLine; readonly fault?: undefined }
  | { readonly line?: undefined; readonly fault: AbsenceFault };

const KINDS: readonly (readonly [RegExp, AbsenceKind])[] = [
  [/(?<![\p{L}\p{N}])(?:nghi phep|nghi|phep)(?![\p{L}\p{N}])/gu, 'nghỉ phép'],
  [/(?<![\p{L}\p{N}])cong tac(?![\p{L}\p{N}])/gu, 'công tác'],
  [/(?<![\p{L}\p{N}])(?:hoc tap|hoc|tap huan)(?![\p{L}\p{N}])/gu, 'học'],
];

const DATE = '(\\d{1,2})\\s*[/.]\\s*(\\d{1,2})(?:\\s*[/.]\\s*(\\d{4}))?';
const EDGE = '(?![\\p{L}\\p{N}]|[./-]\\d)';
const START = '(?<![\\p{L}\\p{N}/.])';
const TO = '\\s*(?:[-–—]|den(?:\\s+het)?|toi)\\s*(?:ngay\\s+)?';
const RANGE = new RegExp(`${START}${DATE}${TO}${DATE}${EDGE}`, 'u');
/** `2-6/12` */
const SHORT_RANGE = new RegExp(`${START}(\\d{1,2})${TO}${DATE}${EDGE}`, 'u');
const UNTIL = new RegExp(`${START}(?:den|toi)\\s+(?:het\\s+)?(?:ngay\\s+)?${DATE}${EDGE}`, 'u');
const FROM = new RegExp(`${START}tu\\s+(?:ngay\\s+)?${DATE}${EDGE}`, 'u');
const ONE = new RegExp(`${START}${DATE}${EDGE}`, 'u');
const WORDS: readonly (readonly [RegExp, (today: Day) => { from: Day; until: Day }])[] = [
  [/(?<!\p{L})tuan sau(?!\p{L})/u, (today) => weekFrom(addDays(mondayOf(weekOf(today)), 7))],
  [/(?<!\p{L})(?:het )?tuan nay(?!\p{L})|(?<!\p{L})het tuan(?!\p{L})/u, (today) => restOfWeek(today)],
  [/(?<!\p{L})hom nay(?!\p{L})/u, (today) => ({ from: today, until: today })],
  [/(?<!\p{L})mai(?!\p{L})/u, (today) => ({ from: addDays(today, 1), until: addDays(today, 1) })],
];

const weekFrom = (monday: Day) => ({ from: monday, until: addDays(monday, 6) });

/** From today to this week's Sunday. */
export const restOfWeek = (today: Day): { readonly from: Day; readonly until: Day } => ({
  from: today,
  until: addDays(mondayOf(weekOf(today)), 6),
});

type DateParts = readonly (string | undefined)[];

/** Days this near behind are meant as they are written, not of the next year. */
const RECENT_DAYS = 90;
const LONGEST_DAYS = 366;

/** A day without a year is the next such day, or one that has just been. */
const resolve = ([date, month, year]: DateParts, today: Day): Day | undefined => {
  if (year !== undefined) return makeDay(Number(year), Number(month), Number(date));
  const years = [0, 1, -1].map((distance) => yearOf(today) + distance);
  const days = years.flatMap((each) => makeDay(each, Number(month), Number(date)) ?? []);
  return days.find((day) => daysBetween(day, today) <= RECENT_DAYS && daysBetween(today, day) < 276);
};

const span = (first: DateParts, last: DateParts, today: Day): AbsenceLine['days'] | AbsenceFault => {
  const until = resolve(last, today);
  if (until === undefined) return 'bad day';
  const [date, month, year] = first;
  const inYear = (of: number): Day | undefined => makeDay(of, Number(month), Number(date));
  if (year !== undefined) {
    const from = inYear(Number(year));
    return from === undefined ? 'bad day' : { from, until };
  }
  const same = inYear(yearOf(until));
  const before = inYear(yearOf(until) - 1);
  // From the end of a year into the next.
  if (
    before !== undefined &&
    (same === undefined || same > until) &&
    daysBetween(before, until) <= RECENT_DAYS
  )
    return { from: before, until };
  return same === undefined ? 'bad day' : { from: same, until };
};

type DaysFound = { readonly days: AbsenceLine['days'] | AbsenceFault; readonly piece: string } | undefined;

/** @param isEnd whether a single day is the last of several that begin today. */
const findDays = (text: string, today: Day, isEnd: boolean): DaysFound => {
  const range = RANGE.exec(text);
  if (range) {
    const [piece, ...parts] = range;
    return { days: span([parts[0], parts[1], parts[2]], [parts[3], parts[4], parts[5]], today), piece };
  }
  const short = SHORT_RANGE.exec(text);
  if (short) {
    const [piece, first, date, month, year] = short;
    return { days: span([first, month, year], [date, month, year], today), piece };
  }
  const until = UNTIL.exec(text);
  if (until) return endingOn(until, today, today);
  const from = FROM.exec(text);
  if (from) return { days: 'no end', piece: from[0] };
  const one = ONE.exec(text);
  if (one) return endingOn(one, today, isEnd ? today : undefined);
  const word = WORDS.map(([pattern, days]) => ({ match: pattern.exec(text), days })).find(
    ({ match }) => match,
  );
  return word?.match ? { days: word.days(today), piece: word.match[0] } : undefined;
};

/** @param from undefined: that day alone. */
const endingOn = (match: RegExpExecArray, today: Day, from: Day | undefined): DaysFound => {
  const [piece, date, month, year] = match;
  const until = resolve([date, month, year], today);
  if (until === undefined) return { days: 'bad day', piece };
  if (until < today) return { days: 'past', piece };
  return { days: { from: from ?? until, until }, piece };
};

const faultOf = ({ from, until }: NonNullable<AbsenceLine['days']>, today: Day): AbsenceFault | undefined => {
  if (until < from) return 'reversed';
  if (until < today) return 'past';
  return daysBetween(from, until) >= LONGEST_DAYS ? 'too long' : undefined;
};

/**
 * Reads why and when somebody is away, with or without diacritics: `công tác 25/11-29/11`, `nghỉ phép đến 30/11`, `học từ
 * 2/12 đến 6/12`, `nghỉ 2-6/12`, `công tác tuần sau`. A day without a year is the next such day.
 * @param isEnd whether a single day is the last one (`đến ngày nào?`) instead of the only one.
 */
export const parseAbsenceLine = (text: string, today: Day, isEnd = false): AbsenceReading => {
  const folded = fold(text.normalize('NFC')).toLowerCase();
  const kinds = KINDS.filter(([pattern]) => folded.search(pattern) >= 0).map(([, kind]) => kind);
  const found = findDays(folded, today, isEnd);
  if (typeof found?.days === 'string') return { fault: found.days };
  const rest = found ? folded.replace(found.piece, ' ') : folded;
  // What looks like a day and isn't one must not be passed over.
  if (/\d/.test(rest)) return { fault: 'bad day' };
  const days = found?.days;
  if (days === undefined && kinds.length === 0) return { fault: 'unread' };
  const fault = days && faultOf(days, today);
  if (fault !== undefined) return { fault };
  return { line: { kind: kinds.length === 1 ? kinds[0] : undefined, days } };
};
