import { describeWork } from '../../answering/assignments/describe-assigned.ts';
import { formatDay } from '../../domain/local-time.ts';
import type { Assignment, Day, Unit } from '../../domain/people.ts';
import type { DocumentId } from '../../domain/reference.ts';
import { PART_NAMES } from '../../people/assignments/part-names.ts';
import type { Directory } from '../../people/directory.ts';

/** More of what lies ahead are counted, so that today's work stays what is seen. */
const MOST_LINES = 5;

interface Upcoming {
  readonly from: Day;
  readonly assignment: Assignment;
  readonly unit: Unit;
}

/**
 * What units will carry from a day that is still to come, the nearest first: `Từ 01/07/2024: phối hợp chỉ tiêu (9)`.
 * @param units whose work; where they are several each line names its own.
 */
export const listUpcomingWork = (
  { snapshot, today }: Directory,
  units: readonly Unit[],
  document: DocumentId,
): readonly string[] => {
  const rows = snapshot.assignments
    .filter((each) => each.endedAt === undefined && each.document === document)
    .flatMap((assignment): readonly Upcoming[] => {
      const unit = units.find(({ id }) => id === assignment.unit);
      const { from } = assignment;
      return unit === undefined || from === undefined || from <= today ? [] : [{ from, assignment, unit }];
    })
    .toSorted((one, other) => one.from.localeCompare(other.from));
  const lines = rows.slice(0, MOST_LINES).map(({ from, assignment: { part, ref, until }, unit }) => {
    const whose = units.length > 1 ? `${unit.name} ` : '';
    const end = until === undefined ? '' : ` (đến ${formatDay(until)})`;
    return `Từ ${formatDay(from)}: ${whose}${PART_NAMES[part]} ${describeWork(ref)}${end}`;
  });
  const more = rows.length - lines.length;
  return more > 0 ? [...lines, `… và ${more} việc nữa.`] : lines;
};
