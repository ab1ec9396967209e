import {
  nextWeek,
  parseWeek,
  previousWeek,
  type ReportingWeek,
  weekNumber,
} from '../../../domain/reporting-week.ts';
import { checkWeek, type WeekBounds } from '../../../week/weekly-report/choose-week.ts';
import type { Button, Rows } from '../message/keyboard.ts';
import { REPORT } from './report-buttons.ts';

/** `202448`, for a button. */
export const weekCode = (week: ReportingWeek): number => Number(week.slice(0, 4)) * 100 + weekNumber(week);

/** The week of such a number; undefined if there is none. */
export const readWeekCode = (number: number): ReportingWeek | undefined =>
  parseWeek(`${Math.floor(number / 100)}-W${String(number % 100).padStart(2, '0')}`);

/** `tuần 48`. */
export const weekLabel = (week: ReportingWeek): string => `tuần ${weekNumber(week)}`;

/** The weeks beside it that there are reports of, and its files. */
export const reportButtons = (period: ReportingWeek, bounds: readonly WeekBounds[]): Rows => {
  const neighbour = (week: ReportingWeek, label: string): readonly Button[] =>
    bounds.some((each) => checkWeek(week, each).week !== undefined)
      ? [{ label, data: REPORT.to.week(weekCode(week)) }]
      : [];
  const [before, after] = [previousWeek(period), nextWeek(period)];
  return [
    [...neighbour(before, `‹ ${weekLabel(before)}`), ...neighbour(after, `${weekLabel(after)} ›`)],
    [{ label: '📄 Gửi tệp Excel và Word', data: REPORT.to.weekFiles(weekCode(period)) }],
  ];
};
