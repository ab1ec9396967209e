import type { Part } from '../../domain/people.ts';

/** What people call a unit's part in a piece of work. */
export const PART_NAMES: Readonly<Record<Part, string>> = { lead: 'chủ trì', support: 'phối hợp' };
