import { localDay } from '../domain/local-time.ts';
import { formatWeekday } from '../domain/reporting-week.ts';
import { planTimetable } from './plan-timetable.ts';
import type { ReminderRules } from './read-week.ts';

/**
 * Until when an answer is on time, or, after that, makes it into the report: `trước 10:00 thứ Sáu 29/11`; undefined
 * once the week is closed.
 */
export const describeDeadline = (rules: ReminderRules, now: Date): string | undefined => {
  const { timetable } = planTimetable(localDay(now, rules.timeZone), rules);
  const last = timetable?.workdays.at(-1)?.day;
  if (timetable === undefined || last === undefined || now >= timetable.report) return undefined;
  const isOnTime = timetable.escalation !== undefined && now < timetable.escalation.at;
  const time = isOnTime ? rules.schedule.escalationTime : rules.schedule.reportTime;
  return `trước ${time} ${formatWeekday(last)}`;
};
