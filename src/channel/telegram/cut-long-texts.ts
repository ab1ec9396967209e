import type { Context, MiddlewareFn } from 'grammy';
import { LONGEST_MESSAGE } from '../../domain/message-length.ts';
import { startOfText } from '../../text/cut-text.ts';

/**
 * Cuts messages and captions to Telegram's own limit, before anything reads them. Telegram sends no longer ones; whatever
 * stands in for it (a proxy, a local Bot API server, a row of the inbox) might, and no step below is made for them.
 */
export const cutLongTexts: MiddlewareFn<Context> = async (ctx, next) => {
  for (const message of [ctx.update.message, ctx.update.edited_message]) {
    if (message?.text !== undefined) message.text = startOfText(message.text, LONGEST_MESSAGE);
    if (message?.caption !== undefined) message.caption = startOfText(message.caption, LONGEST_MESSAGE);
  }
  await next();
};
