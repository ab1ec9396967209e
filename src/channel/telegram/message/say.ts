import type { Context } from 'grammy';
import type { ForceReply, InlineKeyboardMarkup } from 'grammy/types';
import { placeOf } from './chat-place.ts';
import { plain } from './rich-text.ts';
import { sendView } from './send-view.ts';

/** Sends a plain text to where the update came from. */
export const say = async (
  ctx: Context,
  text: string,
  markup?: InlineKeyboardMarkup | ForceReply,
): Promise<void> => {
  const place = placeOf(ctx);
  if (place) await sendView(ctx.api, place, [plain(text)], markup);
};
