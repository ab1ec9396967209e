/**
 * Where something stands, made of printed labels: `MD`, `I.KQ/3`, `II.2.1(4).b`, `II.3.3/5b`, `Đ1.2.a/3`, `PL1.II:4` …
 * (src/documents/README.md, "References").
 */
export type Reference = string & { readonly __brand: 'Reference' };

/** Which resolution, e.g. `nq14-2024`. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

export const asReference = (text: string): Reference => text as Reference;
export const asDocumentId = (text: string): DocumentId => text as DocumentId;

/** The reference of a target's n-th measure (0-based): `II.2.1(4)` and 1 give `II.2.1(4).b`. */
export const measureReference = (target: Reference, index: number): Reference =>
  asReference(`${target}.${letterOf(index)}`);

/** `a` … `z`, then `z1`, `z2` …: a table's row may set more figures than there are letters. */
const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `z${index - 25}`);

/**
 * Whether `reference` is `prefix` itself or stands below it. A prefix ends at `.`, `/`, `(`, `:`, `+`, `-`, `_` or a
 * paragraph's letter: `II.2` holds `II.2.1(6)`, `II.3.3/5` holds `II.3.3/5b`, but `II.2.1(1)` doesn't hold `II.2.1(10)`.
 */
export const isAtOrBelow = (reference: string, prefix: string): boolean => {
  if (!reference.startsWith(prefix)) return false;
  const rest = reference.slice(prefix.length);
  return rest === '' || /^[./(:+_-]/.test(rest) || /^[a-z]$/.test(rest);
};

/** Whether one is the other, or a part of it. */
export const isRelated = (one: Reference, other: Reference): boolean =>
  isAtOrBelow(one, other) || isAtOrBelow(other, one);

const numbers = new Intl.Collator('en', { numeric: true });

/** For sorting in the order of the document: (2) before (10). */
export const byReference = (one: { readonly ref: Reference }, other: { readonly ref: Reference }): number =>
  numbers.compare(one.ref, other.ref);

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
interface SplitReference {
  readonly document: DocumentId | undefined;
  readonly ref: Reference;
}

export const splitReference = (reference: Reference): SplitReference => {
  const at = reference.indexOf(MARK);
  return at < 0
    ? { document: undefined, ref: reference }
    : { document: asDocumentId(reference.slice(0, at)), ref: asReference(reference.slice(at + 1)) };
};
