import { formatMinute } from '../../domain/local-time.ts';
import type { Directory } from '../../people/directory.ts';
import type { ReminderRules } from '../read-week.ts';
import type { ReportFate } from './find-fate.ts';
import { UNCHECKED_WORDS } from './write-sentences.ts';

/** What becomes of a week's report, or has become of it, as one sentence for the office. */
export const describeFate = (
  { goneAt, decision, isDue }: ReportFate,
  directory: Directory,
  { schedule, timeZone }: ReminderRules,
): string => {
  const who = decision && (directory.official(decision.official)?.name ?? 'một cán bộ');
  const when = decision && formatMinute(decision.at, timeZone);
  if (goneAt !== undefined) {
    const checked = decision?.kind === 'send' ? `${who} đã gửi` : `Đã tự gửi, ghi “${UNCHECKED_WORDS}”,`;
    return `${checked} cho lãnh đạo lúc ${formatMinute(goneAt, timeZone)}.`;
  }
  if (decision?.kind === 'send') return `${who} đã bấm Gửi lúc ${when}.`;
  if (decision?.kind === 'hold')
    return `${who} đã giữ lại lúc ${when}: báo cáo chỉ đi khi Văn phòng bấm Gửi.`;
  const { reportTime } = schedule;
  if (schedule.sendsUnchecked)
    return `Nếu Văn phòng chưa xử lý, ${reportTime} báo cáo tự gửi cho lãnh đạo, ghi “${UNCHECKED_WORDS}”.`;
  const late = `Đã quá ${reportTime}, báo cáo chưa gửi cho lãnh đạo vì chưa ai xử lý dự thảo. `;
  return `${isDue ? late : ''}Báo cáo chỉ đi khi Văn phòng bấm Gửi.`;
};
