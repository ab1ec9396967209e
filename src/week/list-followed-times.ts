import { setsWork } from '../documents/library/list-collecting.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { FollowedDocuments } from '../progress/followed-documents.ts';
import type { FollowedTime } from './plan-timetable.ts';

/** The dates of the documents in use that set something; of all if none does. */
export const listFollowedTimes = (
  all: readonly Pick<Resolution, 'document' | 'targets' | 'tasks'>[],
  sharedOf?: FollowedDocuments['sharedOf'],
): readonly FollowedTime[] => {
  const setting = all.filter(setsWork);
  return (setting.length > 0 ? setting : all).map(
    ({ document: { id, kind, validFrom, validTo, collectUntil } }) => ({
      id,
      kind,
      validFrom,
      validTo,
      collectUntil,
      shared: sharedOf?.(id),
    }),
  );
};
