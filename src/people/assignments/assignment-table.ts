import { localDay } from '../../domain/local-time.ts';
import type { Assignment, Day, Unit } from '../../domain/people.ts';
import type { Directory } from '../directory.ts';

/** A piece of work that a unit carries today. */
export interface AssignedWork {
  readonly assignment: Assignment;
  readonly unit: Unit;
  /** The day on which it was assigned. */
  readonly assignedOn: Day;
}

/** Who carries what, as the office has it on one day. */
export interface AssignmentTable {
  /** Units that stand, with or without work. */
  readonly units: readonly Unit[];
  /** What is in force: lead before support, then by the unit's name. */
  readonly work: readonly AssignedWork[];
}

const inOrder = (one: AssignedWork, other: AssignedWork): number => {
  const byPart = Number(one.assignment.part === 'support') - Number(other.assignment.part === 'support');
  return byPart === 0 ? one.unit.name.localeCompare(other.unit.name, 'vi') : byPart;
};

const makeTable = (directory: Directory, timeZone: string): AssignmentTable => ({
  units: directory.units(),
  work: directory
    .assignments()
    .flatMap((assignment): AssignedWork[] => {
      const unit = directory.unit(assignment.unit);
      return unit === undefined
        ? []
        : [{ assignment, unit, assignedOn: localDay(assignment.assignedAt, timeZone) }];
    })
    .toSorted(inOrder),
});

/** Gives the table of today; the same object as long as neither people, work nor the day change. */
export const createAssignmentReader = (
  readDirectory: () => Promise<Directory>,
  timeZone: string,
): (() => Promise<AssignmentTable>) => {
  let kept: { readonly directory: Directory; readonly table: AssignmentTable } | undefined;
  return async () => {
    const directory = await readDirectory();
    if (kept?.directory !== directory) kept = { directory, table: makeTable(directory, timeZone) };
    return kept.table;
  };
};
