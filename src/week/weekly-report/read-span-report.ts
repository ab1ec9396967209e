import { localDay, startOfDay } from '../../domain/local-time.ts';
import { addDays } from '../../domain/reporting-week.ts';
import { Directory } from '../../people/directory.ts';
import { rewindReports } from '../../progress/recording/rewind-reports.ts';
import { peopleAt } from '../responses/week-responses.ts';
import { makeWeeklyReport } from './make-weekly-report.ts';
import { type ReportStores, type ReportSubject, readRecorded } from './read-weekly-report.ts';
import type { ReportSpan } from './report-span.ts';
import type { WeeklyReport } from './weekly-report.ts';

/**
 * The report of a month, a quarter …: what was reached by its last day, by everything that was reported of it until now,
 * against the plan and against what was reached by the end of the span before. Who answered is a week's matter.
 */
export const readSpanReport = async (
  stores: ReportStores,
  { resolution, profileOf, rules, shared, restore }: ReportSubject,
  span: ReportSpan,
  now: Date,
): Promise<WeeklyReport> => {
  const today = localDay(now, rules.timeZone);
  const isOver = span.to < today;
  const snapshot = await stores.people.read();
  const directory = isOver
    ? new Directory(peopleAt(snapshot, startOfDay(addDays(span.to, 1), rules.timeZone)), span.to)
    : new Directory(snapshot, today);
  const until = new Date(now.getTime() + 1);
  const recorded = rewindReports(
    await readRecorded(stores.progress, resolution.document.id, shared, until),
    until,
  );
  const heldBy = (day: typeof today) => recorded.filter(({ asOf }) => asOf <= day);
  return makeWeeklyReport({
    resolution,
    profileOf,
    span,
    until,
    isOver,
    isAsked: false,
    directory,
    responses: [],
    updates: heldBy(span.to),
    earlier: heldBy(span.before.to),
    requests: await stores.requests.askedBefore(
      resolution.document.id,
      isOver ? startOfDay(addDays(span.to, 1), rules.timeZone) : until,
    ),
    restore,
    timeZone: rules.timeZone,
    statusMargin: rules.statusMargin,
  });
};
