import { closeSync, futimesSync, mkdirSync, openSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Clock } from '../domain/local-time.ts';
import type { Part } from './judge-health.ts';
import { markFile, marksFolder } from './mark-file.ts';

/** A mark is set no more often than this, however busy its part is. */
export const MARK_EVERY_MS = 10_000;

/** Sets a part's mark; never throws. */
export type SetMark = (part: Part) => void;

const writeMark = (dataDir: string, part: Part, at: Date): void => {
  mkdirSync(marksFolder(dataDir), { recursive: true, mode: 0o700 });
  // Only the time is written, which works on a full disk too.
  const file = openSync(markFile(dataDir, part), 'a', 0o600);
  try {
    futimesSync(file, at, at);
  } finally {
    closeSync(file);
  }
};

/**
 * Gives what the bot's parts set their marks with. A mark that can't be written is logged, and does no other harm.
 * @param machineTime the machine's clock, whatever the bot's own shows: another process reads the marks by it.
 */
export const keepMarks = (dataDir: string, machineTime: Clock, logger: Logger): SetMark => {
  const lastSet = new Map<Part, number>();
  return (part) => {
    const at = machineTime();
    const last = lastSet.get(part);
    // Also after the clock was put back, marks go on.
    if (last !== undefined && Math.abs(at.getTime() - last) < MARK_EVERY_MS) return;
    lastSet.set(part, at.getTime());
    try {
      writeMark(dataDir, part, at);
    } catch (error) {
      logger.warn(
        { err: error, part },
        'the mark of being alive could not be written; `npm run health` misses it',
      );
    }
  };
};
