import { formatDay } from '../../domain/local-time.ts';
import {
  type Assignment,
  type Day,
  type Membership,
  type Official,
  stands,
  type Unit,
} from '../../domain/people.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { PeopleSnapshot } from '../people-store.ts';
import { shortReference } from '../resolve-assignable.ts';
import { writeRole } from './read-role.ts';
import type { WrittenRow } from './roster-workbook.ts';

const writeDays = ({
  from,
  until,
}: {
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}): WrittenRow => ({
  ...(from === undefined ? {} : { from: formatDay(from) }),
  ...(until === undefined ? {} : { until: formatDay(until) }),
});

const writeReferences = (assignments: readonly Assignment[], part: Assignment['part']): string =>
  assignments
    .filter((assignment) => assignment.part === part)
    .map(({ ref }) => shortReference(ref))
    .join('; ');

/** The work of a unit, a row for each span of days. */
const writeWork = (unit: WrittenRow, assignments: readonly Assignment[]): readonly WrittenRow[] =>
  [...Map.groupBy(assignments, ({ from, until }) => `${from}:${until}`).values()].map((group) => ({
    ...unit,
    lead: writeReferences(group, 'lead'),
    support: writeReferences(group, 'support'),
    ...(group[0] ? writeDays(group[0]) : {}),
  }));

interface Shelves {
  readonly units: ReadonlyMap<Unit['id'], Unit>;
  readonly officials: ReadonlyMap<Official['id'], Official>;
  /** Those for whom somebody stands in. */
  readonly deputised: ReadonlyMap<Official['id'] | undefined, readonly Official[]>;
}

const writeUnit = ({ name, shortName, aliases, parent }: Unit, { units }: Shelves): WrittenRow => {
  const above = parent === undefined ? undefined : units.get(parent);
  return {
    unit: name,
    shortName,
    aliases: aliases.join('; '),
    ...(above?.endedAt === undefined && above ? { parent: above.name } : {}),
  };
};

const writePerson = (
  unit: WrittenRow,
  place: Membership,
  { officials, deputised }: Shelves,
): readonly WrittenRow[] => {
  const official = officials.get(place.official);
  if (official === undefined || !stands(official)) return [];
  const deputyOf = (deputised.get(official.id) ?? []).map(({ code }) => code).join('; ');
  const { name: person, code, role, contact } = official;
  return [
    { ...unit, person, code, role: writeRole(role, place.isHead), contact, deputyOf, ...writeDays(place) },
  ];
};

/**
 * All units with their people and their work for one resolution, as rows of a roster. Importing them changes nothing.
 * Officials without a unit have no row.
 */
export const exportRoster = (snapshot: PeopleSnapshot, document: DocumentId): readonly WrittenRow[] => {
  const shelves: Shelves = {
    units: new Map(snapshot.units.map((unit) => [unit.id, unit])),
    officials: new Map(snapshot.officials.map((official) => [official.id, official])),
    deputised: Map.groupBy(snapshot.officials.filter(stands), ({ deputy }) => deputy),
  };
  const places = Map.groupBy(snapshot.memberships.filter(stands), ({ unit }) => unit);
  const ours = snapshot.assignments.filter((each) => stands(each) && each.document === document);
  const work = Map.groupBy(ours, ({ unit }) => unit);
  return snapshot.units
    .filter(stands)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'))
    .flatMap((unit) => {
      const written = writeUnit(unit, shelves);
      const held = (places.get(unit.id) ?? []).toSorted(
        (one, other) => Number(other.isHead) - Number(one.isHead),
      );
      const people = held.flatMap((place) => writePerson(written, place, shelves));
      const rows = [...people, ...writeWork(written, work.get(unit.id) ?? [])];
      return rows.length > 0 ? rows : [written];
    });
};
