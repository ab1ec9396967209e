import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { PeopleStore } from '../../people/people-store.ts';
import type { ProgressStore } from './progress-store.ts';

/** The references of a document that assignments which haven't ended, or reports that stand, are of. */
export const findHeldReferences = async (
  {
    people,
    progress,
  }: { readonly people: Pick<PeopleStore, 'read'>; readonly progress: Pick<ProgressStore, 'recordedBefore'> },
  document: DocumentId,
  now: Date,
): Promise<readonly Reference[]> => {
  const { assignments } = await people.read();
  const reports = await progress.recordedBefore(document, now);
  return [
    ...assignments.filter((row) => row.document === document && row.endedAt === undefined),
    ...reports.filter(({ isStanding }) => isStanding),
  ].map(({ ref }) => ref);
};
