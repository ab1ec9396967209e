import type { Day } from './people.ts';
import { daysOf, previousWeek, type ReportingWeek, weekday, yearOf } from './reporting-week.ts';

/** Which days are worked, where they differ from Monday to Friday. */
export interface WorkingCalendar {
  /** Weekdays (and weekends, which changes nothing) that are off. */
  readonly daysOff: ReadonlySet<Day>;
  /** Saturdays and Sundays that are worked, in exchange for a weekday. */
  readonly workedWeekends: ReadonlySet<Day>;
  /** Years whose days are known. Of other years nothing is said. */
  readonly years: ReadonlySet<number>;
}

/** Somebody asked for working days of a year that the calendar doesn't know. */
export class CalendarYearMissingError extends Error {
  readonly code = 'CALENDAR_YEAR_MISSING';
  readonly nextStep: string;
  readonly year: number;

  constructor(year: number) {
    super(`the calendar of working days doesn't know the year ${year}`);
    this.name = 'CalendarYearMissingError';
    this.year = year;
    this.nextStep = `Thêm ngày nghỉ và ngày làm bù của năm ${year} vào working-days.csv.`;
  }
}

/** Whether a day is worked. @throws {CalendarYearMissingError} */
export const isWorkingDay = (calendar: WorkingCalendar, day: Day): boolean => {
  if (!calendar.years.has(yearOf(day))) throw new CalendarYearMissingError(yearOf(day));
  return weekday(day) < 5 ? !calendar.daysOff.has(day) : calendar.workedWeekends.has(day);
};

/** Whether a day is known to be worked: in a year that the calendar doesn't know none is. */
export const isSurelyWorked = (calendar: WorkingCalendar, day: Day): boolean =>
  calendar.years.has(yearOf(day)) && isWorkingDay(calendar, day);

/** The years between two days, both included, that the calendar doesn't know. */
export const missingYears = (calendar: WorkingCalendar, from: Day, until: Day): readonly number[] => {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(until); year += 1) {
    if (!calendar.years.has(year)) years.push(year);
  }
  return years;
};

/**
 * The working days of a week, in order; a week has none to seven.
 * @throws {CalendarYearMissingError} also if only one end of the week lies in such a year.
 */
export const workingDaysOf = (calendar: WorkingCalendar, week: ReportingWeek): readonly Day[] =>
  daysOf(week).filter((day) => isWorkingDay(calendar, day));

/**
 * The weeks that report as one, in order: the week itself after those just before it that have no working day.
 * @throws {CalendarYearMissingError} never for weeks before a year that the calendar doesn't know: they stand alone.
 */
export const weeksReportedWith = (
  calendar: WorkingCalendar,
  week: ReportingWeek,
): readonly ReportingWeek[] => {
  const weeks = [week];
  for (let earlier = previousWeek(week); isEmptyWeek(calendar, earlier); earlier = previousWeek(earlier)) {
    weeks.unshift(earlier);
  }
  return weeks;
};

const isEmptyWeek = (calendar: WorkingCalendar, week: ReportingWeek): boolean =>
  daysOf(week).every((day) => calendar.years.has(yearOf(day)) && !isWorkingDay(calendar, day));
