import { Api, type ApiClientOptions } from 'grammy';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { LONG_POLL_SECONDS } from './inbox/poll-updates.ts';

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
