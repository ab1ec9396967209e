import type { Assignment } from '../../domain/people.ts';
import { describeDays } from '../../people/assignments/describe-days.ts';
import { PART_NAMES } from '../../people/assignments/part-names.ts';
import { otherLeads } from '../../people/assignments/standing-work.ts';
import type { Directory } from '../../people/directory.ts';
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
