import { autoRetry } from '@grammyjs/auto-retry';
import { Api, type ApiClientOptions, type Transformer } from 'grammy';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { asChatId, type ChatId } from '../../domain/chat.ts';
import { LONG_POLL_SECONDS } from './inbox/poll-updates.ts';

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

/** How Telegram is reached. */
export interface TelegramAddress {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  /** Proxy for every call; undefined for none. */
  readonly proxy: string | undefined;
}

const REPLY_TIMEOUT_SECONDS = 20;
const POLL_MARGIN_SECONDS = 15;

const clientOptions = ({ apiRoot, proxy }: TelegramAddress, timeoutSeconds: number): ApiClientOptions => ({
  apiRoot,
  timeoutSeconds,
  ...(proxy === undefined ? {} : { baseFetchConfig: { agent: new HttpsProxyAgent(proxy), compress: true } }),
});

/** Options of the client that replies. */
export const replyClient = (address: TelegramAddress): ApiClientOptions =>
  clientOptions(address, REPLY_TIMEOUT_SECONDS);

/** The client that polls: patient enough for a long poll, and without retries of its own. */
export const createPollingApi = (address: TelegramAddress): Api =>
  new Api(address.token, clientOptions(address, LONG_POLL_SECONDS + POLL_MARGIN_SECONDS));

/** The client that pushes: without retries of its own, since the outbox decides what is sent again. */
export const createPushApi = (address: TelegramAddress): Api =>
  new Api(address.token, clientOptions(address, REPLY_TIMEOUT_SECONDS));
