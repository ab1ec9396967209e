import { PART_NAMES } from '../../people/assignments/part-names.ts';
import type { Directory } from '../../people/directory.ts';
import { capitalised } from '../../text/capitalised.ts';
import type { TargetStanding } from './judge-standing.ts';
import { listLeads } from './read-target.ts';

/** Reports that are shown of one measure, and of each where there are several. */
export const MOST_REPORTS = 10;

export const MOST_REPORTS_OF_EACH = 3;

/** `Chủ trì: Sở Giao thông vận tải (theo bảng phân công)` */
export const describeLeads = (directory: Directory, standing: TargetStanding): string => {
  const units = listLeads(directory, standing).map((unit) => directory.unit(unit)?.name ?? '');
  const names = [...new Set(units)].join(', ');
  const lead = capitalised(PART_NAMES.lead);
  return names === '' ? 'Chưa giao đơn vị nào chủ trì.' : `${lead}: ${names} (theo bảng phân công).`;
};
