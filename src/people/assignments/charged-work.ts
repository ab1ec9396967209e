import type { StoredDocument } from '../../documents/library/document-store.ts';
import { readLibrary } from '../../documents/library/read-library.ts';
import { actorText } from '../../domain/charge-text.ts';
import {
  type AssignmentId,
  asAssignmentId,
  type Day,
  type Part,
  stands,
  type Unit,
  type UnitId,
} from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { ChargeRole, Resolution } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';
import { type ChangedBy, type ChangeMeans, type ChangePlan, changeAs } from '../change-people.ts';
import type { PeopleSnapshot } from '../people-store.ts';
import { findDue, type ProposedDue } from './find-due.ts';
import { planAssign, type WantedAssignment } from './plan-assignment.ts';

/** Something that a document charges a unit with. */
interface ProposedAssignment extends WantedAssignment {
  readonly due: ProposedDue | undefined;
}

/** What a document itself charges units of the office with. */
interface ProposedAssignments {
  readonly wanted: readonly ProposedAssignment[];
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
  const held = new Set(assignments.filter(stands).map(keyOf));
  const wanted = new Map<string, ProposedAssignment>();
  const dueOf = findDue(resolution);
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
      if (!held.has(key) && !wanted.has(key)) wanted.set(key, { ...one, due: dueOf(charge) });
    }
  }
  return { wanted: [...wanted.values()], unknown: [...unknown] };
};

/** How proposed work is given. */
interface GivenAs {
  /** Until the day that the document names, where that is still to come; else without an end. */
  readonly untilDue: boolean;
  readonly today: Day;
  readonly now: Date;
}

/** Gives units several pieces of work in one change. @returns what was given; what stands already isn't doubled. */
export const planProposed = (
  snapshot: PeopleSnapshot,
  wanted: readonly ProposedAssignment[],
  { untilDue, today, now }: GivenAs,
): ChangePlan<readonly AssignmentId[]> => {
  const changes = [];
  const given: AssignmentId[] = [];
  let { assignments } = snapshot;
  for (const { due, ...one } of wanted) {
    const nextIds = { ...snapshot.nextIds, assignment: snapshot.nextIds.assignment + given.length };
    const until = untilDue && due?.day !== undefined && due.day >= today ? due.day : one.until;
    const planned = planAssign({ ...snapshot, assignments, nextIds }, { ...one, until }, today, now);
    if (planned.outcome.outcome !== 'done') continue;
    given.push(planned.outcome.after.id);
    assignments = [...assignments, planned.outcome.after];
    changes.push(...planned.changes);
  }
  return { changes, outcome: given };
};

/** Takes back several pieces of work of a document that were given in one change. @returns how many still stood. */
export const planTakeBackGiven = (
  snapshot: PeopleSnapshot,
  document: DocumentId,
  given: readonly AssignmentId[],
  now: Date,
): ChangePlan<number> => {
  const ids = new Set(given);
  const changes = snapshot.assignments
    .filter((row) => ids.has(row.id) && row.document === document && row.endedAt === undefined)
    .map((row) => ({ of: 'assignment' as const, before: row, after: { ...row, endedAt: now } }));
  return { changes, outcome: changes.length };
};

/** More than any document gives; how many are to be taken back comes from outside. */
const MOST_GIVEN = 5_000;

/** Whom a document itself charges with what that isn't given yet, and the bodies that it names and nobody has entered. */
export const findCharged = (
  document: StoredDocument,
  snapshot: PeopleSnapshot,
): ReturnType<typeof proposeAssignments> => {
  const [resolution] = readLibrary([document], () => undefined);
  return resolution === undefined ? { wanted: [], unknown: [] } : proposeAssignments(resolution, snapshot);
};

/** Gives all of it; what was given meanwhile isn't doubled. @param untilDue until the days that the document names */
export const giveCharged = (
  means: ChangeMeans,
  by: ChangedBy,
  document: StoredDocument,
  { untilDue, today }: { readonly untilDue: boolean; readonly today: Day },
): Promise<readonly AssignmentId[]> =>
  changeAs(means, by, 'giao việc theo văn bản', (snapshot, now) =>
    planProposed(snapshot, findCharged(document, snapshot).wanted, { untilDue, today, now }),
  );

/**
 * Takes back what was given at once, as far as it still stands: ids that are given in one change follow one another.
 * @returns how much was taken back
 */
export const takeBackCharged = (
  means: ChangeMeans,
  by: ChangedBy,
  document: StoredDocument,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<number> => {
  const ids = Array.from({ length: Math.min(count, MOST_GIVEN) }, (_, at) => asAssignmentId(first + at));
  return changeAs(means, by, 'thu hồi việc vừa giao', (snapshot, now) =>
    planTakeBackGiven(snapshot, document.id, ids, now),
  );
};
