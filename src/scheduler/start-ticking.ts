import { schedule } from 'node-cron';
import type { Logger } from 'pino';

/** Something that is done again and again. */
export interface Ticking {
  /** Ends it, and waits for what is under way. */
  stop(): Promise<void>;
}

const EVERY_MINUTE = '* * * * *';
/** node-cron drops a tick that the process reaches later than this; being late does no harm here. */
const TOLERANCE_MS = 59_000;

/**
 * Does something at once and then every minute of real time, never twice at the same time. What fails is logged, and
 * tried again with the next tick: node-cron keeps nothing, so that what is due must follow from rows.
 */
export const startTicking = (act: () => Promise<void>, logger: Logger): Ticking => {
  let underWay: Promise<void> | undefined;
  const tick = async (): Promise<void> => {
    if (underWay !== undefined) return;
    underWay = act().catch((error: unknown) => {
      logger.error({ err: error }, 'reminders could not be planned; trying again in a minute');
    });
    await underWay;
    underWay = undefined;
  };
  const task = schedule(EVERY_MINUTE, tick, {
    missedExecutionTolerance: TOLERANCE_MS,
    logger: {
      debug: (message) => logger.debug(String(message)),
      info: (message) => logger.debug(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(String(message)),
    },
  });
  void tick();
  return {
    stop: async () => {
      await task.destroy();
      await underWay;
    },
  };
};
