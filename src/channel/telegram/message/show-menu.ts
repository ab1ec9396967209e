import type { Context } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { placeOf } from './chat-place.ts';
import { type Block, renderHtml } from './rich-text.ts';
import { sendView } from './send-view.ts';
import { classifyFailure } from './telegram-failure.ts';

/**
 * Shows a menu: in place of the message whose button was pressed, else as a new message. Where Telegram won't change
 * the old message any more (too old, deleted) a new one is sent.
 * @param blocks at most one message long.
 */
export const showMenu = async (
  ctx: Context,
  blocks: readonly Block[],
  keyboard: InlineKeyboardMarkup,
): Promise<void> => {
  if (ctx.callbackQuery?.message !== undefined) {
    try {
      await ctx.editMessageText(renderHtml(blocks), {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        reply_markup: keyboard,
      });
      return;
    } catch (error) {
      const kind = classifyFailure(error)?.kind;
      if (kind === 'unchanged') return;
      if (kind !== 'rejected') throw error;
    }
  }
  const place = placeOf(ctx);
  if (place) await sendView(ctx.api, place, blocks, keyboard);
};
