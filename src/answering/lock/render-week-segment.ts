import { formatWeek } from '../../domain/reporting-week.ts';
import type { WeekResponses } from '../../week/responses/week-responses.ts';
import { NumberLockError } from './number-lock-error.ts';
import type { Segment } from './segments.ts';

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
