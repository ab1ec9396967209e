import type { DocumentNote, DocumentStore, LiveStep, StoredDocument } from '../library/document-store.ts';
import type { LinkMeans } from '../library/linkable-documents.ts';
import type { LiveMeans } from './go-live.ts';
import type { ReplaceMeans } from './replace-live.ts';

/** Somebody of the office who looks after documents now, with what that takes. */
export interface DocumentKeeper {
  readonly services: ReplaceMeans &
    LinkMeans &
    LiveMeans & {
      readonly documents: Pick<DocumentStore, 'check' | 'find' | 'findCut' | 'list' | 'restore' | 'withdraw'>;
    };
  readonly note: DocumentNote;
  /**
   * Tells the office what was said of a document, as far as that concerns others.
   * @param before who had checked it until now
   * @returns what whoever acts is told; undefined once the document may be used
   */
  readonly tellOffice: (
    document: StoredDocument,
    step: LiveStep,
    before: StoredDocument['checked'],
  ) => Promise<string | undefined>;
}
