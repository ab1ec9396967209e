import { describeReference } from '../../documents/references/describe-reference.ts';
import { formatDay } from '../../domain/local-time.ts';
import type { Reference } from '../../domain/reference.ts';
import type { AssignedWork } from '../../people/assignments/assignment-table.ts';
import { describeDays, PART_NAMES } from '../../people/assignments/part-names.ts';

/** What is carried, inside a sentence: `chỉ tiêu (6)`, `nhiệm vụ ở Mục II.3.3, gạch đầu dòng 5`. */
export const describeWork = (ref: Reference): string => {
  const name = describeReference(ref);
  return name.startsWith('Chỉ tiêu') ? `c${name.slice(1)}` : `nhiệm vụ ở ${name}`;
};

/** A stored row without its unit: `chủ trì chỉ tiêu (6), từ 15/01/2024`. */
export const describeShare = ({ assignment, assignedOn }: AssignedWork): string => {
  const since = assignment.from === undefined ? [`giao ngày ${formatDay(assignedOn)}`] : [];
  const days = describeDays(assignment);
  const when = [...since, ...(days === '' ? [] : [days])].join(', ');
  return `${PART_NAMES[assignment.part]} ${describeWork(assignment.ref)}, ${when}`;
};

/** The text of a stored row: `Sở Giao thông vận tải chủ trì chỉ tiêu (6), từ 15/01/2024`. */
export const describeAssigned = (work: AssignedWork): string => `${work.unit.name} ${describeShare(work)}`;
