import type { Day } from '../domain/people.ts';
import { type DocumentItem, qualify, type Reference, splitReference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { FollowedDocuments } from './followed-documents.ts';

type Followed = Pick<FollowedDocuments, 'collecting' | 'current'>;

/** The document that a reference is of which names none, as it was written on a day. */
export const plainDocument = (followed: Followed, day: Day): Resolution => {
  const [only, ...others] = followed.collecting(day);
  return only !== undefined && others.length === 0 ? only : followed.current(day);
};

/** Whether references have to name their document on a day: several are reported on. */
export const areSeveral = (followed: Followed, day: Day): boolean => followed.collecting(day).length > 1;

/**
 * Something as it is written on a day: by its own reference where one document is reported on, else by one that names its
 * document.
 */
export const writeItem = (followed: Followed, { document, ref }: DocumentItem, day: Day): Reference =>
  areSeveral(followed, day) || document !== plainDocument(followed, day).document.id
    ? qualify(document, ref)
    : ref;

/** What a reference means that was written on a day. */
export const readItem = (followed: Followed, written: Reference, day: Day): DocumentItem => {
  const { document, ref } = splitReference(written);
  return { document: document ?? plainDocument(followed, day).document.id, ref };
};

/** A reference that was written on one day as it is written on another: a year may have begun in between. */
export const rewriteItem = (
  followed: Followed,
  written: Reference,
  { from, to }: { readonly from: Day; readonly to: Day },
): Reference => writeItem(followed, readItem(followed, written, from), to);

/** Writes something of one of some documents. */
export type ItemWriter = (item: DocumentItem) => Reference;

/**
 * How things of some documents are written on a day, all of them alike: by their own references only where they are of the
 * one document that a reference without a name is of then.
 */
export const writerOf = (followed: Followed, of: readonly Resolution[], day: Day): ItemWriter => {
  const isPlain =
    !areSeveral(followed, day) &&
    of.every(({ document }) => document.id === plainDocument(followed, day).document.id);
  return ({ document, ref }) =>
    isPlain && of.some((each) => each.document.id === document) ? ref : qualify(document, ref);
};
