import { localDay, startOfDay } from '../../domain/local-time.ts';
import type { OfficialId } from '../../domain/people.ts';
import { mondayOf, weekOf } from '../../domain/reporting-week.ts';
import type { Directory } from '../../people/directory.ts';
import { holdsRight } from '../../people/holds-right.ts';
import type { BoardStore, OpenBoard } from './board-store.ts';

/** The boards that were opened or used in the week of a moment. */
export const findOpenBoards = (
  boards: Pick<BoardStore, 'findSince'>,
  now: Date,
  timeZone: string,
): Promise<readonly OpenBoard[]> =>
  boards.findSince(startOfDay(mondayOf(weekOf(localDay(now, timeZone))), timeZone));

/** Whether somebody who opened a board may still follow the week on it. */
export const mayFollow = (directory: Directory, id: OfficialId): boolean => {
  const official = directory.official(id);
  const isThere = official?.person !== undefined && official.endedAt === undefined;
  return isThere && holdsRight(directory, id, 'chase officials');
};
