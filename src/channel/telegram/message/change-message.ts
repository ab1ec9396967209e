import type { Api } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Logger } from 'pino';
import type { MessagePlace } from '../../../domain/chat-turn.ts';
import type { Block } from '../../../domain/styled-text.ts';
import type { Rows } from '../../../domain/view.ts';
import { SHOWN_AS } from './chat-place.ts';
import { renderHtml, toKeyboard } from './render-message.ts';
import type { Here } from './send.ts';
import { classifyFailure, type TelegramFailure } from './telegram-failure.ts';

/**
 * How a change went. `shown`: the message says so now, or did already. `refused`: Telegram won't change it any more (too
 * old, deleted). `failed`: the call failed for another reason.
 */
export type ChangeOutcome =
  | { readonly kind: 'shown' }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'failed'; readonly failure: TelegramFailure; readonly error: unknown };

/**
 * Puts paragraphs in the place of a message of ours. The only place where a message is changed.
 * @param blocks at most one message long.
 * @param keyboard undefined takes its buttons away.
 * @throws what didn't come from Telegram.
 */
export const tryToChange = async (
  api: Api,
  { chat, message }: MessagePlace,
  blocks: readonly Block[],
  keyboard: InlineKeyboardMarkup | undefined,
): Promise<ChangeOutcome> => {
  try {
    const markup = keyboard === undefined ? {} : { reply_markup: keyboard };
    await api.editMessageText(chat, message, renderHtml(blocks), { ...SHOWN_AS, ...markup });
    return { kind: 'shown' };
  } catch (error) {
    const failure = classifyFailure(error);
    if (failure === undefined) throw error;
    if (failure.kind === 'unchanged') return { kind: 'shown' };
    return failure.kind === 'rejected' ? { kind: 'refused', error } : { kind: 'failed', failure, error };
  }
};

/** The same for whoever can go on in a new message: anything but a refusal ends the handling of the update. */
export const changeOrRefuse = async (
  ...change: Parameters<typeof tryToChange>
): Promise<Exclude<ChangeOutcome, { readonly kind: 'failed' }>> => {
  const outcome = await tryToChange(...change);
  if (outcome.kind === 'failed') throw outcome.error;
  return outcome;
};

/** The same, with where to note what is passed over. */
export type Logged = Here & { readonly logger: Pick<Logger, 'debug' | 'warn' | 'error'> };

/** Changes a message of ours; false, and a line in the log, if Telegram won't (too old, deleted). */
export const changeMessage = async (
  { ctx, logger }: Logged,
  at: MessagePlace,
  blocks: readonly Block[],
  buttons: Rows = [],
): Promise<boolean> => {
  const outcome = await changeOrRefuse(ctx.api, at, blocks, toKeyboard(buttons));
  if (outcome.kind === 'shown') return true;
  const { chat, message } = at;
  logger.warn({ err: outcome.error, chat, message }, 'a message of ours could not be changed');
  return false;
};
