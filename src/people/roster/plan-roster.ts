import type { UnitId } from '../../domain/people.ts';
import type { PeopleChange, PeopleSnapshot } from '../people-store.ts';
import { countChanges, type RosterCounts } from './count-changes.ts';
import { endAbsent, type Named } from './end-absent.ts';
import { placeAssignments } from './place-assignments.ts';
import { checkDeputised, placeDeputies } from './place-deputies.ts';
import { placeMemberships } from './place-memberships.ts';
import { describeOfficials, type PersonRow, placeOfficials } from './place-officials.ts';
import { nameUnits, placeParents, placeUnits } from './place-units.ts';
import type { Planning, RosterOptions } from './planning.ts';
import { RosterDraft } from './roster-draft.ts';
import type { Roster, RosterRow, RowFault } from './roster-row.ts';

/** What importing a roster would do. With faults nothing is to be applied. */
export interface RosterPlan {
  readonly changes: readonly PeopleChange[];
  readonly counts: RosterCounts;
  /** In the order of the rows. */
  readonly faults: readonly RowFault[];
  readonly notes: readonly string[];
}

const personRows = (units: ReadonlyMap<RosterRow, UnitId>): readonly PersonRow[] =>
  [...units].flatMap(([source, unit]) =>
    source.person === undefined ? [] : [{ row: source.row, source, unit, person: source.person }],
  );

/** In the order of the rows, each once. */
const tidy = (faults: readonly RowFault[]): readonly RowFault[] =>
  [...new Map(faults.map((fault) => [`${fault.row}:${fault.message}`, fault])).values()].toSorted(
    (one, other) => one.row - other.row,
  );

const placeAll = (planning: Planning): Named => {
  const units = placeUnits(planning);
  const byUnit = Map.groupBy([...units.keys()], (row) => units.get(row));
  const rowsOf = new Map(
    [...byUnit].flatMap(([id, rows]) => (id === undefined ? [] : [[id, rows] as const])),
  );
  nameUnits(planning, rowsOf);
  const parents = placeParents(planning, rowsOf);
  const officials = placeOfficials(planning, personRows(units));
  const placed = Map.groupBy([...officials.keys()], (row) => officials.get(row));
  const byOfficial = new Map(
    [...placed].flatMap(([id, rows]) => (id === undefined ? [] : [[id, rows] as const])),
  );
  describeOfficials(planning, byOfficial);
  const memberships = placeMemberships(planning, byOfficial);
  const deputised = placeDeputies(planning, officials);
  const assignments = placeAssignments(planning, units);
  const named = {
    parents,
    memberships,
    assignments,
    units: new Set(units.values()),
    officials: new Set(officials.values()),
  };
  // A file that can't be read ends nobody.
  if (planning.prune && planning.roster.rows.length > 0) {
    endAbsent(planning, named);
    checkDeputised(planning, deputised);
  }
  return named;
};

/**
 * Compares a roster with what is stored and gives the changes that bring it in. Pure: the same roster planned on what
 * it has made changes nothing.
 */
export const planRoster = (snapshot: PeopleSnapshot, roster: Roster, options: RosterOptions): RosterPlan => {
  const faults: RowFault[] = [...roster.faults];
  const notes: string[] = [...roster.notes];
  const draft = new RosterDraft(snapshot);
  const planning: Planning = {
    draft,
    roster,
    ...options,
    blame: (row, message) => void faults.push({ row, message }),
    note: (message) => void notes.push(message),
  };
  const named = placeAll(planning);
  return {
    changes: draft.changes(),
    counts: countChanges(draft, named),
    faults: tidy(faults),
    notes,
  };
};
