import type { CardMessage } from '../../../progress/recording/progress-store.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import type { Visit } from '../feature.ts';

/** The messages that show these updates. */
export const findCards = async (
  { services }: Visit,
  updates: readonly ProgressUpdate[],
): Promise<readonly CardMessage[]> => {
  const shown: CardMessage[] = [];
  for (const update of new Set(updates.map((each) => each.update))) {
    const cards = new Set(updates.filter((each) => each.update === update).map(({ card }) => card));
    shown.push(...(await services.progress.findCardsOf(update)).filter(({ card }) => cards.has(card)));
  }
  return shown;
};
