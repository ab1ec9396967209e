import { asChatId, asMessageId, type ChatId, type MessageId } from '../../domain/chat.ts';
import type { CardMessage, Recorded } from '../../progress/recording/progress-store.ts';
import type { ProgressUpdate } from '../../progress/recording/progress-update.ts';
import { sendOptions } from '../chat-place.ts';
import type { Visit } from '../feature.ts';
import { classifyFailure } from '../telegram-failure.ts';
import { type Button, toKeyboard } from '../views/keyboard.ts';
import { type Block, plain, renderHtml } from '../views/rich-text.ts';
import { cardButtons, viewCard } from './view-card.ts';

type OurMessage = Pick<CardMessage, 'chat' | 'message'>;

/** Changes a message of ours; false if Telegram won't (too old, deleted). */
export const changeMessage = async (
  { ctx }: Visit,
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
    if (kind === 'rejected') return false;
    throw error;
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

/**
 * Shows each card of what was recorded, those that were sent before a crash not again.
 * @param replaces messages of ours to put the cards into; those left over say that they hold no more.
 */
export const showCards = async (
  visit: Visit,
  { updates }: Recorded,
  replaces: readonly CardMessage[] = [],
): Promise<void> => {
  const { progress } = visit.services;
  const [first] = updates;
  const chat = visit.ctx.chat === undefined ? undefined : asChatId(visit.ctx.chat.id);
  const free = [...replaces];
  if (first !== undefined && chat !== undefined) {
    const shown = new Set((await progress.findCardsOf(first.update)).map(({ card }) => card));
    for (const group of byCard(updates)) {
      const { update, card } = group[0] ?? first;
      if (shown.has(card)) continue;
      const view = viewCard(visit.services, group);
      const old = free.shift();
      const isPut = old !== undefined && (await changeMessage(visit, old, view, cardButtons(group)));
      const message = isPut ? old.message : await sendTo(visit, chat, view, cardButtons(group));
      await progress.saveCard({ chat, message, update, card });
    }
  }
  for (const old of free) await changeMessage(visit, old, [plain('Nội dung này đã được sửa.')]);
};

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
