import type { HeldWork } from '../../documents/intake/plan-moves.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { PeopleStore } from '../../people/people-store.ts';
import type { ProgressStore } from './progress-store.ts';

/** The references of a document that assignments which haven't ended, and reports that stand, are of; one for each. */
export const findHeldWork = async (
  {
    people,
    progress,
  }: { readonly people: Pick<PeopleStore, 'read'>; readonly progress: Pick<ProgressStore, 'recordedBefore'> },
  document: DocumentId,
  now: Date,
): Promise<HeldWork> => {
  const { assignments } = await people.read();
  const reports = await progress.recordedBefore(document, now);
  return {
    assignments: assignments
      .filter((row) => row.document === document && row.endedAt === undefined)
      .map(({ ref }) => ref),
    reports: reports.filter(({ isStanding }) => isStanding).map(({ ref }) => ref),
  };
};
