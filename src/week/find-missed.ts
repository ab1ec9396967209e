import { localDay } from '../domain/local-time.ts';
import { addDays, type ReportingWeek } from '../domain/reporting-week.ts';
import type { Downtime, MissedReminder } from './missed-reminder.ts';
import { listMissedMoments, planMissed } from './plan-missed.ts';
import { planTimetable, type Timetable } from './plan-timetable.ts';
import { type ReminderRules, readPlanInput, type WeekStores } from './read-week.ts';

/** Of what was due longer ago nothing is told any more. */
const LOOKED_BACK_DAYS = 56;

/** What was due in a downtime, week by week, judged by the rows as they are after it. */
export const findMissed = async (
  stores: WeekStores,
  rules: ReminderRules,
  downtime: Downtime,
): Promise<readonly MissedReminder[]> => {
  const missed: MissedReminder[] = [];
  for (const timetable of listTimetables(rules, downtime).values()) {
    const last = listMissedMoments(timetable, downtime).at(-1);
    if (last === undefined) continue;
    // People and work as of the last of its moments: they hardly change while the bot is down.
    missed.push(...planMissed({ ...(await readPlanInput(stores, rules, last)), timetable, downtime }));
  }
  return missed;
};

const listTimetables = (
  rules: ReminderRules,
  { from, until }: Downtime,
): ReadonlyMap<ReportingWeek, Timetable> => {
  const timetables = new Map<ReportingWeek, Timetable>();
  const last = localDay(until, rules.timeZone);
  const [first, earliest] = [localDay(from, rules.timeZone), addDays(last, -LOOKED_BACK_DAYS)];
  for (let day = first > earliest ? first : earliest; day <= last; day = addDays(day, 1)) {
    const { timetable } = planTimetable(day, rules);
    if (timetable) timetables.set(timetable.period, timetable);
  }
  return timetables;
};
