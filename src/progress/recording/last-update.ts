import type { LastUpdate } from './progress-store.ts';
import { countsAsFigure, countsAsState, type ProgressUpdate } from './progress-update.ts';

const isNewer = (one: ProgressUpdate, other: ProgressUpdate): boolean =>
  one.recordedAt.getTime() === other.recordedAt.getTime()
    ? one.id > other.id
    : one.recordedAt > other.recordedAt;

/** The latest day first, and of a day what was recorded last. */
export const byDay = (one: ProgressUpdate, other: ProgressUpdate): number => {
  if (one.asOf !== other.asOf) return one.asOf > other.asOf ? -1 : 1;
  return isNewer(one, other) ? -1 : 1;
};

/** What was recorded last comes first. */
export const byRecording = (one: ProgressUpdate, other: ProgressUpdate): number =>
  isNewer(one, other) ? -1 : 1;

/** What was reported last, of reports about one reference; undefined if none stands. */
export const lastUpdateOf = (updates: readonly ProgressUpdate[]): LastUpdate | undefined => {
  const standing = updates.filter(({ isStanding }) => isStanding).toSorted(byRecording);
  const [latest] = standing;
  const [figure] = standing.filter(countsAsFigure).toSorted(byDay);
  const [state] = standing.filter(countsAsState);
  return latest && { latest, figure, state };
};
