import type { UnitId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ProgressUpdate } from '../../progress/recording/progress-update.ts';

/** Something in the way of a unit's work, in the words of whoever reported it. */
export interface OpenBlocker {
  readonly unit: UnitId;
  readonly ref: Reference;
  readonly blocker: string;
  readonly update: ProgressUpdate;
}

/**
 * What is still in the way by the reports of a week: of each unit and item the last word, unless it was said since that
 * nothing is, or that it is done.
 * @param updates that stand, in the order in which they were recorded.
 */
export const listBlockers = (updates: readonly ProgressUpdate[]): readonly OpenBlocker[] => {
  const open = new Map<string, OpenBlocker>();
  for (const update of updates) {
    const { unit, ref, blocker, isClear, status } = update;
    const key = `${unit}:${ref}`;
    if (isClear || status === 'done') open.delete(key);
    if (blocker !== undefined) open.set(key, { unit, ref, blocker, update });
  }
  return [...open.values()];
};
