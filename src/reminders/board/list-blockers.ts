import type { UnitId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ProgressUpdate } from '../../progress/recording/progress-update.ts';

/** Something in the way of a unit's work, in the words of whoever reported it. */
export interface OpenBlocker {
  readonly unit: UnitId;
  readonly ref: Reference;
  readonly blocker: string;
  readonly update: ProgressUpdate;
  /** When something was first said to be in the way of it, without an end since. */
  readonly since: Date;
}

/**
 * What is still in the way by some reports: of each unit and item the last word, unless it was said since that nothing is,
 * or that it is done; what has been in the way longest first.
 * @param updates that stand, in the order in which they were recorded.
 */
export const listBlockers = (updates: readonly ProgressUpdate[]): readonly OpenBlocker[] => {
  const open = new Map<string, OpenBlocker>();
  for (const update of updates) {
    const { unit, ref, blocker, isClear, status } = update;
    const key = `${unit}:${ref}`;
    if (isClear || status === 'done') open.delete(key);
    if (blocker === undefined) continue;
    const since = open.get(key)?.since ?? update.recordedAt;
    open.set(key, { unit, ref, blocker, update, since });
  }
  return [...open.values()].toSorted((one, other) => one.since.getTime() - other.since.getTime());
};
