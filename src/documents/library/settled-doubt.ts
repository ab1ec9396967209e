import type { Reference } from '../../domain/reference.ts';
import type { ReadingDoubt } from './document-reading.ts';
import type { ConfirmedMeasure, DocumentEntry } from './document-said.ts';

/** What a person put in the place of what was read. */
export type DoubtCorrection =
  /** Words of the text; `start` counts in the text as it stands now. */
  | { readonly of: 'text'; readonly start: number; readonly was: string; readonly now: string }
  /** What of the head is used instead. */
  | { readonly of: 'head'; readonly was: DocumentEntry; readonly now: DocumentEntry };

/** What a person said of a doubt. */
export type DoubtWord =
  /** It is as it was read. */
  | { readonly said: 'right' }
  /** The clause sets no target: what was taken out, and what had been said of it before. */
  | {
      readonly said: 'no target';
      readonly taken: readonly Reference[];
      readonly before: readonly ConfirmedMeasure[];
    }
  /** Shown back and not yet kept. */
  | { readonly said: 'proposed'; readonly correction: DoubtCorrection }
  | { readonly said: 'corrected'; readonly correction: DoubtCorrection };

/** A doubt with what a person said of it; it keeps the doubt, since a corrected text raises it no more. */
export interface SettledDoubt {
  readonly doubt: ReadingDoubt;
  readonly word: DoubtWord;
  readonly byName: string;
  readonly at: Date;
}
