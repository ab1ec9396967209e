import { asDocumentId, asReference, type DocumentId, type Reference } from './reference.ts';

/** Stands in no document's id and in no reference. */
const MARK = '@';

/**
 * A reference that names its document, where several documents are spoken of at once and the same reference may stand in
 * each: `nq12-2027@II.2.1(6)`.
 */
export const qualify = (document: DocumentId, ref: Reference): Reference =>
  asReference(`${document}${MARK}${ref}`);

/** Something of a document. */
export interface DocumentItem {
  readonly document: DocumentId;
  readonly ref: Reference;
}

/** What something of a document is told by among those of all documents. */
export const keyOfItem = ({ document, ref }: DocumentItem): string => qualify(document, ref);

/** A reference as its document has it, and the document that it names; undefined where it names none. */
export interface SplitReference {
  readonly document: DocumentId | undefined;
  readonly ref: Reference;
}

export const splitReference = (reference: Reference): SplitReference => {
  const at = reference.indexOf(MARK);
  return at < 0
    ? { document: undefined, ref: reference }
    : { document: asDocumentId(reference.slice(0, at)), ref: asReference(reference.slice(at + 1)) };
};
