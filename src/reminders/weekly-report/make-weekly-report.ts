import { groupBy } from '../../domain/group-by.ts';
import { localDay } from '../../domain/local-time.ts';
import { MEASURE_STATUSES } from '../../domain/measure-status.ts';
import { textAt } from '../../domain/passage.ts';
import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import type { Directory } from '../../people/directory.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import { byRecording, lastUpdateOf } from '../../progress/recording/last-update.ts';
import type { ProgressUpdate } from '../../progress/recording/progress-update.ts';
import { rewindReports } from '../../progress/recording/rewind-reports.ts';
import {
  judgeStanding,
  type MeasureStanding,
  type ProfileFinder,
} from '../../progress/standing/judge-standing.ts';
import type { OfficialResponse } from '../responses/judge-response.ts';
import { listUnits } from './list-units.ts';
import { nameItem } from './name-item.ts';
import type {
  HistoryRow,
  MeasureRow,
  ResponseRow,
  SignedReport,
  Validity,
  WeeklyReport,
} from './weekly-report.ts';

/** What a report is made from. */
export interface ReportInput {
  readonly resolution: Resolution;
  readonly profileOf: ProfileFinder;
  readonly period: ReportingWeek;
  /** Nothing that came from this moment on is in it. */
  readonly until: Date;
  readonly isOver: boolean;
  readonly isAsked: boolean;
  /** People and work of the day on which it is judged. */
  readonly directory: Directory;
  readonly responses: readonly OfficialResponse[];
  /** Everything that was recorded, whether or not it stands. */
  readonly updates: readonly ProgressUpdate[];
  /** An IANA name. */
  readonly timeZone: string;
}

/** The report of a week from what was recorded, assigned and answered. Pure. */
export const makeWeeklyReport = (input: ReportInput): WeeklyReport => {
  const { resolution, profileOf, period, until, isOver, isAsked, directory, timeZone } = input;
  const { document, targetGroups } = resolution;
  const updates = rewindReports(input.updates, until).filter((update) => update.document === document.id);
  const sign = signer(directory, timeZone);
  const byRef = groupBy(updates, ({ ref }) => ref);
  const last = new Map(
    [...byRef].flatMap(([ref, those]) => {
      const found = lastUpdateOf(those);
      return found === undefined ? [] : [[ref, found] as const];
    }),
  );
  const standing = judgeStanding(resolution, profileOf, last, directory.today);
  const toRow = (target: Target, each: MeasureStanding): MeasureRow => {
    const blocker = findBlocker(byRef.get(each.measure.ref) ?? []);
    return {
      target,
      measure: each.measure,
      number: shortReference(each.measure.ref),
      name: nameItem(resolution, each.measure.ref),
      plan: textAt(target.text, each.measure.figureSpan),
      units: namesOfLeads(directory, target, each.measure.ref),
      verdict: each.verdict,
      figure: each.figure && sign(each.figure),
      blocker: blocker && sign(blocker),
    };
  };
  const measures = standing.flatMap(({ target, measures: those }) =>
    those.map((each) => toRow(target, each)),
  );
  const responses = input.responses.map((response) => toResponseRow(response, directory)).toSorted(byUnit);
  return {
    document,
    period,
    day: directory.today,
    until,
    isOver,
    isAsked,
    groups: targetGroups.map(({ ref, title }) => ({
      title,
      measures: measures.filter(({ target }) => target.group === ref),
    })),
    measures,
    standing,
    totals: countStatuses(measures),
    responses,
    units: listUnits(directory, document.id, input.responses),
    history: updates.toSorted(byRecording).map(
      (update): HistoryRow => ({
        ...sign(update),
        number: shortReference(update.ref),
        name: nameItem(resolution, update.ref),
        validity: validityOf(update),
      }),
    ),
    timeZone,
  };
};

const signer =
  (directory: Directory, timeZone: string) =>
  (report: ProgressUpdate): SignedReport => ({
    report,
    official: directory.official(report.official)?.name ?? 'một cán bộ',
    unit: directory.unit(report.unit)?.name ?? '',
    recordedOn: localDay(report.recordedAt, timeZone),
  });

const findBlocker = (updates: readonly ProgressUpdate[]): ProgressUpdate | undefined => {
  const [latest] = updates
    .filter(({ isStanding, blocker, isClear }) => isStanding && (blocker !== undefined || isClear))
    .toSorted(byRecording);
  return latest?.blocker === undefined ? undefined : latest;
};

const namesOfLeads = (directory: Directory, target: Target, measure: Reference): readonly string[] => {
  const names = directory
    .assignments()
    .filter(
      ({ part, document, ref }) =>
        part === 'lead' && document === target.document && isAtOrBelow(measure, ref),
    )
    .map(({ unit }) => directory.unit(unit)?.name ?? '');
  return [...new Set(names)].toSorted((one, other) => one.localeCompare(other, 'vi'));
};

const countStatuses = (measures: readonly MeasureRow[]): WeeklyReport['totals'] =>
  MEASURE_STATUSES.flatMap((status) => {
    const those = measures.filter(({ verdict }) => verdict.status === status);
    return those.length === 0 ? [] : [{ status, measures: those.map(({ measure }) => measure.ref) }];
  });

const validityOf = ({ withdrawnAt, isStanding, doubt, confirmedAt }: ProgressUpdate): Validity => {
  if (withdrawnAt !== undefined) return 'withdrawn';
  if (!isStanding) return 'superseded';
  return doubt !== '' && confirmedAt === undefined ? 'waits' : 'counts';
};

const byUnit = (one: ResponseRow, other: ResponseRow): number =>
  one.units.join().localeCompare(other.units.join(), 'vi') ||
  one.official.localeCompare(other.official, 'vi');

const toResponseRow = (
  { official, units, ...response }: OfficialResponse,
  directory: Directory,
): ResponseRow => {
  const known = directory.official(official);
  return {
    official: known?.name ?? 'một cán bộ',
    code: known?.code ?? '',
    units: units.map((unit) => directory.unit(unit)?.name ?? ''),
    ...response,
  };
};
