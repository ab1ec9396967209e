import { asChatId, asMessageId, type ChatId, type MessageId } from '../../../domain/chat.ts';
import type { CardMessage, Recorded } from '../../../progress/recording/progress-store.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import type { Visit } from '../feature.ts';
import { sendOptions } from '../message/chat-place.ts';
import { type Button, toKeyboard } from '../message/keyboard.ts';
import { type Block, plain, renderHtml } from '../message/rich-text.ts';
import { classifyFailure } from '../message/telegram-failure.ts';
import { cardButtons, viewCard } from './view-card.ts';

const REPLACED = 'Nội dung này đã được sửa.';

type OurMessage = Pick<CardMessage, 'chat' | 'message'>;

/** Changes a message of ours; false if Telegram won't (too old, deleted). */
export const changeMessage = async (
  { ctx, services }: Visit,
  { chat, message }: OurMessage,
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[] = [],
): Promise<boolean> => {
  try {
    await ctx.api.editMessageText(chat, message, renderHtml(blocks), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: toKeyboard(buttons),
    });
    return true;
  } catch (error) {
    const kind = classifyFailure(error)?.kind;
    if (kind === 'unchanged') return true;
    if (kind !== 'rejected') throw error;
    services.logger.warn({ err: error, chat, message }, 'a message of ours could not be changed');
    return false;
  }
};

/** Sends a message to a private chat. */
export const sendTo = async (
  { ctx }: Visit,
  chat: ChatId,
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[] = [],
): Promise<MessageId> => {
  const sent = await ctx.api.sendMessage(chat, renderHtml(blocks), {
    ...sendOptions({ chat, thread: undefined, replyTo: undefined }),
    reply_markup: toKeyboard(buttons),
  });
  return asMessageId(sent.message_id);
};

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
export const showCards = async <Shown extends OurMessage>(
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
