import { asDay, type Day } from '../../domain/people.ts';
import {
  addDays,
  formatWeek,
  mondayOf,
  previousWeek,
  type ReportingWeek,
} from '../../domain/reporting-week.ts';

/** What a report holds its figures against: where things stood at the end of an earlier span. */
export interface EarlierSpan {
  /** `tuần trước`, `quý 2`. */
  readonly title: string;
  /** The last day of it. */
  readonly to: Day;
}

/** The time that a report is of. */
export interface ReportSpan {
  /** Short and without spaces, for the names of files: `2024-W48`, `2024-thang-10`. */
  readonly key: string;
  /** `tuần 48 (25/11 - 01/12/2024)`, `tháng 10 năm 2024`. */
  readonly title: string;
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly before: EarlierSpan;
  /** Set of a week: a week's report is of what was known in it, others of what is known of them by now. */
  readonly week: ReportingWeek | undefined;
}

/** A week as what a report is of. */
export const spanOfWeek = (week: ReportingWeek): ReportSpan => {
  const monday = mondayOf(week);
  return {
    key: week,
    title: formatWeek(week),
    from: monday,
    to: addDays(monday, 6),
    before: { title: 'tuần trước', to: asDay(addDays(mondayOf(previousWeek(week)), 6)) },
    week,
  };
};
