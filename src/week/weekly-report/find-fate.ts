import { formatMinute } from '../../domain/local-time.ts';
import { daysOf, type ReportingWeek } from '../../domain/reporting-week.ts';
import type { Directory } from '../../people/directory.ts';
import { planTimetable } from '../plan-timetable.ts';
import { type ReminderRules, readWeekRows, type WeekStores } from '../read-week.ts';
import { decisionOf, type ReportActStore, type ReportDecision } from './report-acts.ts';
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

/** What becomes of a week's report, or has become of it. */
interface ReportFate {
  /** When it went to leaders; undefined while it hasn't. */
  readonly goneAt: Date | undefined;
  /** What the office decided; undefined while nobody has. */
  readonly decision: ReportDecision | undefined;
  /** Whether the hour has passed at which it is to go. */
  readonly isDue: boolean;
}

/** Reads what becomes of a week's report. */
export const findFate = async (
  stores: Pick<WeekStores, 'absences' | 'reminders'> & {
    readonly reportActs: Pick<ReportActStore, 'ofWeek'>;
  },
  rules: ReminderRules,
  week: ReportingWeek,
  now: Date,
): Promise<ReportFate> => {
  const { sent } = await readWeekRows(stores, rules, week);
  const gone = sent.find(({ kind, period }) => kind === 'report' && period === week);
  const isDue = daysOf(week).some((day) => {
    const { timetable } = planTimetable(day, rules);
    return timetable !== undefined && timetable.report <= now;
  });
  return { goneAt: gone?.at, decision: decisionOf(await stores.reportActs.ofWeek(week)), isDue };
};
