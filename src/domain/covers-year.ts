import type { ResolutionDocument } from './resolution.ts';

/** Whether a document plans for a year: its own, or any in the period from when to when it holds. */
export const coversYear = (
  { year: own, validFrom, validTo }: Pick<ResolutionDocument, 'year' | 'validFrom' | 'validTo'>,
  year: number,
): boolean => year === own || (validFrom <= `${year}-12-31` && `${year}-01-01` <= validTo);
