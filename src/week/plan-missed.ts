import { reachableStaff } from '../delivery/alert-staff.ts';
import { momentAt } from '../domain/local-time.ts';
import { daysOf } from '../domain/reporting-week.ts';
import type { Downtime, MissedOutcome, MissedReminder } from './missed-reminder.ts';
import { type PlanInput, planDue } from './plan-due.ts';
import type { Timetable } from './plan-timetable.ts';
import { type DueReminder, REMINDER_KINDS, type ReminderKind, type SentReminder } from './reminder.ts';

/** A week as it stands after a downtime, with everything that was put out in it by then. */
export interface MissedInput extends Omit<PlanInput, 'now'> {
  readonly timetable: Timetable;
  readonly downtime: Downtime;
}

/** The moments of a week at which something may have been due in a downtime, in order. */
export const listMissedMoments = (
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
