import type { Transformer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { z } from 'zod';
import type { Seat } from './operator.ts';
import type { Screen } from './screen.ts';

const messageSchema = z.object({
  message_id: z.number().optional(),
  text: z.string(),
  parse_mode: z.string().optional(),
  reply_markup: z
    .object({
      inline_keyboard: z
        .array(
          z.array(
            z.union([
              z.object({ text: z.string(), callback_data: z.string() }),
              z.object({ text: z.string(), url: z.string() }),
            ]),
          ),
        )
        .optional(),
    })
    .optional(),
});

const toastSchema = z.object({ text: z.string().optional() });

/** What is needed to act as Telegram's side of a call. */
export interface PrintOptions {
  readonly screen: Screen;
  readonly me: UserFromGetMe;
  readonly seat: Seat;
  /** The date of messages, in seconds since the epoch. */
  readonly seconds: () => number;
  /** Messages get ids from here upwards. */
  readonly firstMessage: number;
}

/** Prints what the bot would send to Telegram. Nothing goes over a network. */
export const printCalls = ({ screen, me, seat, seconds, firstMessage }: PrintOptions): Transformer => {
  let nextMessage = firstMessage;
  const show = (payload: unknown) => {
    const { message_id = nextMessage++, text, reply_markup } = messageSchema.parse(payload);
    screen.showMessage(message_id, text, reply_markup?.inline_keyboard ?? []);
    return { message_id, date: seconds(), chat: seat.chat, from: me, text };
  };
  const perform = (method: string, payload: unknown): unknown => {
    if (method === 'sendMessage' || method === 'editMessageText') return show(payload);
    if (method !== 'answerCallbackQuery') return true;
    const { text } = toastSchema.parse(payload);
    if (text !== undefined) screen.showToast(text);
    return true;
  };
  // The result has the shape that the method's callers use; grammY's type for it depends on the method's name.
  return async (_prev, method, payload) => ({
    ok: true,
    result: z.custom<never>().parse(perform(method, payload)),
  });
};
