import { formatDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import { startOfText } from '../../text/cut-text.ts';
import type { StoredDocument } from './document-store.ts';
import { callDocument } from './title-document.ts';

const LONGEST_TITLE = 300;

/** What the units may be told of a document in use; the office changes it as it likes. */
export const writeAnnouncement = (document: StoredDocument): string => {
  const { organ, title, period, targets } = document.reading;
  const whose = organ === null ? '' : ` của ${organ}`;
  const what = title === null ? '' : ` “${startOfText(title, LONGEST_TITLE)}”`;
  const when =
    period === null ? '' : `, áp dụng ${formatDay(asDay(period.from))} - ${formatDay(asDay(period.to))}`;
  const how = targets === 0 ? '' : ' hoặc /chitieu để xem từng chỉ tiêu';
  return `Đã có ${callDocument(document)}${whose}${what} trong bot${when}. Mời các đơn vị tra cứu: cứ nhắn câu hỏi${how}.`;
};
