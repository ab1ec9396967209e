import { localDay } from '../../domain/local-time.ts';
import { weekOf } from '../../domain/reporting-week.ts';
import type { Actor } from '../../people/directory.ts';
import { hasRight } from '../../people/rights.ts';
import type { ProgressStore } from './progress-store.ts';
import { isByOffice, officeAuthor, type ProgressUpdate, sourceOfReport } from './progress-update.ts';
import type { Saying } from './said-message.ts';

/** Whether somebody may change a report: their own; what they entered for a unit only as long as they are of the office. */
export const mayChange = (actor: Actor, update: ProgressUpdate | undefined): update is ProgressUpdate =>
  update !== undefined &&
  update.official === actor.official?.id &&
  (!isByOffice(update) || hasRight(actor.role, 'enter figures for units'));

/** Whether all of some reports were recorded in the week of a moment: later none is taken back or restored. */
export const areOfWeek = (updates: readonly ProgressUpdate[], now: Date, timeZone: string): boolean => {
  const week = (moment: Date) => weekOf(localDay(moment, timeZone));
  return updates.every(({ recordedAt }) => week(recordedAt) === week(now));
};

/** Lets the doubtful figures of reports count. @returns the reports as they stand then */
export const confirmReports = async (
  progress: Pick<ProgressStore, 'confirm'>,
  actor: Actor,
  updates: readonly ProgressUpdate[],
  at: Date,
): Promise<readonly ProgressUpdate[]> => {
  await progress.confirm(
    updates.map(({ id }) => id),
    at,
    officeAuthor(actor, updates),
  );
  return updates.map((update) => ({ ...update, confirmedAt: update.confirmedAt ?? at }));
};

/**
 * Records reports that were taken back once more, as they were.
 * @returns undefined if their message has given something of the same items since.
 */
export const restoreReports = async (
  progress: Pick<ProgressStore, 'findByMessage' | 'findByUpdate' | 'record' | 'confirm'>,
  { update, actor, at }: Pick<Saying, 'update' | 'actor' | 'at'>,
  withdrawn: readonly ProgressUpdate[],
): Promise<readonly ProgressUpdate[] | undefined> => {
  const [first] = withdrawn;
  if (first === undefined) return undefined;
  const standing = (await progress.findByMessage(first.chat, first.message)).updates;
  const isThere = standing.some(
    (each) =>
      each.update !== update &&
      withdrawn.some(({ document, ref }) => document === each.document && ref === each.ref),
  );
  if (isThere) return undefined;
  const { updates } = await progress.record({
    update,
    at,
    from: sourceOfReport(first),
    updates: withdrawn.map((each) => ({ ...each, card: 0, supersedes: undefined })),
    questions: [],
    withdraws: [],
    closes: [],
    by: officeAuthor(actor, withdrawn),
  });
  const confirmed = updates.filter((_, index) => withdrawn[index]?.confirmedAt !== undefined);
  await progress.confirm(
    confirmed.map(({ id }) => id),
    at,
  );
  return (await progress.findByUpdate(update)).updates;
};
