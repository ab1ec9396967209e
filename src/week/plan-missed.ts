import { reachableStaff } from '../delivery/alert-staff.ts';
import { localDay, momentAt } from '../domain/local-time.ts';
import { addDays, daysOf, type ReportingWeek } from '../domain/reporting-week.ts';
import { type PlanInput, planDue } from './plan-due.ts';
import { planTimetable, type Timetable } from './plan-timetable.ts';
import { type ReminderRules, readPlanInput, type WeekStores } from './read-week.ts';
import {
  type Downtime,
  type DueReminder,
  type MissedOutcome,
  type MissedReminder,
  REMINDER_KINDS,
  type ReminderKind,
  type SentReminder,
} from './reminder.ts';

/** A week as it stands after a downtime, with everything that was put out in it by then. */
interface MissedInput extends Omit<PlanInput, 'now'> {
  readonly timetable: Timetable;
  readonly downtime: Downtime;
}

/** The moments of a week at which something may have been due in a downtime, in order. */
const listMissedMoments = (
  { workdays, second, escalation, draft, report }: Timetable,
  { from, until }: Downtime,
): readonly Date[] =>
  [...workdays.map(({ nudge }) => nudge), second?.at, escalation?.at, draft, report]
    .filter((moment) => moment !== undefined)
    .filter((moment) => from < moment && moment <= until)
    .toSorted((one, other) => one.getTime() - other.getTime());

/**
 * What a week had that was due in a downtime, and whether it went out late, still will, or was dropped. What went out
 * with so little delay that its message doesn't say so was not missed.
 */
export const planMissed = (input: MissedInput): readonly MissedReminder[] => {
  const { timetable } = input;
  const due = replay(input);
  return REMINDER_KINDS.flatMap((kind): MissedReminder[] => {
    const at = due.get(kind);
    const outcome = at && judge(input, kind, at);
    return at && outcome ? [{ period: timetable.period, kind, due: at, outcome }] : [];
  });
};

/** When something of each kind would first have been put out, had the bot been up and nobody else answered. */
const replay = (input: MissedInput): ReadonlyMap<ReminderKind, Date> => {
  const { timetable, downtime, directory } = input;
  const first = new Map<ReminderKind, Date>();
  let sent = input.sent.filter(({ at }) => at <= downtime.from);
  const isForSomebody = ({ official }: DueReminder): boolean =>
    official !== undefined || reachableStaff(directory).length > 0;
  for (const now of listMissedMoments(timetable, downtime)) {
    const due = planDue({ ...input, now, sent }).due.filter(isForSomebody);
    sent = [...sent, ...due.map((reminder) => toSent(reminder, now))];
    for (const { kind, due: at } of due) {
      // What was due before and held back then, at night, is not this downtime's.
      if (at > downtime.from && !first.has(kind)) first.set(kind, at);
    }
  }
  return first;
};

const toSent = ({ kind, period, about, key }: DueReminder, at: Date): SentReminder => ({
  kind,
  period,
  about,
  key,
  at,
});

/** @returns undefined if it went out in time. */
const judge = (input: MissedInput, kind: ReminderKind, due: Date): MissedOutcome | undefined => {
  const { timetable, downtime, schedule, sent } = input;
  const after = sent
    .filter((row) => row.kind === kind && row.period === timetable.period && row.at > downtime.from)
    .map(({ at }) => at.getTime());
  if (after.length === 0) return mayCome(input, kind) ? 'to come' : 'dropped';
  return Math.min(...after) - due.getTime() >= schedule.lateAfterMinutes * 60_000 ? 'late' : undefined;
};

/** Whether it will be put out in what is left of the week: on the next morning, or when somebody is back. */
const mayCome = (input: MissedInput, kind: ReminderKind): boolean => {
  const { timetable, downtime, schedule, timeZone } = input;
  const mornings = daysOf(timetable.period).map((day) => momentAt(day, schedule.wakingFrom, timeZone));
  return [...mornings, ...timetable.workdays.map(({ nudge }) => nudge)]
    .filter((moment) => moment > downtime.until && moment < timetable.end)
    .some((now) => planDue({ ...input, now }).due.some((reminder) => reminder.kind === kind));
};

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
