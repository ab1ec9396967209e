import type { Assignment, Unit } from '../../domain/people.ts';
import { isAtOrBelow, isRelated, type Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Directory } from '../directory.ts';

/** A standing assignment with its unit; its days may lie ahead or be over. */
export interface StandingWork {
  readonly assignment: Assignment;
  readonly unit: Unit;
}

/** All standing assignments of the resolution, leads first. */
export const standingWork = (
  directory: Directory,
  { document }: Pick<Resolution, 'document'>,
): readonly StandingWork[] =>
  directory.snapshot.assignments
    .filter((each) => each.endedAt === undefined && each.document === document.id)
    .flatMap((assignment): StandingWork[] => {
      const unit = directory.unit(assignment.unit);
      return unit === undefined || unit.endedAt !== undefined ? [] : [{ assignment, unit }];
    })
    .toSorted((one, other) => {
      const isSupport = ({ assignment }: StandingWork) => Number(assignment.part === 'support');
      return isSupport(one) - isSupport(other) || one.unit.name.localeCompare(other.unit.name, 'vi');
    });

/** Who has a piece of work itself, and who has a part of it or what it is a part of. */
export const workAround = (
  rows: readonly StandingWork[],
  wanted: Reference,
): { readonly own: readonly StandingWork[]; readonly related: readonly StandingWork[] } => ({
  own: rows.filter(({ assignment: { ref } }) => ref === wanted),
  related: rows.filter(({ assignment: { ref } }) => ref !== wanted && isRelated(ref, wanted)),
});

/** Who leads a piece of work, or a part of it, today. */
export const leadsOf = (
  directory: Directory,
  rows: readonly StandingWork[],
  wanted: Reference,
): readonly StandingWork[] => {
  const inForce = new Set(directory.assignments().map(({ id }) => id));
  return rows.filter(
    ({ assignment: { id, part, ref } }) => part === 'lead' && isAtOrBelow(ref, wanted) && inForce.has(id),
  );
};

/** The other units that lead the very same today: usually there is none. */
export const otherLeads = (row: Assignment, directory: Directory): readonly Unit[] =>
  row.part !== 'lead' || row.endedAt !== undefined
    ? []
    : directory
        .leadsOf(row.document)
        .filter((each) => each.id !== row.id && each.ref === row.ref)
        .flatMap((each) => directory.unit(each.unit) ?? []);
