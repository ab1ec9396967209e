import type { Api } from 'grammy';
import type { Stopwatch } from '../../../delivery/stopwatch.ts';
import type { BotServices } from '../services.ts';
import { refreshLive } from './refresh-live.ts';

/** A message is edited no more often than this, however many answers come in. */
export const LIVE_EVERY_MS = 20_000;

export interface KeepLiveOptions {
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
