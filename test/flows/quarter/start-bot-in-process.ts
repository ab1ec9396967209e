import { pino } from 'pino';
import { runApp } from '../../../src/app.ts';
import { parseConfig } from '../../../src/config/config.ts';
import { FAKE_TOKEN, type FakeBotApi } from '../../support/fake-bot-api.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** The bot in this process. */
export interface InProcessBot {
  /** Stops it as SIGTERM does. */
  stop(): Promise<void>;
}

/** Starts the whole bot, as `npm start` puts it together, with its time simulated. @param staff accounts in `ADMIN_IDS`. */
export const startBotInProcess = async (
  api: FakeBotApi,
  dataDir: string,
  staff: readonly number[],
  time: SimulatedTime,
  logLevel: string = 'error',
): Promise<InProcessBot> => {
  const config = parseConfig({
    BOT_TOKEN: FAKE_TOKEN,
    TELEGRAM_API_ROOT: api.root,
    ADMIN_IDS: staff.join(','),
    DATA_DIR: dataDir,
  });
  const stop = new AbortController();
  const logger = pino({ level: logLevel });
  const polls = api.polls;
  const ended = runApp({
    config,
    logger,
    signal: stop.signal,
    playedCode: undefined,
    time: { now: time.now, stopwatch: time },
  });
  await Promise.race([api.changed.until('the first poll', () => api.polls > polls), ended]);
  return {
    stop: async () => {
      stop.abort();
      await ended;
    },
  };
};
