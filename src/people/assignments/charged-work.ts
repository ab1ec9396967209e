import type { StoredDocument } from '../../documents/library/document-store.ts';
import { readLibrary } from '../../documents/library/read-library.ts';
import { type AssignmentId, asAssignmentId, type Day } from '../../domain/people.ts';
import { type ChangedBy, type ChangeMeans, changeAs } from '../change-people.ts';
import type { PeopleSnapshot } from '../people-store.ts';
import { planProposed, planTakeBackGiven, proposeAssignments } from './propose-assignments.ts';

/** More than any document gives; how many are to be taken back comes from outside. */
const MOST_GIVEN = 5_000;

/** Whom a document itself charges with what that isn't given yet, and the bodies that it names and nobody has entered. */
export const findCharged = (
  document: StoredDocument,
  snapshot: PeopleSnapshot,
): ReturnType<typeof proposeAssignments> => {
  const [resolution] = readLibrary([document], () => undefined);
  return resolution === undefined ? { wanted: [], unknown: [] } : proposeAssignments(resolution, snapshot);
};

/** Gives all of it; what was given meanwhile isn't doubled. @param untilDue until the days that the document names */
export const giveCharged = (
  means: ChangeMeans,
  by: ChangedBy,
  document: StoredDocument,
  { untilDue, today }: { readonly untilDue: boolean; readonly today: Day },
): Promise<readonly AssignmentId[]> =>
  changeAs(means, by, 'giao việc theo văn bản', (snapshot, now) =>
    planProposed(snapshot, findCharged(document, snapshot).wanted, { untilDue, today, now }),
  );

/**
 * Takes back what was given at once, as far as it still stands: ids that are given in one change follow one another.
 * @returns how much was taken back
 */
export const takeBackCharged = (
  means: ChangeMeans,
  by: ChangedBy,
  document: StoredDocument,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<number> => {
  const ids = Array.from({ length: Math.min(count, MOST_GIVEN) }, (_, at) => asAssignmentId(first + at));
  return changeAs(means, by, 'thu hồi việc vừa giao', (snapshot, now) =>
    planTakeBackGiven(snapshot, document.id, ids, now),
  );
};
