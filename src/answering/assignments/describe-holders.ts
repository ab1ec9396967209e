import type { Assignment, Day, Unit } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { describeDays } from '../../people/assignments/describe-days.ts';
import { leadsOf, type StandingWork } from '../../people/assignments/standing-work.ts';
import type { Directory } from '../../people/directory.ts';
import { labelTarget } from '../../progress/label-target.ts';

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
