import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { ReadingDoubt } from './document-reading.ts';

/** What a person corrected of what was read; the rest is as its head says. */
export type DocumentEntry = Partial<
  Omit<ResolutionDocument, 'id' | 'file' | 'measures' | 'isUnconfirmed' | 'carriesOut'>
>;

/** A measure as a person confirmed it: how it behaves, or that it is none. */
export type ConfirmedMeasure =
  | ({ readonly isMeasure: true } & MeasureProfile)
  | { readonly isMeasure: false; readonly measure: Reference };

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
