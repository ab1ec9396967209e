import { statSync } from 'node:fs';
import type { Marks, Part } from './judge-health.ts';
import { markFile } from './mark-file.ts';

/**
 * When each part of the bot that uses this data folder last went well. Looking writes nothing.
 * @throws what the system says of a mark that is there and can't be looked at.
 */
export const readMarks = (dataDir: string): Marks => {
  const lastWell = (part: Part): Date | undefined =>
    statSync(markFile(dataDir, part), { throwIfNoEntry: false })?.mtime;
  return { reminders: lastWell('reminders'), polling: lastWell('polling') };
};
