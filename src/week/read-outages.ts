import { localDay } from '../domain/local-time.ts';
import type { MissedReminder, Outage } from './missed-reminder.ts';
import { planTimetable } from './plan-timetable.ts';
import { type ReminderRules, readWeekRows, type WeekStores } from './read-week.ts';

/** Downtimes that ended at a moment or later, with what has become by now of what was still to come then. */
export const readOutages = async (
  stores: Pick<WeekStores, 'absences' | 'reminders'>,
  rules: ReminderRules,
  endedSince: Date,
  now: Date,
): Promise<readonly Outage[]> => {
  const outages = await stores.reminders.findOutages(endedSince);
  return Promise.all(
    outages.map(async (outage) => ({
      ...outage,
      missed: await Promise.all(
        outage.missed.map((missed) =>
          missed.outcome === 'to come' ? settle(stores, rules, { missed, outage, now }) : missed,
        ),
      ),
    })),
  );
};

const settle = async (
  stores: Pick<WeekStores, 'absences' | 'reminders'>,
  rules: ReminderRules,
  { missed, outage, now }: { missed: MissedReminder; outage: Outage; now: Date },
): Promise<MissedReminder> => {
  const { period, kind, due } = missed;
  const { sent } = await readWeekRows(stores, rules, period);
  const isOut = sent.some((row) => row.kind === kind && row.period === period && row.at > outage.until);
  if (isOut) return { ...missed, outcome: 'late' };
  const { timetable } = planTimetable(localDay(due, rules.timeZone), rules);
  const lastChance = kind === 'report' ? timetable?.end : timetable?.report;
  return lastChance && now < lastChance ? missed : { ...missed, outcome: 'dropped' };
};
