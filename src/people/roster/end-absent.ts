import type { AssignmentId, MembershipId, OfficialId, Part, UnitId } from '../../domain/people.ts';
import type { Planning } from './planning.ts';

/** What the file names; the rest is absent. */
export interface Named {
  readonly units: ReadonlySet<UnitId>;
  /** Units that it only names as standing above others. */
  readonly parents: ReadonlySet<UnitId>;
  readonly officials: ReadonlySet<OfficialId>;
  readonly memberships: ReadonlySet<MembershipId>;
  readonly assignments: ReadonlySet<AssignmentId>;
}

const endUnits = ({ draft, now }: Planning, { units, parents }: Named): void => {
  for (const unit of draft.units.standing()) {
    if (!units.has(unit.id) && !parents.has(unit.id)) draft.units.put({ ...unit, endedAt: now });
  }
  for (const unit of draft.units.standing()) {
    if (draft.units.get(unit.parent)?.endedAt !== undefined) draft.units.put({ ...unit, parent: undefined });
  }
};

const endPlaces = ({ draft, roster, now }: Planning, { memberships }: Named): ReadonlySet<OfficialId> => {
  const hasPeople = roster.columns.includes('person');
  const left = new Set<OfficialId>();
  for (const place of draft.memberships.standing()) {
    const isUnitEnded = draft.units.get(place.unit)?.endedAt !== undefined;
    if (!isUnitEnded && (!hasPeople || memberships.has(place.id))) continue;
    draft.memberships.put({ ...place, endedAt: now });
    left.add(place.official);
  }
  return left;
};

/** Ends those whose last place has ended, but never the staff by settings and whoever imports. */
const endOfficials = (
  { draft, importer, now }: Planning,
  named: Named,
  left: ReadonlySet<OfficialId>,
): void => {
  const holders = new Set(draft.memberships.standing().map(({ official }) => official));
  for (const id of left) {
    const official = draft.officials.get(id);
    const isKept =
      official?.isAdmin === true || id === importer || named.officials.has(id) || holders.has(id);
    if (official === undefined || official.endedAt !== undefined || isKept) continue;
    draft.officials.put({ ...official, person: undefined, deputy: undefined, endedAt: now });
  }
  for (const official of draft.officials.standing()) {
    const deputy = draft.officials.get(official.deputy);
    if (deputy?.endedAt?.getTime() === now.getTime()) draft.officials.put({ ...official, deputy: undefined });
  }
};

const endAssignments = ({ draft, roster, now }: Planning, { assignments }: Named): void => {
  const hasColumn: Readonly<Record<Part, boolean>> = {
    lead: roster.columns.includes('lead'),
    support: roster.columns.includes('support'),
  };
  for (const assignment of draft.assignments.standing()) {
    const isUnitEnded = draft.units.get(assignment.unit)?.endedAt !== undefined;
    const isAbsent =
      assignment.document === roster.document &&
      hasColumn[assignment.part] &&
      !assignments.has(assignment.id);
    if (isUnitEnded || isAbsent) draft.assignments.put({ ...assignment, endedAt: now });
  }
};

/** Ends what stands but isn't in the file. Of columns that the file lacks nothing is absent. */
export const endAbsent = (planning: Planning, named: Named): void => {
  endUnits(planning, named);
  endOfficials(planning, named, endPlaces(planning, named));
  endAssignments(planning, named);
};
