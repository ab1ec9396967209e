import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { MEASURE_STATUSES, type MeasureStatus, type StatusVerdict } from '../../domain/measure-status.ts';
import type { Day } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import { kindOf, type Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import type { LastUpdate } from '../recording/progress-store.ts';
import type { ProgressUpdate } from '../recording/progress-update.ts';
import { judgeStatus, type Reach, reachOf } from '../status/judge-status.ts';
import type { ReportedValue } from '../status/reported-value.ts';

/** Where a measure stands, with the report that says so. */
export interface MeasureStanding {
  readonly measure: Measure;
  readonly verdict: StatusVerdict;
  /** The last figure that counts. */
  readonly figure: ProgressUpdate | undefined;
  /** Undefined where `measures.csv` has no row. */
  readonly profile: MeasureProfile | undefined;
  /** The last figure against the plan, where it can be set against it. */
  readonly reach: Reach | undefined;
  /** What people call the document that it is of: `Nghị quyết`. */
  readonly documentKind: string;
}

/** Where a target stands. */
export interface TargetStanding {
  readonly target: Target;
  /** Undefined where its measures have no status in common. */
  readonly status: MeasureStatus | undefined;
  readonly measures: readonly MeasureStanding[];
}

/** What `measures.csv` says of a measure; undefined if it has no row. */
export type ProfileFinder = (measure: Reference) => MeasureProfile | undefined;

/** What is set against the plan: the last figure, or a word that a milestone is reached since. */
const reportedValue = (
  { figure, state }: Pick<LastUpdate, 'figure' | 'state'>,
  profile: MeasureProfile | undefined,
): ReportedValue | undefined => {
  const isDone = state?.status === 'done' && state !== figure;
  const isSince = figure === undefined || (state !== undefined && isAfter(state, figure));
  if (isDone && isSince && (figure === undefined || profile?.kind === 'mốc'))
    return { isDone: true, asOf: state.asOf };
  if (figure === undefined) return undefined;
  const { value, count, share, asOf } = figure;
  return { decimal: value?.decimal, bound: value?.bound, count, share, asOf };
};

const isAfter = (one: ProgressUpdate, other: ProgressUpdate): boolean =>
  one.asOf === other.asOf ? one.recordedAt > other.recordedAt : one.asOf > other.asOf;

interface JudgedMeasure {
  readonly kind: MeasureProfile['kind'] | undefined;
  readonly status: MeasureStatus;
}

/**
 * One status for a whole target: that of its worst measure; of one without any figure that there is none. Undefined where
 * its measures are of different kinds (a rate and two shares have no status in common) or aren't classed.
 */
export const summariseTarget = (measures: readonly JudgedMeasure[]): MeasureStatus | undefined => {
  if (measures.length > 0 && measures.every(({ status }) => status === 'no-data')) return 'no-data';
  const isOneKind = new Set(measures.map(({ kind }) => kind)).size === 1;
  if (!isOneKind || measures.some(({ status }) => status === 'unclassed')) return undefined;
  return MEASURE_STATUSES.find((status) => measures.some((measure) => measure.status === status));
};

/**
 * Where every target of a resolution stands, in its order. Pure.
 * @param last what was reported last of each measure.
 * @param margin in points of the plan, in which a measure is near it
 */
export const judgeStanding = (
  { document, targets }: Pick<Resolution, 'document' | 'targets'>,
  profileOf: ProfileFinder,
  last: ReadonlyMap<Reference, LastUpdate>,
  today: Day,
  margin?: number,
): readonly TargetStanding[] =>
  targets.map((target) => {
    const judged = target.measures.map((measure) => {
      const profile = profileOf(measure.ref);
      const reported = last.get(measure.ref);
      const value = reported && reportedValue(reported, profile);
      const question = { target, measure, profile, last: value, today, document, margin };
      const verdict = judgeStatus(question);
      return {
        measure,
        verdict,
        figure: reported?.figure,
        profile,
        reach: reachOf(question),
        documentKind: kindOf(document),
      };
    });
    const statuses = judged.map(({ profile, verdict }) => ({ kind: profile?.kind, status: verdict.status }));
    return { target, status: summariseTarget(statuses), measures: judged };
  });
