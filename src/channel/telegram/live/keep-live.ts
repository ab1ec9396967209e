import type { Api } from 'grammy';
import type { Stopwatch } from '../../../delivery/stopwatch.ts';
import {
  type LiveMessages,
  type LiveRound,
  refreshLive as refresh,
} from '../../../week/board/refresh-live.ts';
import { tryToChange } from '../message/change-message.ts';
import { toKeyboard } from '../message/render-message.ts';
import type { BotServices } from '../services.ts';

/** Telegram's messages, as what is kept up to date is shown in them. */
const liveMessages = (api: Api): LiveMessages => ({
  change: async ({ chat, message }, { blocks, buttons = [] }) => {
    const outcome = await tryToChange(api, { chat, message }, blocks, toKeyboard(buttons));
    if (outcome.kind === 'shown') return outcome;
    if (outcome.kind === 'refused' || outcome.failure.kind === 'forbidden') return { kind: 'gone' };
    const { failure } = outcome;
    return { kind: 'later', seconds: failure.kind === 'slow down' ? failure.seconds : 0 };
  },
});

/** Brings all of them in line with the rows once. */
export const refreshLive = (api: Api, services: BotServices): Promise<LiveRound> =>
  refresh(services, liveMessages(api), services.now());

/** A message is edited no more often than this, however many answers come in. */
export const LIVE_EVERY_MS = 20_000;

interface KeepLiveOptions {
  /** The client that replies. */
  readonly api: Api;
  readonly services: BotServices;
  readonly stopwatch: Stopwatch;
  /** Between two looks at the rows. */
  readonly everyMs: number;
  /** Given to stop. */
  readonly signal: AbortSignal;
}

/** Keeps boards and reports of delivery up to date, until the signal is given. What fails is tried at the next look. */
export const keepLive = async (options: KeepLiveOptions): Promise<void> => {
  const { api, services, stopwatch, everyMs, signal } = options;
  let seen: string | undefined;
  let waitMs = everyMs;
  while (!signal.aborted) {
    await stopwatch.pause(waitMs, signal);
    if (signal.aborted) return;
    waitMs = everyMs;
    try {
      const mark = await services.boards.changeMark();
      if (mark === seen) continue;
      const round = await refreshLive(api, services);
      if (round === undefined) seen = mark;
      else waitMs = Math.max(everyMs, round.waitSeconds * 1000);
    } catch (error) {
      services.logger.error({ err: error }, 'messages that are kept up to date could not be looked after');
    }
  }
};
