import { type Assignment, asDay, type Day, type OfficialId, type UnitId } from '../domain/people.ts';
import { byReference, type DocumentId, qualify } from '../domain/reference.ts';
import type { Directory, Holding } from '../people/directory.ts';
import type { FollowedTime } from './plan-timetable.ts';
import type { ReminderItem } from './reminder.ts';

/** What somebody is asked about. */
export interface Work {
  /** Document by document, each in its order, each reference once. */
  readonly items: readonly ReminderItem[];
  /** The first day on which they carry any of it; undefined: ever since. */
  readonly since: Day | undefined;
}

/**
 * What each official leads today, through the units that they hold. Who leads nothing isn't in it.
 * @param documents those that are reported on today
 */
export const listWork = (
  directory: Directory,
  documents: readonly Pick<FollowedTime, 'id' | 'validFrom'>[],
): ReadonlyMap<OfficialId, Work> => {
  const led = Map.groupBy(
    documents.flatMap(({ id, validFrom }) =>
      directory
        .leadsOf(id)
        .toSorted(byReference)
        .map((assignment) => ({ ...assignment, from: later(assignment.from, asDay(validFrom)) })),
    ),
    ({ unit }) => unit,
  );
  const order = documents.map(({ id }) => id);
  const work = new Map<OfficialId, Work>();
  for (const [id, holdings] of Map.groupBy(directory.holdings(), ({ official }) => official.id)) {
    const its = workOf(holdings, led, order);
    if (its.items.length > 0) work.set(id, its);
  }
  return work;
};

const workOf = (
  holdings: readonly Holding[],
  led: ReadonlyMap<UnitId, readonly Assignment[]>,
  order: readonly DocumentId[],
): Work => {
  const items = new Map<string, ReminderItem>();
  const starts: (Day | undefined)[] = [];
  for (const { membership, official } of holdings) {
    for (const { document, ref, id, unit, from } of led.get(membership.unit) ?? []) {
      starts.push(later(from, membership.from));
      // Two of their units may lead the same.
      const key = qualify(document, ref);
      if (!items.has(key)) items.set(key, { document, ref, unit, assignment: id, of: official.id });
    }
  }
  const sorted =
    holdings.length === 1
      ? [...items.values()]
      : [...items.values()].toSorted(
          (one, other) =>
            order.indexOf(one.document) - order.indexOf(other.document) || byReference(one, other),
        );
  return { items: sorted, since: starts.includes(undefined) ? undefined : starts.toSorted()[0] };
};

const later = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;
