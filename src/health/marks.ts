import { closeSync, futimesSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Clock } from '../domain/local-time.ts';
import type { Marks, Part } from './judge-health.ts';

/** The folder of the marks in a data folder. */
const marksFolder = (dataDir: string): string => join(dataDir, 'alive');

/** The empty file whose time of change is a part's mark. */
export const markFile = (dataDir: string, part: Part): string => join(marksFolder(dataDir), part);

/**
 * When each part of the bot that uses this data folder last went well. Looking writes nothing.
 * @throws what the system says of a mark that is there and can't be looked at.
 */
export const readMarks = (dataDir: string): Marks => {
  const lastWell = (part: Part): Date | undefined =>
    statSync(markFile(dataDir, part), { throwIfNoEntry: false })?.mtime;
  return { reminders: lastWell('reminders'), polling: lastWell('polling') };
};

/** A mark is set no more often than this, however busy its part is. */
export const MARK_EVERY_MS = 10_000;

/** Sets a part's mark; never throws. */
type SetMark = (part: Part) => void;

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
