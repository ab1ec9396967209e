import type { ProgressStore } from '../recording/progress-store.ts';
import { listBlockers, type OpenBlocker } from '../standing/list-blockers.ts';
import { itemOf, type LedItem, type Reporter } from './find-reporter.ts';

/** Something that is led, with what its own unit said to be in the way of it. */
export interface BlockedItem {
  readonly item: LedItem;
  readonly open: OpenBlocker;
}

/** What is in the way of what somebody leads, as their unit said; what has been in the way longest first. */
export const findBlocked = async (
  { progress }: { readonly progress: Pick<ProgressStore, 'blockingOf'> },
  { documents, led }: Pick<Reporter, 'documents' | 'led'>,
): Promise<readonly BlockedItem[]> => {
  const found = await Promise.all(
    documents.map(async ({ document: { id } }) => {
      const own = led.filter(({ document }) => document === id);
      const reports = await progress.blockingOf(
        id,
        own.map((item) => itemOf(item).ref),
      );
      return listBlockers(reports).flatMap((open) => {
        const item = own.find((each) => each.unit === open.unit && itemOf(each).ref === open.ref);
        return item === undefined ? [] : [{ item, open }];
      });
    }),
  );
  return found.flat().toSorted((one, other) => one.open.since.getTime() - other.open.since.getTime());
};
