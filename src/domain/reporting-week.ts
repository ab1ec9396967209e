import { localDay } from './local-time.ts';
import type { MeasureProfile } from './measure-profile.ts';
import { asDay, type Day } from './people.ts';

/** An ISO week, `2024-W48`: Monday to Sunday, of the year that its Thursday is in. */
export type ReportingWeek = string & { readonly __brand: 'ReportingWeek' };

const DAY_MS = 86_400_000;

/** Days since 1 January 1970, which was a Thursday. */
const ordinal = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The day of a moment in UTC. */
export const utcDay = (moment: Date): Day => asDay(moment.toISOString().slice(0, 10));

/** A day of the calendar; undefined for one that it doesn't have. Months from 1. */
export const dayOf = (year: number, month: number, date: number): Day | undefined => {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? utcDay(day) : undefined;
};

/** The last day of a month, from 1 to 12. */
export const lastOfMonth = (year: number, month: number): Day | undefined =>
  month < 1 || month > 12 ? undefined : utcDay(new Date(Date.UTC(year, month, 0)));

/** The day `count` days later, or earlier if negative. */
export const addDays = (day: Day, count: number): Day => utcDay(new Date((ordinal(day) + count) * DAY_MS));

/** How many days lie from one day to another; 1 from a day to the next. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from);

/** 0 on Monday to 6 on Sunday. */
export const weekday = (day: Day): number => (((ordinal(day) + 3) % 7) + 7) % 7;

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** `thứ Sáu 29/11`. */
export const formatWeekday = (day: Day): string => {
  const [, month, date] = day.split('-');
  return `${WEEKDAYS[weekday(day)] ?? ''} ${date}/${month}`;
};

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The ISO week that a day lies in: 30/12/2024 lies in `2025-W01`. */
export const weekOf = (day: Day): ReportingWeek => {
  const thursday = addDays(day, 3 - weekday(day));
  const year = yearOf(thursday);
  const number = Math.floor(daysBetween(asDay(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}` as ReportingWeek;
};

/** The week that a moment lies in. @param timeZone an IANA name */
export const weekAt = (moment: Date, timeZone: string): ReportingWeek => weekOf(localDay(moment, timeZone));

/** A week as people type it, `2024-W48`; undefined if there is no such week. */
export const parseWeek = (text: string): ReportingWeek | undefined => {
  if (!/^\d{4}-W\d{2}$/.test(text)) return undefined;
  const week = text as ReportingWeek;
  return weekOf(mondayOf(week)) === week ? week : undefined;
};

export const mondayOf = (week: ReportingWeek): Day => {
  // 4 January always lies in the first week.
  const inFirstWeek = asDay(`${week.slice(0, 4)}-01-04`);
  return addDays(inFirstWeek, (weekNumber(week) - 1) * 7 - weekday(inFirstWeek));
};

/** Monday to Sunday. */
export const daysOf = (week: ReportingWeek): readonly Day[] => {
  const monday = mondayOf(week);
  return [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count));
};

export const nextWeek = (week: ReportingWeek): ReportingWeek => weekOf(addDays(mondayOf(week), 7));
export const previousWeek = (week: ReportingWeek): ReportingWeek => weekOf(addDays(mondayOf(week), -7));

/** `48` of `2024-W48`. */
export const weekNumber = (week: ReportingWeek): number => Number(week.slice(6));

/** A week as people write it: `tuần 48 (25/11 - 01/12/2024)`. */
export const formatWeek = (week: ReportingWeek): string => {
  const monday = mondayOf(week);
  const [, month, date] = monday.split('-');
  const [year, lastMonth, lastDate] = addDays(monday, 6).split('-');
  return `tuần ${weekNumber(week)} (${date}/${month} - ${lastDate}/${lastMonth}/${year})`;
};

type Cadence = MeasureProfile['cadence'];

/** A Monday, from which weeks are counted. */
const FIRST_MONDAY = asDay('1970-01-05');

const monthOf = (day: Day): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;

const firstOfMonth = (month: number): Day =>
  asDay(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);

/** The number of the week, month, quarter or year that a day lies in; the next period has the next number. */
const periodNumber = (cadence: Cadence, day: Day): number => {
  switch (cadence) {
    case 'tuần':
      return Math.floor(daysBetween(FIRST_MONDAY, day) / 7);
    case 'tháng':
      return monthOf(day);
    case 'quý':
      return Math.floor(monthOf(day) / 3);
    case 'năm':
      return yearOf(day);
  }
};

/** The last day of the period of this number. */
export const periodEnd = (cadence: Cadence, number: number): Day => {
  const next = number + 1;
  switch (cadence) {
    case 'tuần':
      return addDays(FIRST_MONDAY, next * 7 - 1);
    case 'tháng':
      return addDays(firstOfMonth(next), -1);
    case 'quý':
      return addDays(firstOfMonth(next * 3), -1);
    case 'năm':
      return asDay(`${number}-12-31`);
  }
};

/** The number of the last period that was over before `today` began. */
export const lastWholePeriod = (cadence: Cadence, today: Day): number => periodNumber(cadence, today) - 1;
