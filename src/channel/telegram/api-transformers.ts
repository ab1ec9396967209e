import { autoRetry } from '@grammyjs/auto-retry';
import type { Transformer } from 'grammy';
import { asChatId, type ChatId } from '../../domain/chat.ts';

/** Calls that somebody is waiting for. Everything else fails at once. */
const REPLIES: ReadonlySet<string> = new Set([
  'sendMessage',
  'editMessageText',
  'deleteMessage',
  'answerCallbackQuery',
]);

const LONGEST_WAIT_SECONDS = 5;

/**
 * Makes a reply that Telegram turned down for the moment once more, after a few seconds. Not after a network error:
 * the first one may have arrived. What still fails then is the inbox's business.
 */
export const retryReplies = (): Transformer => {
  const retry = autoRetry({
    maxRetryAttempts: 1,
    maxDelaySeconds: LONGEST_WAIT_SECONDS,
    rethrowHttpErrors: true,
  });
  return (prev, method, payload, signal) =>
    REPLIES.has(method) ? retry(prev, method, payload, signal) : prev(method, payload, signal);
};

/** Sends again to the new id where a group turns out to have become a supergroup. */
export const followMovedChats =
  (onMove: (from: ChatId, to: ChatId) => Promise<void>): Transformer =>
  async (prev, method, payload, signal) => {
    const response = await prev(method, payload, signal);
    const to = response.ok ? undefined : response.parameters?.migrate_to_chat_id;
    if (to === undefined || !('chat_id' in payload)) return response;
    await onMove(asChatId(Number(payload.chat_id)), asChatId(to));
    return prev(method, { ...payload, chat_id: to }, signal);
  };
