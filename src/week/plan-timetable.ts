import { momentAt, startOfDay } from '../domain/local-time.ts';
import type { Day } from '../domain/people.ts';
import { addDays, daysOf, type ReportingWeek, weekOf } from '../domain/reporting-week.ts';
import type { ResolutionDocument } from '../domain/resolution.ts';
import { isWorkingDay, missingYears, type WorkingCalendar } from '../domain/working-calendar.ts';
import { collectsOn, type SharedItems } from '../progress/followed-documents.ts';
import type { WithheldReason } from './reminder.ts';
import type { Schedule } from './schedule.ts';

/** Of a document that is followed when it is reported on. */
export type FollowedTime = Pick<
  ResolutionDocument,
  'id' | 'kind' | 'validFrom' | 'validTo' | 'collectUntil'
> & {
  /** What it has in common with the document that it carries out: one report counts for both. */
  readonly shared?: SharedItems | undefined;
};

/** When things happen, whoever they happen to. */
export interface TimetableInput {
  readonly calendar: WorkingCalendar;
  readonly schedule: Schedule;
  /** Those in use that set something, each with its own dates; those that were followed first stand first. */
  readonly documents: readonly FollowedTime[];
  /** An IANA name. */
  readonly timeZone: string;
}

export interface Workday {
  readonly day: Day;
  readonly start: Date;
  readonly nudge: Date;
}

/** The moments of one reporting week, as seen on one of its days. */
export interface Timetable {
  readonly period: ReportingWeek;
  /** When that day begins, and between which moments of it people may be written to. */
  readonly today: { readonly start: Date; readonly wakingFrom: Date; readonly wakingUntil: Date };
  /** Never empty. */
  readonly workdays: readonly Workday[];
  readonly second: { readonly day: Day; readonly at: Date } | undefined;
  readonly escalation: { readonly day: Day; readonly at: Date } | undefined;
  /** When the office gets the draft of the report. */
  readonly draft: Date;
  readonly report: Date;
  /** From this moment on nothing of the week is sent. */
  readonly end: Date;
}

export type TimetableResult =
  | { readonly timetable: Timetable; readonly reason?: undefined }
  | { readonly timetable?: undefined; readonly reason: WithheldReason };

/**
 * The moments of the week that a day lies in, or why it has none. Only days within a document's dates count, so that
 * its last week ends with a report too. A week without working days has no moments: the next one reports for it.
 */
export const planTimetable = (day: Day, input: TimetableInput): TimetableResult => {
  const { calendar, documents } = input;
  const isInside = (each: Day): boolean => documents.some((document) => collectsOn(document, each));
  if (!isInside(day)) return { reason: "outside the document's dates" };
  const period = weekOf(day);
  const days = daysOf(period).filter(isInside);
  if (missingYears(calendar, days[0] ?? day, days.at(-1) ?? day).length > 0) {
    return { reason: 'year missing in calendar' };
  }
  const [first, ...others] = days.filter((each) => isWorkingDay(calendar, each));
  if (first === undefined) return { reason: 'week without working days' };
  const end = startOfDay(addDays(days.at(-1) ?? day, 1), input.timeZone);
  const moments = momentsOf([first, ...others], input);
  return { timetable: { period, today: hoursOf(day, input), ...moments, end } };
};

const hoursOf = (day: Day, { schedule, timeZone }: TimetableInput): Timetable['today'] => ({
  start: startOfDay(day, timeZone),
  wakingFrom: momentAt(day, schedule.wakingFrom, timeZone),
  wakingUntil: momentAt(day, schedule.wakingUntil, timeZone),
});

const momentsOf = (
  days: readonly [Day, ...Day[]],
  { schedule, timeZone }: TimetableInput,
): Omit<Timetable, 'period' | 'today' | 'end'> => {
  const isFull = days.length >= schedule.fullWeekDays;
  const last = days.at(-1) ?? days[0];
  const secondDay = isFull ? days[schedule.secondDay - 1] : undefined;
  return {
    workdays: days.map((day) => ({
      day,
      start: startOfDay(day, timeZone),
      nudge: momentAt(day, schedule.nudgeTime, timeZone),
    })),
    second: secondDay && { day: secondDay, at: momentAt(secondDay, schedule.secondTime, timeZone) },
    escalation: isFull ? { day: last, at: momentAt(last, schedule.escalationTime, timeZone) } : undefined,
    draft: momentAt(last, schedule.draftTime, timeZone),
    report: momentAt(last, schedule.reportTime, timeZone),
  };
};

/**
 * Whether a whole working day lies between a moment and a later working day of the week: asked on Monday, or on Sunday,
 * one may be asked again on Wednesday.
 */
export const hasFullDayBetween = ({ workdays }: Timetable, moment: Date, day: Day): boolean =>
  workdays.some((workday) => moment < workday.start && workday.day < day);
