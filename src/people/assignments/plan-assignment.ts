import {
  type Assignment,
  type AssignmentId,
  asAssignmentId,
  type Day,
  type Part,
  stands,
  type UnitId,
} from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { ChangePlan } from '../change-people.ts';
import type { PeopleChange, PeopleSnapshot } from '../people-store.ts';

/** What becomes of an assignment, and why nothing does. */
export type AssignmentOutcome =
  | { readonly outcome: 'done'; readonly before: Assignment | undefined; readonly after: Assignment }
  /** It stands already, in these very terms. */
  | { readonly outcome: 'same already'; readonly standing: Assignment }
  /** The unit has this work already, in another part or for other days: that is to be changed, not doubled. */
  | { readonly outcome: 'held already'; readonly standing: Assignment }
  | { readonly outcome: 'until before from' }
  /** The unit or the row is not there any more, or is no longer as it was left. */
  | { readonly outcome: 'gone' };

/** What can be decided of an assignment. */
export interface AssignmentTerms {
  readonly part: Part;
  /** First and last day, both included; undefined is open. */
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/** A piece of work that a unit is to get. */
export interface WantedAssignment extends AssignmentTerms {
  readonly document: DocumentId;
  readonly ref: Reference;
  readonly unit: UnitId;
}

type Snapshot = Pick<PeopleSnapshot, 'units' | 'assignments' | 'nextIds'>;
type Plan = ChangePlan<AssignmentOutcome>;

const refuse = (outcome: AssignmentOutcome): Plan => ({ changes: [], outcome });

const isUnitThere = ({ units }: Snapshot, unit: UnitId): boolean =>
  units.some((each) => each.id === unit && stands(each));

const isBackwards = ({ from, until }: Pick<AssignmentTerms, 'from' | 'until'>): boolean =>
  from !== undefined && until !== undefined && until < from;

const isSame = (one: AssignmentTerms, other: AssignmentTerms): boolean =>
  one.part === other.part && one.from === other.from && one.until === other.until;

const findStandingPair = (
  { assignments }: Snapshot,
  { document, ref, unit }: Pick<WantedAssignment, 'document' | 'ref' | 'unit'>,
): Assignment | undefined =>
  assignments.find(
    (each) => stands(each) && each.document === document && each.ref === ref && each.unit === unit,
  );

const findStanding = ({ assignments }: Snapshot, id: AssignmentId): Assignment | undefined =>
  assignments.find((each) => each.id === id && stands(each));

/** Gives a unit a piece of work. What it had until a day that is past is closed, and begins anew. */
export const planAssign = (snapshot: Snapshot, wanted: WantedAssignment, today: Day, now: Date): Plan => {
  if (!isUnitThere(snapshot, wanted.unit)) return refuse({ outcome: 'gone' });
  if (isBackwards(wanted)) return refuse({ outcome: 'until before from' });
  const standing = findStandingPair(snapshot, wanted);
  const isOver = standing?.until !== undefined && standing.until < today;
  if (standing !== undefined && !isOver) {
    return refuse({ outcome: isSame(standing, wanted) ? 'same already' : 'held already', standing });
  }
  const { document, ref, unit, part, from, until } = wanted;
  const id = asAssignmentId(snapshot.nextIds.assignment);
  const after = { id, document, ref, unit, part, from, until, assignedAt: now, endedAt: undefined };
  const closed: readonly PeopleChange[] =
    standing === undefined
      ? []
      : [{ of: 'assignment', before: standing, after: { ...standing, endedAt: now } }];
  return {
    changes: [...closed, { of: 'assignment', before: undefined, after }],
    outcome: { outcome: 'done', before: undefined, after },
  };
};

const change = (before: Assignment, after: Assignment): Plan => ({
  changes: [{ of: 'assignment', before, after }],
  outcome: { outcome: 'done', before, after },
});

/** Changes the part or the days. Another part counts as assigned anew. */
export const planNewTerms = (
  snapshot: Snapshot,
  id: AssignmentId,
  edit: Partial<AssignmentTerms>,
  now: Date,
): Plan => {
  const before = findStanding(snapshot, id);
  if (before === undefined || !isUnitThere(snapshot, before.unit)) return refuse({ outcome: 'gone' });
  const terms = { part: before.part, from: before.from, until: before.until, ...edit };
  if (isBackwards(terms)) return refuse({ outcome: 'until before from' });
  if (isSame(before, terms)) return refuse({ outcome: 'same already', standing: before });
  return change(before, {
    ...before,
    ...terms,
    assignedAt: terms.part === before.part ? before.assignedAt : now,
  });
};

/** Ends an assignment at once. */
export const planEnd = (snapshot: Snapshot, id: AssignmentId, now: Date): Plan => {
  const before = findStanding(snapshot, id);
  return before === undefined ? refuse({ outcome: 'gone' }) : change(before, { ...before, endedAt: now });
};

/** How a row was left or is to be again. */
export interface AssignmentState extends AssignmentTerms {
  readonly isEnded: boolean;
}

/** What is to be taken back: the row as the change left it, and as it was before. */
export interface TakenBack {
  readonly id: AssignmentId;
  readonly left: AssignmentState;
  /** Undefined: the change made the row. */
  readonly before: (AssignmentState & { readonly assignedAt: Date }) | undefined;
}

/** Takes a change back, unless somebody has changed the row or given the work anew since. */
export const planTakeBack = (snapshot: Snapshot, { id, left, before }: TakenBack, now: Date): Plan => {
  const present = snapshot.assignments.find((each) => each.id === id);
  if (present === undefined || !isSame(present, left) || stands(present) === left.isEnded) {
    return refuse({ outcome: 'gone' });
  }
  if (before === undefined) return change(present, { ...present, endedAt: now });
  const other = findStandingPair(snapshot, present);
  const isTaken = other !== undefined && other.id !== id;
  if (isTaken || !isUnitThere(snapshot, present.unit)) return refuse({ outcome: 'gone' });
  const { part, from, until, assignedAt } = before;
  return change(present, {
    ...present,
    part,
    from,
    until,
    assignedAt,
    endedAt: before.isEnded ? present.endedAt : undefined,
  });
};
