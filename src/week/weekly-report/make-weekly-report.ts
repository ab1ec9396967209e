import { localDay } from '../../domain/local-time.ts';
import { MEASURE_STATUSES } from '../../domain/measure-status.ts';
import { textAt } from '../../domain/passage.ts';
import type { UnitId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Directory } from '../../people/directory.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import { isDoubted } from '../../progress/recording/describe-card.ts';
import { byRecording, lastUpdatesOf } from '../../progress/recording/progress-store.ts';
import { isByOffice, type ProgressUpdate } from '../../progress/recording/progress-update.ts';
import type { LeaderRequest } from '../../progress/requests/leader-request.ts';
import {
  judgeStanding,
  type MeasureStanding,
  type ProfileFinder,
} from '../../progress/standing/judge-standing.ts';
import { distanceToPlan } from '../../progress/status/distance-to-plan.ts';
import type { OfficialResponse } from '../responses/judge-response.ts';
import { listRequests } from './list-requests.ts';
import { listProposals, listTasks, listUnits, namesOfLeads } from './list-tasks.ts';
import { nameItem } from './name-item.ts';
import type { ReportSpan } from './report-span.ts';
import { createSigner, signBlockers } from './sign-report.ts';
import type {
  EarlierStanding,
  HistoryRow,
  MeasureRow,
  ResponseRow,
  Validity,
  WeeklyReport,
  WordRestorer,
} from './weekly-report.ts';

/** What a report is made from. */
export interface ReportInput
  extends Pick<WeeklyReport, 'span' | 'until' | 'isOver' | 'isAsked' | 'timeZone'> {
  readonly resolution: Resolution;
  readonly profileOf: ProfileFinder;
  /** People and work of the day on which it is judged. */
  readonly directory: Directory;
  readonly responses: readonly OfficialResponse[];
  /** What was recorded by then, as it stood then; also of other documents. */
  readonly updates: readonly ProgressUpdate[];
  /** What had been recorded by the end of the span before, as it stood then. */
  readonly earlier: readonly ProgressUpdate[];
  /** What leaders wanted by then, also of other documents. */
  readonly requests: readonly LeaderRequest[];
  /** For what units and leaders wrote; left out: all stays as typed. */
  readonly restore?: WordRestorer | undefined;
  /** In points of the plan; left out: the default. */
  readonly statusMargin?: number | undefined;
}

/** The report of a span of time from what was recorded, assigned and answered. Pure. */
export const makeWeeklyReport = (input: ReportInput): WeeklyReport => {
  const { resolution, span, until, isOver, isAsked, directory, timeZone, restore = asTyped } = input;
  const { document, targetGroups } = resolution;
  const updates = input.updates.filter((update) => update.document === document.id);
  const sign = createSigner(directory, timeZone);
  const byRef = Map.groupBy(updates, ({ ref }) => ref);
  const standing = judgeAt(input, updates, directory.today);
  const beforeOf = findEarlier(input, sign);
  const measures = standing.flatMap(({ target, measures: those }) =>
    those.map((each): MeasureRow => {
      const { ref } = each.measure;
      return {
        target,
        measure: each.measure,
        number: shortReference(ref),
        name: nameItem(resolution, ref),
        plan: textAt(target.text, each.measure.figureSpan),
        units: namesOfLeads(directory, target.document, ref),
        verdict: each.verdict,
        distance: distanceToPlan(each),
        figure: each.figure && sign(each.figure),
        blockers: signBlockers(byRef.get(ref) ?? [], sign, directory.today, timeZone, restore),
        before: beforeOf(each),
      };
    }),
  );
  return {
    document,
    span,
    day: directory.today,
    until,
    isOver,
    isAsked,
    groups: targetGroups.map(({ ref, title }) => ({
      title,
      measures: measures.filter(({ target }) => target.group === ref),
    })),
    measures,
    tasks: listTasks(resolution, byRef, directory, sign, timeZone, restore),
    proposals: listProposals(resolution, recordedWithin(updates, span, timeZone), sign, restore),
    requests: listRequests({ ...input, restore }),
    standing,
    totals: countStatuses(measures),
    responses: input.responses.map((response) => toResponseRow(response, directory)).toSorted(byUnit),
    units: listUnits(
      directory,
      document.id,
      input.responses,
      enteredByOffice(recordedWithin(updates, span, timeZone)),
    ),
    history: updates.toSorted(byRecording).map(
      (update): HistoryRow => ({
        ...sign(update),
        number: shortReference(update.ref),
        name: nameItem(resolution, update.ref),
        validity: validityOf(update),
      }),
    ),
    timeZone,
    words: [],
    isUnchecked: false,
  };
};

const asTyped: WordRestorer = (typed) => typed;

/** Units of which the office entered what they said. */
const enteredByOffice = (updates: readonly ProgressUpdate[]): ReadonlySet<UnitId> =>
  new Set(
    updates
      .filter((update) => update.isStanding && isByOffice(update) && !isDoubted(update))
      .map(({ unit }) => unit),
  );

const judgeAt = (
  { resolution, profileOf, statusMargin }: ReportInput,
  updates: readonly ProgressUpdate[],
  day: Directory['today'],
): ReturnType<typeof judgeStanding> => {
  return judgeStanding(resolution, profileOf, lastUpdatesOf(updates), day, statusMargin);
};

/** Where each measure stood at the end of the span before; nowhere before its document was followed. */
const findEarlier = (
  input: ReportInput,
  sign: ReturnType<typeof createSigner>,
): ((standing: MeasureStanding) => EarlierStanding | undefined) => {
  const { document } = input.resolution;
  const { to } = input.span.before;
  if (to < document.validFrom) return () => undefined;
  const updates = input.earlier.filter((update) => update.document === document.id);
  const standing = judgeAt(input, updates, to).flatMap(({ measures }) => measures);
  const byRef = new Map<Reference, EarlierStanding>(
    standing.map((each) => [
      each.measure.ref,
      {
        verdict: each.verdict,
        distance: distanceToPlan(each),
        figure: each.figure && sign(each.figure),
      },
    ]),
  );
  return ({ measure }) => byRef.get(measure.ref);
};

const recordedWithin = (
  updates: readonly ProgressUpdate[],
  { from, to }: ReportSpan,
  timeZone: string,
): readonly ProgressUpdate[] =>
  updates.filter(({ recordedAt }) => {
    const day = localDay(recordedAt, timeZone);
    return from <= day && day <= to;
  });

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
