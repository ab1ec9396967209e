import { STATUS_WORDS } from '../../domain/measure-status.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Report } from '../../progress/recording/read-reports.ts';
import { describeLeft } from '../../progress/standing/describe-left.ts';
import type { MeasureStanding, TargetStanding } from '../../progress/standing/judge-standing.ts';
import { NumberLockError } from './number-lock-error.ts';
import type { Segment } from './segments.ts';

/** Where a measure stands, as it was judged, and what was reported of it. */
interface StandingSources {
  readonly standing?: readonly TargetStanding[] | undefined;
  readonly reports?: readonly Report[] | undefined;
}

type StandingSegment = Segment & { readonly type: 'standing' | 'reason' | 'left' | 'blocker' };

/**
 * Where a measure stands, why, what is left of it, or what is in its way: each from its own row.
 * @throws NumberLockError where there is none
 */
export const renderStandingSegment = (segment: StandingSegment, sources: StandingSources): string => {
  if (segment.type === 'blocker') return blockerText(segment.measure, sources);
  const judged = judgedOf(segment, sources);
  switch (segment.type) {
    case 'standing':
      return STATUS_WORDS[judged.verdict.status];
    case 'reason':
      return judged.verdict.reason;
    case 'left':
      return describeLeft(judged);
  }
};

const judgedOf = (segment: StandingSegment, { standing = [] }: StandingSources): MeasureStanding => {
  const judged = standing
    .flatMap(({ measures }) => measures)
    .find(({ measure }) => measure.ref === segment.measure);
  if (judged === undefined) throw new NumberLockError(`${segment.measure} wasn't judged`, segment);
  return judged;
};

const blockerText = (measure: Reference, { reports = [] }: StandingSources): string => {
  const said = reports.find(({ ref }) => ref === measure)?.blocker;
  if (said === undefined) throw new NumberLockError(`nothing is in the way of ${measure}`);
  return said;
};
