import { askFor } from '../../channel/telegram/ask-for.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import { qualify } from '../../domain/reference.ts';
import { itemOf, type LedItem } from '../reporters/find-reporter.ts';
import { askRight, askWhat } from './own-items.ts';
import type { ProgressUpdate } from './progress-update.ts';

export const REPORT = 'progress: report';
export const REWRITE = 'progress: correct';

/** Waits for the number, or for what is in the way, of one item. */
export const askForReport = (visit: Visit, item: LedItem, what: 'number' | 'blocker'): Promise<void> => {
  const { document, ref } = itemOf(item);
  return askFor(visit, REPORT, { ref: qualify(document, ref), what }, askWhat(visit.services, item, what));
};

/** Asks what is right of a card; of one about several items, which of them. */
export const askForCorrection = async (visit: Visit, updates: readonly ProgressUpdate[]): Promise<void> => {
  const [first] = updates;
  if (first !== undefined)
    await askFor(visit, REWRITE, { update: first.id }, askRight(visit.services, first, updates));
};
