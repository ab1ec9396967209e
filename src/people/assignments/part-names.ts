import { formatDay } from '../../domain/local-time.ts';
import type { Assignment, Part } from '../../domain/people.ts';

/** `từ 01/03/2024 đến 30/06/2024`; empty where both ends are open. */
export const describeDays = ({ from, until }: Pick<Assignment, 'from' | 'until'>): string =>
  [
    ...(from === undefined ? [] : [`từ ${formatDay(from)}`]),
    ...(until === undefined ? [] : [`đến ${formatDay(until)}`]),
  ].join(' ');

/** What people call a unit's part in a piece of work. */
export const PART_NAMES: Readonly<Record<Part, string>> = { lead: 'chủ trì', support: 'phối hợp' };
