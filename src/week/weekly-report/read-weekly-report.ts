import { startOfDay } from '../../domain/local-time.ts';
import type { DocumentId } from '../../domain/reference.ts';
import { addDays, type ReportingWeek } from '../../domain/reporting-week.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { NOTHING_SHARED, type SharedItems } from '../../progress/followed-documents.ts';
import type { ProgressStore } from '../../progress/recording/progress-store.ts';
import type { ProgressUpdate } from '../../progress/recording/progress-update.ts';
import { rewindReports } from '../../progress/recording/rewind-reports.ts';
import type { LeaderRequestStore } from '../../progress/requests/leader-request.ts';
import type { ProfileFinder } from '../../progress/standing/judge-standing.ts';
import type { ReminderRules, WeekStores } from '../read-week.ts';
import { readResponses } from '../responses/week-responses.ts';
import { makeWeeklyReport } from './make-weekly-report.ts';
import { spanOfWeek } from './report-span.ts';
import type { WeeklyReport, WordRestorer } from './weekly-report.ts';

/** Where a report is read from. */
export interface ReportStores extends WeekStores {
  readonly progress: Pick<ProgressStore, 'recordedBefore'>;
  readonly requests: Pick<LeaderRequestStore, 'askedBefore'>;
}

/** What is reported on, and by which calendar. */
export interface ReportSubject {
  readonly resolution: Resolution;
  readonly profileOf: ProfileFinder;
  readonly rules: ReminderRules;
  /** What it has in common with the document that it carries out; left out: nothing. */
  readonly shared?: SharedItems | undefined;
  /** For what units and leaders wrote; left out: all stays as typed. */
  readonly restore?: WordRestorer | undefined;
}

/** What was recorded of a document, and of the same measures of the one that it carries out. */
export const readRecorded = async (
  progress: ReportStores['progress'],
  document: DocumentId,
  shared: SharedItems = NOTHING_SHARED,
  until: Date,
): Promise<readonly ProgressUpdate[]> => {
  const own = await progress.recordedBefore(document, until);
  const recorded = [own];
  for (const [carried, pairs] of Map.groupBy(shared, ([, other]) => other.document)) {
    const refs = new Map(pairs.map(([ref, other]) => [other.ref, ref]));
    const theirs = await progress.recordedBefore(carried, until);
    recorded.push(
      theirs.flatMap((update) => {
        const ref = refs.get(update.ref);
        return ref === undefined ? [] : [{ ...update, document, ref }];
      }),
    );
  }
  return recorded.flat();
};

/** The report of a week as it stands at a moment; of a week that is over, as it stood at its end. */
export const readWeeklyReport = async (
  stores: ReportStores,
  { resolution, profileOf, rules, shared, restore }: ReportSubject,
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
  const span = spanOfWeek(period);
  const recorded = await readRecorded(stores.progress, resolution.document.id, shared, until);
  return makeWeeklyReport({
    resolution,
    profileOf,
    span,
    until,
    isOver,
    isAsked: timetable.timetable !== undefined,
    directory,
    responses,
    updates: rewindReports(recorded, until),
    earlier: rewindReports(recorded, startOfDay(span.from, rules.timeZone)),
    requests: await stores.requests.askedBefore(resolution.document.id, until),
    restore,
    timeZone: rules.timeZone,
    statusMargin: rules.statusMargin,
  });
};
