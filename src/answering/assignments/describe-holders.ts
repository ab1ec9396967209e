import type { Assignment, Day, Unit } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import { kindAtStart, type Resolution } from '../../domain/resolution.ts';
import { exampleLines } from '../../people/assignments/example-lines.ts';
import type { LineFault } from '../../people/assignments/parse-assignment-line.ts';
import { describeDays, PART_NAMES } from '../../people/assignments/part-names.ts';
import { leadsOf, otherLeads, type StandingWork } from '../../people/assignments/standing-work.ts';
import type { Directory } from '../../people/directory.ts';
import type { AssignableFault } from '../../people/resolve-assignable.ts';
import { labelTarget } from '../../progress/name-items.ts';
import { describeWork } from './describe-assigned.ts';

/** `Sở Y tế chủ trì chỉ tiêu (6), từ 10/06/2024`. */
export const describeRow = (row: Assignment, directory: Directory): string => {
  const days = describeDays(row);
  const what = `${directory.unit(row.unit)?.name ?? 'Đơn vị'} ${PART_NAMES[row.part]} ${describeWork(row.ref)}`;
  return days === '' ? what : `${what}, ${days}`;
};

export const warnOfOtherLeads = (row: Assignment, directory: Directory): string => {
  const others = otherLeads(row, directory).map(({ name }) => name);
  return others.length === 0 ? '' : ` Lưu ý: ${others.join(', ')} cũng đang chủ trì.`;
};

export const explainFault = (
  fault: AssignableFault,
  resolution: Resolution,
  directory: Directory,
): string => {
  switch (fault) {
    case 'not a reference': {
      const { target, task } = exampleLines(resolution, directory);
      const lines = [target, task].filter((line) => line !== undefined).join(', hoặc ');
      const example = lines === '' ? '' : `, ví dụ: ${lines}`;
      return `Chưa rõ giao chỉ tiêu, nhiệm vụ nào. Ghi số hay vị trí trước${example}.`;
    }
    case 'unknown':
      return `${kindAtStart(resolution.document)} không có chỉ tiêu, nhiệm vụ mang số này.`;
    case 'not assignable':
      return 'Mục này không phải chỉ tiêu hay nhiệm vụ nên không giao được.';
  }
};

export const LINE_FAULTS: Readonly<Record<LineFault, string>> = {
  'bad day': 'Chưa đọc được ngày. Ghi theo dạng: từ 1/3/2024 đến 30/6/2024.',
  'both parts': 'Vừa có chủ trì vừa có phối hợp. Mỗi lần xin giao một phần.',
};

/** Where the days stand today, in words; empty while they run. */
const describeTime = ({ from, until }: Assignment, today: Day): string => {
  if (until !== undefined && until < today) return ', đã hết';
  return from !== undefined && today < from ? ', chưa đến ngày' : '';
};

/** `Sở Giao thông vận tải (từ 15/01/2024)`. */
export const describeHolder = ({ assignment, unit }: StandingWork, today: Day): string => {
  const days = describeDays(assignment);
  return days === '' ? unit.name : `${unit.name} (${days}${describeTime(assignment, today)})`;
};

export const shortName = ({ shortName: short, name }: Unit): string => short || name;

/** A line of the list: a target, or a task that somebody has. */
export interface ListedWork {
  readonly ref: Reference;
  readonly label: string;
}

/** All targets, then the tasks that are given to anybody. */
export const listWork = (
  { targets, tasks }: Resolution,
  rows: readonly StandingWork[],
): readonly ListedWork[] => {
  const given = new Set(rows.map(({ assignment }) => assignment.ref));
  return [
    ...targets.map((target) => ({ ref: target.ref, label: labelTarget(target) })),
    ...tasks.filter(({ ref }) => given.has(ref)).map(({ ref }) => ({ ref, label: ref })),
  ];
};

/** `Sở GTVT`, `Sở Tài chính (b)`: who leads today. */
export const describeLeads = (
  { ref }: ListedWork,
  directory: Directory,
  rows: readonly StandingWork[],
): string => {
  const names = leadsOf(directory, rows, ref).map(({ assignment, unit }) => {
    const letter = assignment.ref.slice(ref.length).replace('.', '');
    return `${shortName(unit)}${letter === '' ? '' : ` (${letter})`}`;
  });
  return names.length === 0 ? 'chưa giao chủ trì' : names.join(', ');
};
