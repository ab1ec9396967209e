import type { DocumentId, Reference } from '../../domain/reference.ts';

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
