import type { Context } from 'grammy';
import { asChatId, asMessageId, type ChatId, type MessageId } from '../../../domain/chat.ts';
import type { MessagePlace } from '../../../domain/chat-turn.ts';

/** Where a reply goes. */
export interface ChatPlace {
  readonly chat: ChatId;
  /** The topic of a forum group. */
  readonly thread: number | undefined;
  /** The message to reply to: in groups the question, so that it is seen whom the bot answers. */
  readonly replyTo: MessageId | undefined;
}

/** The message whose button was pressed. */
export const pressedMessage = (ctx: Context): MessagePlace | undefined => {
  const message = ctx.callbackQuery?.message;
  return message && { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
};

/** The place that an update came from; undefined for updates outside any chat. */
export const placeOf = (ctx: Context): ChatPlace | undefined => {
  if (ctx.chat === undefined) return undefined;
  const message = ctx.message ?? ctx.editedMessage;
  const asked = ctx.callbackQuery?.message ?? message;
  const thread = asked !== undefined && 'is_topic_message' in asked ? asked.message_thread_id : undefined;
  const isGroup = ctx.chat.type !== 'private';
  return {
    chat: asChatId(ctx.chat.id),
    thread,
    replyTo: isGroup && message ? asMessageId(message.message_id) : undefined,
  };
};

/** How every text of ours is shown. */
export const SHOWN_AS = {
  parse_mode: 'HTML' as const,
  link_preview_options: { is_disabled: true },
};

/** The options of a send that put it there. */
export const sendOptions = (place: ChatPlace) => ({
  ...SHOWN_AS,
  ...(place.thread === undefined ? {} : { message_thread_id: place.thread }),
  ...(place.replyTo === undefined
    ? {}
    : { reply_parameters: { message_id: place.replyTo, allow_sending_without_reply: true } }),
});
