import { formatLocalTime } from '../../../domain/local-time.ts';
import { daysOf, type ReportingWeek } from '../../../domain/reporting-week.ts';
import { planTimetable } from '../../../week/plan-timetable.ts';
import { readWeekRows } from '../../../week/read-week.ts';
import { decisionOf } from '../../../week/weekly-report/report-acts.ts';
import { UNCHECKED_WORDS } from '../../../week/weekly-report/write-sentences.ts';
import type { BotServices } from '../services.ts';

/** `16:00 ngày 29/11/2024`. */
export const describeMinute = (moment: Date, timeZone: string): string =>
  formatLocalTime(moment, timeZone).replace(/^(\d\d:\d\d):\d\d/, '$1');

/** What becomes of a week's report, or has become of it, as one sentence for the office. */
export const describeFate = async (services: BotServices, week: ReportingWeek): Promise<string> => {
  const { reportActs, reminderRules, timeZone } = services;
  const rules = reminderRules();
  const { sent } = await readWeekRows(services, rules, week);
  const gone = sent.find(({ kind, period }) => kind === 'report' && period === week);
  const decision = decisionOf(await reportActs.ofWeek(week));
  const who = decision && ((await services.directory()).official(decision.official)?.name ?? 'một cán bộ');
  const when = decision && describeMinute(decision.at, timeZone);
  if (gone !== undefined) {
    const checked = decision?.kind === 'send' ? `${who} đã gửi` : `Đã tự gửi, ghi “${UNCHECKED_WORDS}”,`;
    return `${checked} cho lãnh đạo lúc ${describeMinute(gone.at, timeZone)}.`;
  }
  if (decision?.kind === 'send') return `${who} đã bấm Gửi lúc ${when}.`;
  if (decision?.kind === 'hold')
    return `${who} đã giữ lại lúc ${when}: báo cáo chỉ đi khi Văn phòng bấm Gửi.`;
  return rules.schedule.sendsUnchecked
    ? `Nếu Văn phòng chưa xử lý, ${rules.schedule.reportTime} báo cáo tự gửi cho lãnh đạo, ghi “${UNCHECKED_WORDS}”.`
    : `${isDue(week, services) ? `Đã quá ${rules.schedule.reportTime}, báo cáo chưa gửi cho lãnh đạo vì chưa ai xử lý dự thảo. ` : ''}Báo cáo chỉ đi khi Văn phòng bấm Gửi.`;
};

/** Whether the hour has passed at which a week's report is to go. */
const isDue = (week: ReportingWeek, { reminderRules, now }: BotServices): boolean =>
  daysOf(week).some((day) => {
    const { timetable } = planTimetable(day, reminderRules());
    return timetable !== undefined && timetable.report <= now();
  });
