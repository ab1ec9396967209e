import { daysOf, type ReportingWeek } from '../../domain/reporting-week.ts';
import { planTimetable } from '../plan-timetable.ts';
import { type ReminderRules, readWeekRows, type WeekStores } from '../read-week.ts';
import { decisionOf, type ReportActStore, type ReportDecision } from './report-acts.ts';

/** What becomes of a week's report, or has become of it. */
export interface ReportFate {
  /** When it went to leaders; undefined while it hasn't. */
  readonly goneAt: Date | undefined;
  /** What the office decided; undefined while nobody has. */
  readonly decision: ReportDecision | undefined;
  /** Whether the hour has passed at which it is to go. */
  readonly isDue: boolean;
}

/** Reads what becomes of a week's report. */
export const findFate = async (
  stores: Pick<WeekStores, 'absences' | 'reminders'> & {
    readonly reportActs: Pick<ReportActStore, 'ofWeek'>;
  },
  rules: ReminderRules,
  week: ReportingWeek,
  now: Date,
): Promise<ReportFate> => {
  const { sent } = await readWeekRows(stores, rules, week);
  const gone = sent.find(({ kind, period }) => kind === 'report' && period === week);
  const isDue = daysOf(week).some((day) => {
    const { timetable } = planTimetable(day, rules);
    return timetable !== undefined && timetable.report <= now;
  });
  return { goneAt: gone?.at, decision: decisionOf(await stores.reportActs.ofWeek(week)), isDue };
};
