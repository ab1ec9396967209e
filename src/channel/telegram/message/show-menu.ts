import type { Context } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { asChatId, asMessageId, type MessageId } from '../../../domain/chat.ts';
import { changeOrRefuse, type MessageAt } from './change-message.ts';
import { placeOf, sendOptions } from './chat-place.ts';
import { type Button, toKeyboard } from './keyboard.ts';
import { type Block, plain, renderHtml } from './rich-text.ts';
import { sendForId } from './send-view.ts';

/** The message whose button was pressed. */
export const pressedMessage = (ctx: Context): MessageAt | undefined => {
  const message = ctx.callbackQuery?.message;
  return message && { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
};

/**
 * Shows a view: in place of the message whose button was pressed, else as a new message. Where Telegram won't change
 * the old message any more (too old, deleted) a new one is sent.
 * @param blocks at most one message long.
 * @param isNew as a new message also where a button was pressed.
 * @returns the message that it stands in.
 */
export const showInPlace = async (
  ctx: Context,
  blocks: readonly Block[],
  keyboard: InlineKeyboardMarkup,
  isNew = false,
): Promise<MessageId | undefined> => {
  const pressed = isNew ? undefined : pressedMessage(ctx);
  if (pressed && (await changeOrRefuse(ctx.api, pressed, blocks, keyboard)).kind === 'shown')
    return pressed.message;
  const place = placeOf(ctx);
  return place && sendForId(ctx.api, place, blocks, keyboard);
};

/** The same, for whoever doesn't come back to the message. */
export const showMenu = async (
  ctx: Context,
  blocks: readonly Block[],
  keyboard: InlineKeyboardMarkup,
): Promise<void> => {
  await showInPlace(ctx, blocks, keyboard);
};

/** Puts what became of something in the place of the line that said that it was begun. */
export type ShowOutcome = (
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[],
) => Promise<void>;

/** Says at once that something takes a while, and gives what shows its outcome. */
export const beginShowing = async (ctx: Context, begun: string): Promise<ShowOutcome | undefined> => {
  const place = placeOf(ctx);
  if (place === undefined) return undefined;
  const sent = await ctx.api.sendMessage(place.chat, renderHtml([plain(begun)]), sendOptions(place));
  const at = { chat: place.chat, message: asMessageId(sent.message_id) };
  return async (blocks, buttons) => {
    const outcome = await changeOrRefuse(ctx.api, at, blocks, toKeyboard(buttons));
    if (outcome.kind === 'refused') throw outcome.error;
  };
};
