import type { CardMessage, ProgressStore } from './progress-store.ts';
import type { ProgressUpdate, ProgressUpdateId } from './progress-update.ts';

/** The messages that show these updates. */
export const findCards = async (
  progress: Pick<ProgressStore, 'findCardsOf'>,
  updates: readonly ProgressUpdate[],
): Promise<readonly CardMessage[]> => {
  const shown: CardMessage[] = [];
  for (const update of new Set(updates.map((each) => each.update))) {
    const cards = new Set(updates.filter((each) => each.update === update).map(({ card }) => card));
    shown.push(...(await progress.findCardsOf(update)).filter(({ card }) => cards.has(card)));
  }
  return shown;
};

/** What stands of a card. */
export const findStanding = async (
  progress: Pick<ProgressStore, 'findByUpdate'>,
  { update, card }: Pick<ProgressUpdate, 'update' | 'card'>,
): Promise<readonly ProgressUpdate[]> => {
  const { updates } = await progress.findByUpdate(update);
  return updates.filter((each) => each.card === card && each.isStanding);
};

/** The reports of the card that is corrected, those that still stand; the one that is named where none does. */
export const findCorrected = async (
  progress: Pick<ProgressStore, 'find' | 'findByUpdate'>,
  id: ProgressUpdateId,
): Promise<readonly ProgressUpdate[]> => {
  const first = await progress.find(id);
  if (first === undefined) return [];
  const standing = await findStanding(progress, first);
  return standing.length === 0 ? [first] : standing;
};
