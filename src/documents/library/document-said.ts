import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';

/** What a person corrected of what was read; the rest is as its head says. */
export type DocumentEntry = Partial<
  Omit<ResolutionDocument, 'id' | 'file' | 'measures' | 'isUnconfirmed' | 'carriesOut'>
>;

/** A measure as a person confirmed it: how it behaves, or that it is none. */
export type ConfirmedMeasure =
  | ({ readonly isMeasure: true } & MeasureProfile)
  | { readonly isMeasure: false; readonly measure: Reference };
