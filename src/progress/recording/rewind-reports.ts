import type { ProgressUpdate } from './progress-update.ts';

/**
 * Reports as they stood just before a moment: what was recorded later isn't there, what was confirmed, withdrawn or
 * superseded later wasn't yet. Pure.
 * @param updates everything that was recorded, whether or not it stands.
 */
export const rewindReports = (updates: readonly ProgressUpdate[], until: Date): readonly ProgressUpdate[] => {
  const known = updates.filter(({ recordedAt }) => recordedAt < until);
  const superseded = new Set(known.flatMap(({ supersedes }) => supersedes ?? []));
  const ifBefore = (moment: Date | undefined): Date | undefined =>
    moment !== undefined && moment < until ? moment : undefined;
  return known.map((update) => {
    const withdrawnAt = ifBefore(update.withdrawnAt);
    return {
      ...update,
      withdrawnAt,
      confirmedAt: ifBefore(update.confirmedAt),
      isStanding: withdrawnAt === undefined && !superseded.has(update.id),
    };
  });
};
