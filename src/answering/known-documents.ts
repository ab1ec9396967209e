import { chooseCurrent, choosePresent } from '../documents/library/choose-document.ts';
import { type Clock, localDay } from '../domain/local-time.ts';
import type { Day } from '../domain/people.ts';
import type { DocumentId } from '../domain/reference.ts';
import { kindOfAll, type Resolution } from '../domain/resolution.ts';

/** Which documents there are, and which of them a day is of. */
export interface KnownDocuments {
  /** The document of a moment: in force then, else the one that ended last. Left out: now. */
  current(at?: Date): Resolution;
  /** Those of a moment, the current one first. */
  present(at?: Date): readonly Resolution[];
  /** What people call the documents of a moment: `Nghị quyết` if one is in force, `văn bản` if several are. */
  kindInForce(at?: Date): string;
  find(id: DocumentId | undefined): Resolution | undefined;
  dayOf(moment: Date): Day;
}

/**
 * @param followed those that were followed first standing first
 * @param timeZone in which a day begins and ends
 */
export const createKnownDocuments = (
  followed: readonly Resolution[],
  now: Clock,
  timeZone: string,
): KnownDocuments => {
  const byId = new Map(followed.map((resolution) => [resolution.document.id, resolution]));
  const documents = followed.map(({ document }) => document);
  const dayOf = (moment: Date) => localDay(moment, timeZone);
  const find = (id: DocumentId | undefined) => (id === undefined ? undefined : byId.get(id));
  return {
    dayOf,
    find,
    present: (at = now()) => choosePresent(documents, dayOf(at)).flatMap(({ id }) => find(id) ?? []),
    kindInForce: (at = now()) => kindOfAll(choosePresent(documents, dayOf(at))),
    current: (at = now()) => {
      const current = find(chooseCurrent(documents, dayOf(at))?.id);
      if (current === undefined) throw new Error('a corpus without a resolution');
      return current;
    },
  };
};
