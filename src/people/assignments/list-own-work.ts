import { type Assignment, asDay, type Day, type Unit } from '../../domain/people.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Directory } from '../directory.ts';

/** A piece of work that a unit carries today. */
export interface OwnAssignment {
  readonly resolution: Resolution;
  readonly assignment: Assignment;
  readonly unit: Unit;
}

/** What units carry of a document today: unit by unit, what it leads, then what it supports, in the order of the text. */
export const listOwnWork = (
  directory: Directory,
  units: readonly Unit[],
  resolution: Resolution,
): readonly OwnAssignment[] => {
  const order = [
    ...resolution.targets.flatMap(({ ref, measures }) => [ref, ...measures.map((each) => each.ref)]),
    ...resolution.tasks.map(({ ref }) => ref),
  ];
  const place = ({ part, ref }: Assignment): number =>
    (part === 'lead' ? 0 : order.length + 1) + order.indexOf(ref);
  return units.flatMap((unit) =>
    directory
      .assignments()
      .filter((each) => each.unit === unit.id && each.document === resolution.document.id)
      .toSorted((one, other) => place(one) - place(other))
      .map((assignment) => ({ resolution, assignment, unit })),
  );
};

/** Work that a unit will carry from a day that is still to come. */
export interface UpcomingWork {
  readonly from: Day;
  readonly assignment: Assignment;
  readonly unit: Unit;
  readonly document: Resolution['document'];
}

/** What units will carry, the nearest first; work of a document to come begins with it. @param documents in use */
export const listUpcoming = (
  { snapshot, today }: Directory,
  units: readonly Unit[],
  documents: readonly Pick<Resolution, 'document'>[],
): readonly UpcomingWork[] => {
  const open = new Map(documents.map(({ document }) => [document.id, document]));
  return snapshot.assignments
    .filter(({ endedAt }) => endedAt === undefined)
    .flatMap((assignment): readonly UpcomingWork[] => {
      const unit = units.find(({ id }) => id === assignment.unit);
      const document = open.get(assignment.document);
      if (unit === undefined || document === undefined) return [];
      const begin = asDay(document.validFrom);
      const from = assignment.from === undefined || assignment.from < begin ? begin : assignment.from;
      return from <= today ? [] : [{ from, assignment, unit, document }];
    })
    .toSorted((one, other) => one.from.localeCompare(other.from));
};
