import { type Api, type Context, InputFile } from 'grammy';
import type { ForceReply, InlineKeyboardMarkup } from 'grammy/types';
import { asMessageId, type ChatId, type MessageId } from '../../../domain/chat.ts';
import { type Block, plain } from '../../../domain/styled-text.ts';
import type { Rows, View } from '../../../domain/view.ts';
import { type ChatPlace, placeOf, sendOptions } from './chat-place.ts';
import { renderHtml, splitMessage, toKeyboard } from './render-message.ts';
import { classifyFailure } from './telegram-failure.ts';

/** What came from somewhere in Telegram. */
export type Here = { readonly ctx: Context };

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

/** Sends what follows a message. */
export const sendFiles = async ({ ctx }: Here, { files = [] }: Pick<View, 'files'>): Promise<void> => {
  const place = placeOf(ctx);
  if (place === undefined) return;
  for (const { name, content, caption } of files)
    await ctx.api.sendDocument(place.chat, new InputFile(content, name), { caption });
};

/** Sends a view to where the update came from. */
export const send = async ({ ctx }: Here, view: View): Promise<void> => {
  const place = placeOf(ctx);
  if (place) await sendForId(ctx.api, place, view.blocks, view.buttons && toKeyboard(view.buttons));
  await sendFiles({ ctx }, view);
};

/** Sends a plain text to where the update came from. */
export const say = (here: Here, text: string, buttons?: Rows): Promise<void> =>
  send(here, { blocks: [plain(text)], buttons });

/** Sends a plain text to which words are expected in reply. @param hint stands where they are typed. */
export const askForWords = async ({ ctx }: Here, text: string, hint: string): Promise<void> => {
  const place = placeOf(ctx);
  const markup = { force_reply: true as const, selective: true, input_field_placeholder: hint };
  if (place) await sendForId(ctx.api, place, [plain(text)], markup);
};

/** Sends a message to a private chat. @param blocks at most one message long. */
export const sendTo = async (
  { ctx }: Here,
  chat: ChatId,
  blocks: readonly Block[],
  buttons: Rows = [],
): Promise<MessageId> => {
  const sent = await ctx.api.sendMessage(chat, renderHtml(blocks), {
    ...sendOptions({ chat, thread: undefined, replyTo: undefined }),
    reply_markup: toKeyboard(buttons),
  });
  return asMessageId(sent.message_id);
};

/** Answers the press, so that the button stops waiting; too late is no fault of anybody's. */
export const answerPress = async ({ ctx }: Here, toast?: string): Promise<void> => {
  try {
    await ctx.answerCallbackQuery(toast === undefined ? {} : { text: toast });
  } catch (error) {
    if (classifyFailure(error)?.kind !== 'too late') throw error;
  }
};

/** Deletes the message that the update brought. @returns whether it is gone */
export const deleteOwn = ({ ctx }: Here): Promise<boolean> => ctx.deleteMessage();
