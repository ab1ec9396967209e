import { asChatId } from '../../../domain/chat.ts';
import type { CardMessage, Recorded } from '../../../progress/recording/progress-store.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import type { Visit } from '../feature.ts';
import { changeMessage, type MessageAt } from '../message/change-message.ts';
import { plain } from '../message/rich-text.ts';
import { sendTo } from '../message/send-view.ts';
import { cardButtons, viewCard } from './view-card.ts';

const REPLACED = 'Nội dung này đã được sửa.';

const byCard = (updates: readonly ProgressUpdate[]): readonly (readonly ProgressUpdate[])[] =>
  [...new Set(updates.map(({ card }) => card))].map((card) => updates.filter((each) => each.card === card));

/** Brings cards in line of which something was corrected: with what still stands of each, if anything does. */
export const refreshCards = async (visit: Visit, cards: readonly CardMessage[]): Promise<void> => {
  for (const shown of cards) {
    const { updates } = await visit.services.progress.findByUpdate(shown.update);
    const standing = updates.filter(({ card, isStanding }) => card === shown.card && isStanding);
    const view = standing.length === 0 ? [plain(REPLACED)] : await viewCard(visit.services, standing);
    await changeMessage(visit, shown, view, cardButtons(standing));
  }
};

/**
 * Shows each card of what was recorded, those that were sent before a crash not again.
 * @param replaces messages of ours to put the cards into.
 * @returns those of them that are left over.
 */
export const showCards = async <Shown extends MessageAt>(
  visit: Visit,
  { updates }: Pick<Recorded, 'updates'>,
  replaces: readonly Shown[] = [],
): Promise<readonly Shown[]> => {
  const { progress } = visit.services;
  const [first] = updates;
  const chat = visit.ctx.chat === undefined ? undefined : asChatId(visit.ctx.chat.id);
  const free = [...replaces];
  if (first === undefined || chat === undefined) return free;
  const shown = new Set((await progress.findCardsOf(first.update)).map(({ card }) => card));
  for (const group of byCard(updates)) {
    const { update, card } = group[0] ?? first;
    if (shown.has(card)) continue;
    const view = await viewCard(visit.services, group);
    const old = free.shift();
    const isPut = old !== undefined && (await changeMessage(visit, old, view, cardButtons(group)));
    const message = isPut ? old.message : await sendTo(visit, chat, view, cardButtons(group));
    await progress.saveCard({ chat, message, update, card });
  }
  return free;
};
