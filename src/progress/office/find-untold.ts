import type { OutboxStore } from '../../delivery/outbox-store.ts';
import type { OfficialId, UnitId } from '../../domain/people.ts';
import type { FollowedDocuments } from '../followed-documents.ts';
import { isDoubted } from '../recording/describe-card.ts';
import type { ProgressStore } from '../recording/progress-store.ts';
import { isByOffice, type ProgressUpdate } from '../recording/progress-update.ts';

/** Figures of before that are told of no more. */
const LONGEST_AGO_MS = 21 * 24 * 3_600_000;

/** What tells people of figures that the office entered: the week's question, or a message of its own. */
const TELLING = ['nudge', 'office figures'] as const;

/** What telling needs. */
export interface UntoldMeans {
  readonly outbox: Pick<OutboxStore, 'lastSent'>;
  readonly progress: Pick<ProgressStore, 'recordedBetween'>;
  readonly followed: () => FollowedDocuments;
}

/**
 * What the office entered for some units and still stands, of which somebody wasn't told yet.
 * @param units theirs, or of those for whom they stand in
 */
export const findUntold = async (
  { outbox, progress, followed }: UntoldMeans,
  to: OfficialId,
  units: readonly UnitId[],
  now: Date,
): Promise<readonly ProgressUpdate[]> => {
  const longest = new Date(now.getTime() - LONGEST_AGO_MS);
  const since = (await outbox.lastSent(to, TELLING, longest)) ?? longest;
  const found: ProgressUpdate[] = [];
  for (const { document } of followed().all)
    found.push(...(await progress.recordedBetween(document.id, since, now)));
  return found.filter(
    (update) =>
      isByOffice(update) && !isDoubted(update) && units.includes(update.unit) && update.official !== to,
  );
};
