import { STATUS_WORDS } from '../../domain/measure-status.ts';
import type { Reference } from '../../domain/reference.ts';
import { formatWeek } from '../../domain/reporting-week.ts';
import type { Report } from '../../progress/recording/read-reports.ts';
import { describeLeft } from '../../progress/standing/describe-standing.ts';
import type { MeasureStanding, TargetStanding } from '../../progress/standing/judge-standing.ts';
import type { WeekResponses } from '../../week/responses/week-responses.ts';
import { NumberLockError, type Segment } from './segments.ts';

type WeekSegment = Extract<
  Segment,
  { readonly type: 'week' | 'official' | 'unit of week' | 'people count' | 'unit count' }
>;

/** How many there are, if none is named twice and each is known. */
const count = <Id>(of: readonly Id[], known: ReadonlySet<Id>, segment: WeekSegment): string => {
  if (new Set(of).size !== of.length) throw new NumberLockError('a list with repeats was counted', segment);
  if (!of.every((id) => known.has(id)))
    throw new NumberLockError('somebody not of the week was counted', segment);
  return String(of.length);
};

/**
 * Renders what is said of a week from the week itself.
 * @throws NumberLockError when it holds no such person or unit
 */
export const renderWeekSegment = (segment: WeekSegment, week: WeekResponses | undefined): string => {
  if (week === undefined) throw new NumberLockError('no week was read', segment);
  const { directory, responses, period } = week;
  const officials = new Set(responses.map(({ official }) => official));
  const units = new Set(responses.flatMap((response) => response.units));
  switch (segment.type) {
    case 'week':
      return formatWeek(period);
    case 'people count':
      return count(segment.of, officials, segment);
    case 'unit count':
      return count(segment.of, units, segment);
    case 'official': {
      const name = officials.has(segment.official) ? directory.official(segment.official)?.name : undefined;
      if (name === undefined) throw new NumberLockError('nobody of the week', segment);
      return name;
    }
    case 'unit of week': {
      const name = units.has(segment.unit) ? directory.unit(segment.unit)?.name : undefined;
      if (name === undefined) throw new NumberLockError('no unit of the week', segment);
      return name;
    }
  }
};

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
