import type { DocumentNote, DocumentStore, StoredDocument } from '../library/document-store.ts';
import { isOpen, type ListedDoubt, listDoubts } from './list-doubts.ts';
import { mayCheck } from './may-check.ts';
import { isCorrectable, readTypedCorrection } from './read-typed-correction.ts';
import { type DoubtStep, proposeCorrection } from './settle-doubt.ts';

interface CheckMeans {
  readonly documents: Pick<DocumentStore, 'check' | 'find'>;
  /** Answers from what was changed at once. */
  readonly takeUpDocuments: () => Promise<void>;
}

/** A doubt of a document by its key. */
export const findDoubt = (document: StoredDocument, key: number): ListedDoubt | undefined =>
  listDoubts(document).find((listed) => listed.key === key);

/** What came of a step. `in use`: it is past being checked. `other`: somebody was faster, or the text has changed. */
export type DoubtOutcome =
  | { readonly outcome: 'kept'; readonly document: StoredDocument; readonly listed: ListedDoubt | undefined }
  | {
      readonly outcome: 'in use' | 'other';
      readonly document: StoredDocument;
      readonly listed: ListedDoubt | undefined;
    };

/** Keeps a step of checking, unless the document is past that. */
export const keepStep = async (
  { documents, takeUpDocuments }: CheckMeans,
  document: StoredDocument,
  key: number,
  step: DoubtStep,
  note: DocumentNote,
): Promise<DoubtOutcome> => {
  const kept = await documents.check(
    document.id,
    (present, by) => (mayCheck(present) ? step(present, by) : undefined),
    note,
  );
  if (kept !== undefined) {
    await takeUpDocuments();
    return { outcome: 'kept', document: kept, listed: findDoubt(kept, key) };
  }
  const present = (await documents.find(document.id)) ?? document;
  const outcome = mayCheck(present) ? 'other' : 'in use';
  return { outcome, document: present, listed: findDoubt(present, key) };
};

/** What came of a typed correction. `gone`: there is nothing to correct any more. */
export type CorrectionOutcome =
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'fault'; readonly fault: string }
  | { readonly outcome: 'proposed'; readonly document: StoredDocument };

/** Proposes what was typed in the place of what is doubted; nothing is changed before it is kept there. */
export const proposeTyped = async (
  { documents }: Pick<CheckMeans, 'documents'>,
  document: StoredDocument | undefined,
  key: number,
  typed: string,
  note: DocumentNote,
): Promise<CorrectionOutcome> => {
  const listed = document && findDoubt(document, key);
  const about = listed?.doubt.about;
  if (document === undefined || listed === undefined || !isCorrectable(about) || !mayCheck(document))
    return { outcome: 'gone' };
  const read = readTypedCorrection(about, document, typed);
  if ('fault' in read) return { outcome: 'fault', fault: read.fault };
  const step = proposeCorrection(key, read.correction);
  const proposed = isOpen(listed) ? await documents.check(document.id, step, note) : undefined;
  return { outcome: 'proposed', document: proposed ?? document };
};
