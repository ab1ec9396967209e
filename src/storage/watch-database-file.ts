import type { Logger } from 'pino';
import { checkQuickly, findLoss, findOpenFile } from './guard-database-file.ts';

/** A loss is noticed within a minute. */
const LOOK_EVERY_MS = 30_000;
const CHECK_EVERY_MS = 24 * 60 * 60_000;

export interface WatchOptions {
  readonly dataDir: string;
  readonly logger: Pick<Logger, 'fatal'>;
  /** Told once, with what to do. */
  readonly onLoss: (loss: Error) => void;
  readonly lookEveryMs?: number;
}

/** Watches an open SQLite file: that it is there, and once a day that it is whole. @returns what ends the watch. */
export const watchDatabaseFile = ({
  dataDir,
  logger,
  onLoss,
  lookEveryMs = LOOK_EVERY_MS,
}: WatchOptions): (() => void) => {
  const opened = findOpenFile(dataDir);
  const stop = (): void => {
    clearInterval(looking);
    clearInterval(checking);
  };
  const lose = (loss: Error): void => {
    stop();
    logger.fatal({ err: loss }, 'the database is lost; nothing more is written');
    onLoss(loss);
  };
  const looking = setInterval(() => {
    const loss = opened === undefined ? undefined : findLoss(dataDir, opened);
    if (loss !== undefined) lose(loss);
  }, lookEveryMs);
  const checking = setInterval(() => {
    try {
      checkQuickly(dataDir);
    } catch (error) {
      lose(error instanceof Error ? error : new Error(String(error)));
    }
  }, CHECK_EVERY_MS);
  return stop;
};
