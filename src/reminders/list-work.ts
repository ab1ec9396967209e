import { groupBy } from '../domain/group-by.ts';
import type { Assignment, Day, OfficialId, UnitId } from '../domain/people.ts';
import type { DocumentId } from '../domain/reference.ts';
import type { Directory, Holding } from '../people/directory.ts';
import type { ReminderItem } from './reminder.ts';

/** What somebody is asked about. */
export interface Work {
  /** In the order of the resolution, each reference once. */
  readonly items: readonly ReminderItem[];
  /** The first day on which they carry any of it; undefined: ever since. */
  readonly since: Day | undefined;
}

const byNumbers = new Intl.Collator('en', { numeric: true });

/** What each official leads today, through the units that they hold. Who leads nothing isn't in it. */
export const listWork = (directory: Directory, document: DocumentId): ReadonlyMap<OfficialId, Work> => {
  const led = groupBy(
    directory
      .assignments()
      .filter((assignment) => assignment.part === 'lead' && assignment.document === document)
      .toSorted((one, other) => byNumbers.compare(one.ref, other.ref)),
    ({ unit }) => unit,
  );
  const work = new Map<OfficialId, Work>();
  for (const [id, holdings] of groupBy(directory.holdings(), ({ official }) => official.id)) {
    const its = workOf(holdings, led);
    if (its.items.length > 0) work.set(id, its);
  }
  return work;
};

const workOf = (holdings: readonly Holding[], led: ReadonlyMap<UnitId, readonly Assignment[]>): Work => {
  const items = new Map<string, ReminderItem>();
  const starts: (Day | undefined)[] = [];
  for (const { membership, official } of holdings) {
    for (const { ref, id, unit, from } of led.get(membership.unit) ?? []) {
      starts.push(later(from, membership.from));
      // Two of their units may lead the same.
      if (!items.has(ref)) items.set(ref, { ref, unit, assignment: id, of: official.id });
    }
  }
  const sorted =
    holdings.length === 1
      ? [...items.values()]
      : [...items.values()].toSorted((one, other) => byNumbers.compare(one.ref, other.ref));
  return { items: sorted, since: starts.includes(undefined) ? undefined : starts.toSorted()[0] };
};

const later = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;
