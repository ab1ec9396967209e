import { defineButtons, numbers } from '../../domain/button-data.ts';
import {
  nextWeek,
  parseWeek,
  previousWeek,
  type ReportingWeek,
  weekNumber,
} from '../../domain/reporting-week.ts';
import { type Button, button, type Rows } from '../../domain/view.ts';
import { checkWeek, type WeekBounds } from './choose-week.ts';

/** Buttons of reports, of a week (`weekCode`) or of a longer time (`spanCode`). */
export const REPORT = defineButtons('bc', {
  week: numbers('w', 'week'),
  weekFiles: numbers('t', 'week'),
  span: numbers('k', 'span'),
  spanFiles: numbers('f', 'span'),
});

/** Buttons of a week's report that leaders don't have yet; line 0 is the report itself. */
export const DRAFT = defineButtons('bcd', {
  send: numbers('g', 'week'),
  hold: numbers('h', 'week'),
  show: numbers('d', 'week'),
  lines: numbers('s', 'week', 'page'),
  line: numbers('l', 'week', 'line'),
  figure: numbers('n', 'week', 'line', 'unit?'),
  words: numbers('w', 'week', 'line'),
  dropWords: numbers('x', 'week', 'line'),
});

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
      ? [button(label, REPORT.to.week(weekCode(week)))]
      : [];
  const [before, after] = [previousWeek(period), nextWeek(period)];
  return [
    [...neighbour(before, `‹ ${weekLabel(before)}`), ...neighbour(after, `${weekLabel(after)} ›`)],
    [button('📄 Gửi tệp Excel và Word', REPORT.to.weekFiles(weekCode(period)))],
  ];
};
