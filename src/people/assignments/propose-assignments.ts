import { actorText } from '../../domain/charge-text.ts';
import type { Day, Part, Unit, UnitId } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { ChargeRole, Resolution } from '../../domain/resolution.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { ChangePlan } from '../change-people.ts';
import type { PeopleSnapshot } from '../people-store.ts';
import { planAssign, type WantedAssignment } from './plan-assignment.ts';

/** What a document itself charges units of the office with. */
export interface ProposedAssignments {
  readonly wanted: readonly WantedAssignment[];
  /** Bodies that the document charges and that no unit is called by, as printed. */
  readonly unknown: readonly string[];
}

const PARTS: Readonly<Partial<Record<ChargeRole, Part>>> = { lead: 'lead', support: 'support' };

/** By every name that a unit has; a name of two units is neither's. */
const unitsByName = (units: readonly Unit[]): ReadonlyMap<string, UnitId | undefined> => {
  const byName = new Map<string, UnitId | undefined>();
  for (const { id, name, shortName, aliases, endedAt } of units) {
    if (endedAt !== undefined) continue;
    for (const called of new Set([name, shortName, ...aliases].map(nameKey)))
      if (called !== '') byName.set(called, byName.has(called) && byName.get(called) !== id ? undefined : id);
  }
  return byName;
};

const nameKey = (name: string): string => fold(name).replace(/\s+/g, ' ').trim();

const keyOf = ({ document, ref, unit }: Pick<WantedAssignment, 'document' | 'ref' | 'unit'>): string =>
  `${document}\n${ref}\n${unit}`;

/**
 * What a document charges bodies with, as assignments of the units that bear exactly their names; what a unit holds
 * already is left out. Only targets and tasks can be assigned; who leads and supports the same thing leads it.
 */
export const proposeAssignments = (
  resolution: Resolution,
  { units, assignments }: Pick<PeopleSnapshot, 'units' | 'assignments'>,
): ProposedAssignments => {
  const document: DocumentId = resolution.document.id;
  const assignable = new Set<Reference>([
    ...resolution.targets.map(({ ref }) => ref),
    ...resolution.tasks.map(({ ref }) => ref),
  ]);
  const byName = unitsByName(units);
  const held = new Set(assignments.filter(({ endedAt }) => endedAt === undefined).map(keyOf));
  const wanted = new Map<string, WantedAssignment>();
  const unknown = new Set<string>();
  const charges = resolution.responsibilities.toSorted(
    (one, other) => Number(other.role === 'lead') - Number(one.role === 'lead'),
  );
  for (const charge of charges) {
    const part = PARTS[charge.role];
    if (part === undefined || charge.covers !== undefined || !assignable.has(charge.ref)) continue;
    const name = actorText(resolution, charge);
    const unit = byName.get(nameKey(name));
    if (unit === undefined) unknown.add(name);
    else {
      const one = { document, ref: charge.ref, unit, part, from: undefined, until: undefined };
      const key = keyOf(one);
      if (!held.has(key) && !wanted.has(key)) wanted.set(key, one);
    }
  }
  return { wanted: [...wanted.values()], unknown: [...unknown] };
};

/** Gives units several pieces of work in one change. @returns how many were given; what stands already isn't doubled. */
export const planProposed = (
  snapshot: PeopleSnapshot,
  wanted: readonly WantedAssignment[],
  today: Day,
  now: Date,
): ChangePlan<number> => {
  const changes = [];
  let { assignments } = snapshot;
  let given = 0;
  for (const one of wanted) {
    const nextIds = { ...snapshot.nextIds, assignment: snapshot.nextIds.assignment + given };
    const { changes: planned, outcome } = planAssign({ ...snapshot, assignments, nextIds }, one, today, now);
    if (outcome.outcome !== 'done') continue;
    given += 1;
    assignments = [...assignments, outcome.after];
    changes.push(...planned);
  }
  return { changes, outcome: given };
};
