import { stands } from '../../domain/people.ts';
import type { PeopleSnapshot } from '../people-store.ts';
import { type Counts, endedCount, type RosterCounts } from './count-changes.ts';
import type { RowFault } from './roster-row.ts';

/** `60 mới, 2 đổi, 5 giữ nguyên, 1 kết thúc`. */
const showCounts = ({ added, changed, unchanged, ended }: Counts): string =>
  `${added} mới, ${changed} đổi, ${unchanged} giữ nguyên, ${ended} kết thúc`;

/** The counts of an import, a line for each kind. */
export const describeCounts = ({ units, officials, assignments }: RosterCounts): readonly string[] => [
  `Đơn vị: ${showCounts(units)}`,
  `Cán bộ: ${showCounts(officials)}`,
  `Phân công: ${showCounts(assignments)}`,
];

export const describeFault = ({ row, message }: RowFault): string =>
  row === 0 ? message : `Dòng ${row}: ${message}`;

/** A loud line if more than half of what stands would end; undefined otherwise. */
export const warnOfMassEnding = (
  { units, officials, assignments }: PeopleSnapshot,
  counts: RosterCounts,
): string | undefined => {
  const kinds = [
    [counts.units.ended, units.filter(stands).length, 'đơn vị'],
    [counts.officials.ended, officials.filter(stands).length, 'cán bộ'],
    [counts.assignments.ended, assignments.filter(stands).length, 'phân công'],
  ] as const;
  const many = kinds.filter(([ended, standing]) => ended * 2 > standing);
  if (endedCount(counts) === 0 || many.length === 0) return undefined;
  const parts = many.map(([ended, standing, what]) => `${ended}/${standing} ${what}`).join(', ');
  return `⚠️ Hơn một nửa sẽ kết thúc: ${parts}. Kiểm tra xem tệp có đủ danh sách không.`;
};
