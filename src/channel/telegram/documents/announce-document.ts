import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { callDocument } from '../../../documents/library/title-document.ts';
import { formatDay } from '../../../domain/local-time.ts';
import { asDay } from '../../../domain/people.ts';
import { startOfText } from '../../../text/cut-text.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { draftNotice } from '../notices/write-notice.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';

const LONGEST_TITLE = 300;

/** What the units may be told of a document in use; the office changes it as it likes. */
const writeAnnouncement = (document: StoredDocument): string => {
  const { organ, title, period, targets } = document.reading;
  const whose = organ === null ? '' : ` của ${organ}`;
  const what = title === null ? '' : ` “${startOfText(title, LONGEST_TITLE)}”`;
  const when =
    period === null ? '' : `, áp dụng ${formatDay(asDay(period.from))} - ${formatDay(asDay(period.to))}`;
  const how = targets === 0 ? '' : ' hoặc /chitieu để xem từng chỉ tiêu';
  return `Đã có ${callDocument(document)}${whose}${what} trong bot${when}. Mời các đơn vị tra cứu: cứ nhắn câu hỏi${how}.`;
};

/** Offers a notice about a document in use: shown, to be changed and addressed; nobody is sent anything before that. */
export const announceDocument = async (visit: Visit, document: StoredDocument): Promise<void> => {
  if (document.state !== 'live') return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  await answerPress(visit.ctx);
  await draftNotice(visit, writeAnnouncement(document));
};
