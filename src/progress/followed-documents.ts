import { chooseCurrent } from '../documents/library/choose-document.ts';
import { listCollecting } from '../documents/library/list-collecting.ts';
import type { Day } from '../domain/people.ts';
import type { DocumentId } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import { listShared, NOTHING_SHARED, type SharedItems } from './list-shared.ts';
import type { UpdateReaders } from './reading/open-corpus-readers.ts';

/** The documents in use, which of them a day is of, and what reads reports on them. */
export interface FollowedDocuments {
  /** All in use, those that were followed first standing first. */
  readonly all: readonly Resolution[];
  readonly readers: UpdateReaders;
  find(id: DocumentId): Resolution | undefined;
  /** The one that menus are of where nobody chose: in force on a day, else the one that ended last. */
  current(day: Day): Resolution;
  /** Of a plan what it has in common with the document that it carries out: one report counts for both. */
  sharedOf(id: DocumentId): SharedItems;
  /** Those that are reported on on a day, each by its own dates, the current one first. */
  collecting(day: Day): readonly Resolution[];
}

/** @param all those that were followed first standing first; never empty */
export const createFollowedDocuments = (
  all: readonly Resolution[],
  readers: UpdateReaders,
): FollowedDocuments => {
  const documents = all.map(({ document }) => document);
  const byId = new Map(all.map((resolution) => [resolution.document.id, resolution]));
  const shared = listShared(all);
  return {
    all,
    sharedOf: (id) => shared.get(id) ?? NOTHING_SHARED,
    readers,
    find: (id) => byId.get(id),
    current: (day) => {
      const current = chooseCurrent(documents, day);
      const found = current && byId.get(current.id);
      if (found === undefined) throw new Error('a corpus without a resolution');
      return found;
    },
    collecting: (day) => listCollecting(all, day),
  };
};
