import type { Audience } from '../../../notices/notice.ts';
import type { Directory } from '../../../people/directory.ts';

const MOST_NAMED = 5;

/** `Tất cả`, `Trưởng đơn vị của Sở Y tế, Sở Xây dựng`. */
export const describeAudience = ({ units, headsOnly }: Audience, directory: Directory): string => {
  if (units === undefined) return headsOnly ? 'trưởng của tất cả đơn vị' : 'tất cả';
  const names = units.map((id) => directory.unit(id)?.name ?? `đơn vị ${id}`);
  const more = names.length - MOST_NAMED;
  const named = `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`;
  return headsOnly ? `trưởng của ${named}` : named;
};
