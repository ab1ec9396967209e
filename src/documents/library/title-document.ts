import { formatDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { startOfText } from '../../text/cut-text.ts';
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

const LONGEST_TITLE = 300;

/** What the units may be told of a document in use, which the office changes as it likes; undefined for any other. */
export const writeAnnouncement = (document: StoredDocument): string | undefined => {
  if (document.state !== 'live') return undefined;
  const { organ, title, period, targets } = document.reading;
  const whose = organ === null ? '' : ` của ${organ}`;
  const what = title === null ? '' : ` “${startOfText(title, LONGEST_TITLE)}”`;
  const when =
    period === null ? '' : `, áp dụng ${formatDay(asDay(period.from))} - ${formatDay(asDay(period.to))}`;
  const how = targets === 0 ? '' : ' hoặc /chitieu để xem từng chỉ tiêu';
  return `Đã có ${callDocument(document)}${whose}${what} trong bot${when}. Mời các đơn vị tra cứu: cứ nhắn câu hỏi${how}.`;
};
