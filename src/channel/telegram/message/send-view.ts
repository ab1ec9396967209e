import type { Api } from 'grammy';
import type { ForceReply, InlineKeyboardMarkup } from 'grammy/types';
import { asMessageId, type ChatId, type MessageId } from '../../../domain/chat.ts';
import type { Visit } from '../feature.ts';
import { type ChatPlace, sendOptions } from './chat-place.ts';
import { type Button, toKeyboard } from './keyboard.ts';
import { type Block, renderHtml } from './rich-text.ts';
import { splitMessage } from './split-message.ts';

/**
 * Sends paragraphs, over several messages if they are long; the last one carries the markup.
 * @returns the last message; undefined where there was nothing to send.
 */
export const sendForId = async (
  api: Api,
  place: ChatPlace,
  blocks: readonly Block[],
  markup?: InlineKeyboardMarkup | ForceReply,
): Promise<MessageId | undefined> => {
  const messages = splitMessage(blocks);
  let sent: MessageId | undefined;
  for (const [index, message] of messages.entries()) {
    const isLast = index === messages.length - 1;
    const { message_id } = await api.sendMessage(place.chat, renderHtml(message), {
      ...sendOptions(place),
      ...(isLast && markup ? { reply_markup: markup } : {}),
    });
    sent = asMessageId(message_id);
  }
  return sent;
};

/** The same, for whoever doesn't come back to the message. */
export const sendView = async (...view: Parameters<typeof sendForId>): Promise<void> => {
  await sendForId(...view);
};

/** Sends a message to a private chat. @param blocks at most one message long. */
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
