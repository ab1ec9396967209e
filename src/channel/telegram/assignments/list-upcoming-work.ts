import { describeWork } from '../../../answering/assignments/describe-assigned.ts';
import { titleDocument } from '../../../documents/library/title-document.ts';
import { formatDay } from '../../../domain/local-time.ts';
import { type Assignment, asDay, type Day, type Unit } from '../../../domain/people.ts';
import type { DocumentId } from '../../../domain/reference.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { PART_NAMES } from '../../../people/assignments/part-names.ts';
import type { Directory } from '../../../people/directory.ts';

/** More of what lies ahead are counted, so that today's work stays what is seen. */
const MOST_LINES = 5;

interface Upcoming {
  readonly from: Day;
  readonly assignment: Assignment;
  readonly unit: Unit;
  /** Of another document than the one that today is of. */
  readonly title: string;
}

/**
 * What units will carry from a day that is still to come, the nearest first: `Từ 01/07/2024: phối hợp chỉ tiêu (9)`.
 * @param units whose work; where they are several each line names its own.
 * @param documents in use; work of one to come begins with it.
 * @param main the one that needn't be named.
 */
export const listUpcomingWork = (
  { snapshot, today }: Directory,
  units: readonly Unit[],
  documents: readonly Pick<Resolution, 'document'>[],
  main: DocumentId,
): readonly string[] => {
  const open = new Map(documents.map(({ document }) => [document.id, document]));
  const rows = snapshot.assignments
    .filter(({ endedAt }) => endedAt === undefined)
    .flatMap((assignment): readonly Upcoming[] => {
      const unit = units.find(({ id }) => id === assignment.unit);
      const document = open.get(assignment.document);
      if (unit === undefined || document === undefined) return [];
      const from = laterOf(assignment.from, asDay(document.validFrom));
      const title = document.id === main ? '' : ` (${titleDocument(document)})`;
      return from <= today ? [] : [{ from, assignment, unit, title }];
    })
    .toSorted((one, other) => one.from.localeCompare(other.from));
  const lines = rows.slice(0, MOST_LINES).map(({ from, assignment: { part, ref, until }, unit, title }) => {
    const whose = units.length > 1 ? `${unit.name} ` : '';
    const end = until === undefined ? '' : ` (đến ${formatDay(until)})`;
    return `Từ ${formatDay(from)}: ${whose}${PART_NAMES[part]} ${describeWork(ref)}${title}${end}`;
  });
  const more = rows.length - lines.length;
  return more > 0 ? [...lines, `… và ${more} việc nữa.`] : lines;
};

const laterOf = (from: Day | undefined, begin: Day): Day =>
  from === undefined || from < begin ? begin : from;
