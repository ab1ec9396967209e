import type { ResolutionDocument } from '../../domain/resolution.ts';
import { describePeriod } from '../head/name-document.ts';

/** How a document is called beside others, always with its time: `Nghị quyết 12/NQ-HĐND, năm 2027`. */
export const titleDocument = ({
  shortName,
  validFrom,
  validTo,
}: Pick<ResolutionDocument, 'shortName' | 'validFrom' | 'validTo'>): string => {
  const period = describePeriod({ from: validFrom, to: validTo });
  return shortName.includes(period) ? shortName : `${shortName}, ${period}`;
};
