import { asWallTime, localDay, momentAt } from '../domain/local-time.ts';
import type { Day } from '../domain/people.ts';
import { addDays, formatWeekday } from '../domain/reporting-week.ts';
import { planTimetable, type TimetableInput } from './plan-timetable.ts';

const clockTime = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(moment);

/** `15:00 hôm nay`, `08:00 ngày mai`, `08:00 thứ Hai 02/12`. */
export const describeMoment = (moment: Date, now: Date, timeZone: string): string => {
  const [day, today] = [localDay(moment, timeZone), localDay(now, timeZone)];
  const named = day === today ? 'hôm nay' : day === addDays(today, 1) ? 'ngày mai' : formatWeekday(day);
  return `${clockTime(moment, timeZone)} ${named}`;
};

export const labelSnooze = ({ at, day, when, hours }: Snooze, now: Date, timeZone: string): string => {
  const time = clockTime(at, timeZone);
  if (when === 'hours') return `${hours} giờ nữa (${time})`;
  if (when === 'afternoon') return `Chiều nay ${time}`;
  const isTomorrow = day === addDays(localDay(now, timeZone), 1);
  return isTomorrow ? `Sáng mai ${time}` : `Sáng ${formatWeekday(day)} ${time}`;
};

/** A moment at which somebody may want to be asked again. */
export interface Snooze {
  readonly at: Date;
  readonly day: Day;
  /** `hours`: so many from now; `afternoon`: today; `morning`: of the next working day of the week. */
  readonly when: 'hours' | 'afternoon' | 'morning';
  /** Only of `hours`. */
  readonly hours: number;
}

const HOUR_MS = 3_600_000;
const HOURS = [1, 3] as const;
const AFTERNOON = asWallTime('14:00');
const MORNING = asWallTime('08:00');
/** An afternoon that begins sooner is no "later"; two questions within an hour are one too many. */
const SOONEST_MS = 30 * 60_000;
const APART_MS = HOUR_MS;

/**
 * When somebody may be asked again this week: later today, or on the next working day, the soonest first. Never once the week's report is
 * made, outside of waking hours, or close to the second nudge, which comes by itself.
 */
export const listSnoozes = (now: Date, input: TimetableInput): readonly Snooze[] => {
  const { timeZone } = input;
  const today = localDay(now, timeZone);
  const { timetable } = planTimetable(today, input);
  const next = timetable?.workdays.find(({ day }) => day > today)?.day;
  const candidates: readonly Snooze[] = [
    ...HOURS.map((hours) => {
      // Whole minutes, as buttons and people say it.
      const at = new Date(Math.ceil((now.getTime() + hours * HOUR_MS) / 60_000) * 60_000);
      return { at, day: localDay(at, timeZone), when: 'hours' as const, hours };
    }),
    { at: momentAt(today, AFTERNOON, timeZone), day: today, when: 'afternoon', hours: 0 },
    ...(next === undefined
      ? []
      : [{ at: momentAt(next, MORNING, timeZone), day: next, when: 'morning' as const, hours: 0 }]),
  ];
  const offered = candidates.filter(
    ({ at, day, when }) =>
      (when === 'morning' || (day === today && at.getTime() - now.getTime() >= SOONEST_MS)) &&
      isSnoozable(at, now, input),
  );
  const moments = offered.map(({ at }) => at.getTime());
  return offered
    .filter(({ at }, index) => moments.indexOf(at.getTime()) === index)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
};

/** Whether one may be asked again at a moment of this week; a button for it may have grown old. */
export const isSnoozable = (at: Date, now: Date, input: TimetableInput): boolean => {
  const { timetable } = planTimetable(localDay(now, input.timeZone), input);
  if (timetable === undefined || at <= now || at >= timetable.report) return false;
  const day = localDay(at, input.timeZone);
  const { wakingFrom, wakingUntil } = input.schedule;
  const isWaking =
    momentAt(day, wakingFrom, input.timeZone) <= at && at < momentAt(day, wakingUntil, input.timeZone);
  const toSecond = timetable.second && Math.abs(timetable.second.at.getTime() - at.getTime());
  return isWaking && (toSecond === undefined || toSecond >= APART_MS);
};
