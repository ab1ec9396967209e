import type { DeadMessage, OutboxStore } from '../../delivery/outbox-store.ts';
import { localDay, startOfDay } from '../../domain/local-time.ts';
import { addDays, mondayOf, weekOf } from '../../domain/reporting-week.ts';
import { weeksReportedWith } from '../../domain/working-calendar.ts';
import type { ProgressStore } from '../../progress/recording/progress-store.ts';
import { listBlockers, type OpenBlocker } from '../../progress/standing/list-blockers.ts';
import { findCalendarWarnings } from '../find-calendar-warnings.ts';
import { planTimetable } from '../plan-timetable.ts';
import { type ReminderRules, readWeekRows, type WeekStores } from '../read-week.ts';
import type { MissedReminder, Outage } from '../reminder.ts';
import { readResponses, type WeekResponses } from '../responses/week-responses.ts';
import { documentsOfWeek } from '../week-documents.ts';

/** Downtimes that ended at a moment or later, with what has become by now of what was still to come then. */
const readOutages = async (
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

/** What the office's board shows of the present week. */
export interface Board {
  readonly week: WeekResponses;
  readonly blockers: readonly OpenBlocker[];
  /** Pushed messages that were given up this week. */
  readonly dead: readonly DeadMessage[];
  /** Those of weeks before. */
  readonly olderDead: number;
  readonly warnings: readonly string[];
  /** When the bot was down, if it has come back this week, with what was due meanwhile. */
  readonly outages: readonly Outage[];
  readonly now: Date;
}

/** Where a board is read from. */
export interface BoardMeans extends WeekStores {
  readonly progress: Pick<ProgressStore, 'recordedBetween'>;
  readonly outbox: Pick<OutboxStore, 'findDead'>;
  readonly reminderRules: () => ReminderRules;
  /** What is out of order with searching. */
  readonly searchWarnings: () => readonly string[];
}

/** What is in the way lives until it is said to be over, whatever the week. */
const BEGINNING = new Date(0);

/** Reads the present week as it stands. */
export const readBoard = async (means: BoardMeans, now: Date): Promise<Board> => {
  const rules = means.reminderRules();
  const period = weekOf(localDay(now, rules.timeZone));
  const [first = period] = weeksReportedWith(rules.calendar, period);
  const from = startOfDay(mondayOf(first), rules.timeZone);
  const until = startOfDay(addDays(mondayOf(period), 7), rules.timeZone);
  const week = await readResponses(means, rules, period, now);
  const updates = await Promise.all(
    documentsOfWeek(rules, period, localDay(now, rules.timeZone)).map(({ id }) =>
      means.progress.recordedBetween(id, BEGINNING, until),
    ),
  );
  const dead = await means.outbox.findDead();
  const ofThisWeek = dead.filter(({ endedAt }) => endedAt >= from);
  return {
    week,
    blockers: updates.flatMap(listBlockers),
    dead: ofThisWeek,
    olderDead: dead.length - ofThisWeek.length,
    outages: await readOutages(means, rules, from, now),
    warnings: [...findCalendarWarnings(rules, now), ...means.searchWarnings()],
    now,
  };
};
