import { describePeriod } from '../documents/head/name-document.ts';
import { formatDay } from '../domain/local-time.ts';
import { asDay } from '../domain/people.ts';
import { kindAtStart, type ResolutionDocument } from '../domain/resolution.ts';

/** Since when and until when a resolution is reported on, where today lies outside. */
export const describeCollection = (document: ResolutionDocument): string => {
  const { validFrom, validTo, collectUntil } = document;
  const period = describePeriod({ from: validFrom, to: validTo });
  const [from, until] = [formatDay(asDay(validFrom)), formatDay(asDay(collectUntil))];
  return `${kindAtStart(document)} ${period} nhận cập nhật từ ${from} đến ${until}; hiện ngoài thời gian đó.`;
};
