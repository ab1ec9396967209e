import { localDay } from '../../domain/local-time.ts';
import { previousWeek, weekOf } from '../../domain/reporting-week.ts';
import type { ReminderRules, WeekStores } from '../read-week.ts';
import { readResponses, type WeekResponses } from './week-responses.ts';

/** So many weeks are looked through for those in which something was asked. */
const FURTHEST_BACK = 60;

/**
 * How everybody answered in the last weeks in which officials were asked, the latest first, the present one included.
 * Weeks without working days, outside the document's dates or before the first message are left out.
 * @param count how many at most.
 */
export const readResponseHistory = async (
  stores: WeekStores,
  rules: ReminderRules,
  count: number,
  now: Date,
): Promise<readonly WeekResponses[]> => {
  const found: WeekResponses[] = [];
  let week = weekOf(localDay(now, rules.timeZone));
  for (let back = 0; back < FURTHEST_BACK && found.length < count; back += 1) {
    const read = await readResponses(stores, rules, week, now);
    if (read.timetable.reason === "outside the document's dates" && found.length > 0) break;
    if (read.responses.some(({ nudgedAt, answeredAt }) => nudgedAt ?? answeredAt)) found.push(read);
    week = previousWeek(week);
  }
  return found;
};
