import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { DocumentNote } from '../library/document-store.ts';

/** What the office said of a wording that people ask in. */
export type SaidOfWording =
  /** It means this clause: a target, a measure of one, or a passage. `text` is the clause's when it was said. */
  | { readonly is: 'clause'; readonly ref: Reference; readonly text: string }
  /** The document doesn't state it. `digest` is of the words that were looked through. */
  | { readonly is: 'not stated'; readonly digest: string }
  /** Not worth a word: it isn't listed any more. */
  | { readonly is: 'skipped' };

/** A wording as it is brought in. */
export interface NewTiedWording {
  readonly document: DocumentId;
  /** What makes two wordings one (`keyOfWording`). A document has one row of each. */
  readonly key: string;
  /** As somebody asked. */
  readonly words: string;
  readonly said: SaidOfWording;
}

/** A wording with what the office said of it, kept beside the document whether or not the program shipped that. */
export interface TiedWording extends NewTiedWording {
  /** Never given twice, short enough for a button. */
  readonly id: number;
  readonly at: Date;
}

/** Tied wordings as rows. Every method is one transaction, on disk once its promise is settled. */
export interface WordingStore {
  /** All of them, the later said first. */
  list(): Promise<readonly TiedWording[]>;
  /**
   * Keeps what is said of a wording, in the place of what was said of it before, with an entry of the audit.
   * @returns its row's id
   */
  tie(wording: NewTiedWording, note: DocumentNote): Promise<number>;
  /**
   * Takes back what was said, with an entry of the audit.
   * @returns what was taken back; undefined if there is no such row (any more).
   */
  untie(id: number, note: DocumentNote): Promise<TiedWording | undefined>;
}
