import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Logger } from 'pino';
import { InboxWorker } from '../../delivery/inbox/inbox-worker.ts';
import { PROCESS_STOPWATCH, type Stopwatch } from '../../delivery/stopwatch.ts';
import type { Inbox } from '../../domain/chat-inbox.ts';
import {
  createPollingApi,
  followMovedChats,
  replyClient,
  retryReplies,
  type TelegramAddress,
} from './api-client.ts';
import { createBot } from './create-bot.ts';
import { pollUpdates, readStoredUpdate } from './inbox/poll-updates.ts';
import { tellOfDeadly, tellOffice } from './inbox/tell-set-aside.ts';
import { keepLive, LIVE_EVERY_MS } from './live/keep-live.ts';
import { outsideFailure } from './message/telegram-failure.ts';
import { learnWhoWeAre, Patience, toGrammySignal } from './reach-telegram.ts';
import type { BotServices } from './services.ts';

/** How long a stop waits for answers that are under way. */
const GRACE_MS = 8_000;

export interface RunTelegramOptions {
  readonly address: TelegramAddress;
  readonly services: BotServices;
  readonly inbox: Inbox;
  /** Who claims updates; another one for every process. */
  readonly owner: string;
  /** Delivers what is pushed, while updates are handled. */
  readonly delivery: { run(signal: AbortSignal): Promise<void> };
  /** How often boards and reports of delivery are brought up to date; by default every 20 seconds. */
  readonly liveEveryMs?: number;
  /** Called after each poll that went well. */
  readonly onPolled?: () => void;
  /** By which it is told how long Telegram has refused us; by default the process's. */
  readonly stopwatch?: Stopwatch | undefined;
  /** Given to stop. */
  readonly signal: AbortSignal;
}

/** What everybody sees, also who isn't served: nothing that tells what the bot is for. */
const DEFAULT_MENU = [{ command: 'start', description: 'Bắt đầu' }] as const;

/** Waits for something, but not longer than so many milliseconds. */
const within = async (milliseconds: number, something: Promise<void>): Promise<void> => {
  const stop = new AbortController();
  await Promise.race([
    something,
    delay(milliseconds, undefined, { signal: stop.signal }).catch(() => undefined),
  ]);
  stop.abort();
};

/** Shows the commands in Telegram's menu and makes sure that no webhook keeps updates from us; neither is vital. */
const introduce = async (api: Api, logger: Logger, signal: AbortSignal): Promise<void> => {
  const failed = (call: string) => (error: unknown) => {
    if (!signal.aborted) logger.warn({ err: error, call }, 'a call at start failed');
  };
  await api.deleteWebhook({}, toGrammySignal(signal)).catch(failed('deleteWebhook'));
  api.setMyCommands(DEFAULT_MENU, {}, toGrammySignal(signal)).catch(failed('setMyCommands'));
};

/** Frees what processes that are gone have left unfinished. */
const takeOver = async (inbox: Inbox, owner: string, logger: Logger): Promise<void> => {
  const { freed, suspected, condemned } = await inbox.releaseDead(owner);
  if (freed > 0) logger.info({ abandoned: freed }, 'updates left unfinished by the last run are handled now');
  if (suspected + condemned > 0)
    logger.warn(
      { suspected, condemned },
      'the last run ended without a stop; what it had in hand is handled one at a time',
    );
};

/**
 * Serves people in Telegram until the signal is given. Updates are stored as they come and handled from the store.
 * @throws {TelegramError} `CONFLICT`, `BAD_TOKEN`; what was under way is finished first.
 */
export const runTelegram = async ({
  address,
  services,
  inbox,
  owner,
  delivery,
  liveEveryMs = LIVE_EVERY_MS,
  onPolled,
  stopwatch,
  signal,
}: RunTelegramOptions): Promise<void> => {
  const { logger, now, conversations } = services;
  const api = createPollingApi(address);
  const patience = new Patience({ onRecovery: () => logger.info('Telegram is reached again'), stopwatch });
  const me = await learnWhoWeAre(api, patience, logger, signal);
  if (me === undefined) return;
  const bot = createBot(address.token, { client: replyClient(address), botInfo: me }, services);
  bot.api.config.use(
    followMovedChats((from, to) => conversations.moveChat(from, to)),
    retryReplies(),
  );
  const worker = new InboxWorker({
    inbox,
    handle: (payload) => bot.handleUpdate(readStoredUpdate(payload)),
    outsideOf: outsideFailure,
    now,
    logger,
    owner,
    onSetAside: tellOffice(services),
    tellOfDeadly: tellOfDeadly(bot.api, me, services),
  });
  await introduce(api, logger, signal);
  await takeOver(inbox, owner, logger);
  worker.start();
  logger.info({ bot: me.username }, 'polling Telegram');
  const stopDelivery = new AbortController();
  const stopped = AbortSignal.any([signal, stopDelivery.signal]);
  // What ended the last run was perhaps something that is pushed: that must not fall on a message that is handled alone.
  const delivering = worker.calm.then(() => delivery.run(stopped));
  const live = {
    api: bot.api,
    services,
    stopwatch: PROCESS_STOPWATCH,
    everyMs: liveEveryMs,
    signal: stopped,
  };
  const keepingLive = keepLive(live);
  try {
    await pollUpdates({ api, inbox, now, logger, signal, onStored: () => worker.wake(), onPolled }, patience);
  } finally {
    stopDelivery.abort();
    const [unfinished] = await Promise.all([
      worker.stop(GRACE_MS),
      within(GRACE_MS, delivering),
      within(GRACE_MS, keepingLive),
    ]);
    if (unfinished > 0)
      logger.warn({ unfinished }, 'stopped before all was handled; it will be after the next start');
  }
};
