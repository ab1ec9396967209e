import { startOfDay } from '../../domain/local-moment.ts';
import { addDays, type ReportingWeek } from '../../domain/reporting-week.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { ProgressStore } from '../../progress/recording/progress-store.ts';
import type { ProfileFinder } from '../../progress/standing/judge-standing.ts';
import type { ReminderRules, WeekStores } from '../read-week.ts';
import { readResponses } from '../responses/week-responses.ts';
import { makeWeeklyReport } from './make-weekly-report.ts';
import type { WeeklyReport } from './weekly-report.ts';

/** Where a report is read from. */
export interface ReportStores extends WeekStores {
  readonly progress: Pick<ProgressStore, 'recordedBefore'>;
}

/** What is reported on, and by which calendar. */
export interface ReportSubject {
  readonly resolution: Resolution;
  readonly profileOf: ProfileFinder;
  readonly rules: ReminderRules;
}

/** The report of a week as it stands at a moment; of a week that is over, as it stood at its end. */
export const readWeeklyReport = async (
  stores: ReportStores,
  { resolution, profileOf, rules }: ReportSubject,
  period: ReportingWeek,
  now: Date,
): Promise<WeeklyReport> => {
  const present = await readResponses(stores, rules, period, now);
  const end = startOfDay(addDays(present.directory.today, 1), rules.timeZone);
  const isOver = end <= now;
  // Whoever answers the week later is late in it; its report says what it said at its end.
  const { timetable, directory, responses } = isOver
    ? await readResponses(stores, rules, period, end)
    : present;
  // What is recorded at this very moment is in it.
  const until = isOver ? end : new Date(now.getTime() + 1);
  return makeWeeklyReport({
    resolution,
    profileOf,
    period,
    until,
    isOver,
    isAsked: timetable.timetable !== undefined,
    directory,
    responses,
    updates: await stores.progress.recordedBefore(resolution.document.id, until),
    timeZone: rules.timeZone,
  });
};
