import type { Api } from 'grammy';
import type { ForceReply, InlineKeyboardMarkup } from 'grammy/types';
import { type ChatPlace, sendOptions } from './chat-place.ts';
import { type Block, renderHtml } from './rich-text.ts';
import { splitMessage } from './split-message.ts';

/** Sends paragraphs, over several messages if they are long; the last one carries the markup. */
export const sendView = async (
  api: Api,
  place: ChatPlace,
  blocks: readonly Block[],
  markup?: InlineKeyboardMarkup | ForceReply,
): Promise<void> => {
  const messages = splitMessage(blocks);
  for (const [index, message] of messages.entries()) {
    const isLast = index === messages.length - 1;
    await api.sendMessage(place.chat, renderHtml(message), {
      ...sendOptions(place),
      ...(isLast && markup ? { reply_markup: markup } : {}),
    });
  }
};
