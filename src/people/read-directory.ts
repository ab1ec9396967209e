import { type Clock, localDay } from '../domain/local-time.ts';
import { Directory } from './directory.ts';
import type { PeopleStore } from './people-store.ts';

/**
 * Gives people and work as they stand today; the same object as long as neither they nor the day change.
 * @param timeZone an IANA name, in which a day begins and ends.
 */
export const createDirectoryReader = (
  people: Pick<PeopleStore, 'read'>,
  now: Clock,
  timeZone: string,
): (() => Promise<Directory>) => {
  let kept: Directory | undefined;
  return async () => {
    const snapshot = await people.read();
    const today = localDay(now(), timeZone);
    if (kept?.snapshot !== snapshot || kept.today !== today) kept = new Directory(snapshot, today);
    return kept;
  };
};
