import type { ResolutionDocument } from '../../domain/resolution.ts';
import { describePeriod } from '../head/name-document.ts';
import type { StoredDocument } from './document-store.ts';

/** How a document is called beside others, always with its time: `Nghị quyết 12/NQ-HĐND, năm 2027`. */
export const titleDocument = ({
  shortName,
  validFrom,
  validTo,
}: Pick<ResolutionDocument, 'shortName' | 'validFrom' | 'validTo'>): string => {
  const period = describePeriod({ from: validFrom, to: validTo });
  return shortName.includes(period) ? shortName : `${shortName}, ${period}`;
};

/** What people call a document: `Kế hoạch 18/KH-UBND`; by its file where its head tells neither kind nor number. */
export const callDocument = ({ reading, fileName }: Pick<StoredDocument, 'reading' | 'fileName'>): string =>
  [reading.kind, reading.number].filter((part) => part !== null).join(' ') || fileName;
