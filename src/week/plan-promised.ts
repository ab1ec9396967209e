import type { NewMessage } from '../delivery/outbox-store.ts';
import { momentAt } from '../domain/local-time.ts';
import type { Day, OfficialId } from '../domain/people.ts';
import type { Reference } from '../domain/reference.ts';
import { addDays, weekOf } from '../domain/reporting-week.ts';
import { isSurelyWorked, type WorkingCalendar } from '../domain/working-calendar.ts';
import { planTimetable } from './plan-timetable.ts';
import type { ReminderRules } from './read-week.ts';

const LONGEST_HOLIDAY = 14;

/** A day, or the first working day after it; undefined where the calendar knows none soon. */
const fromDayOn = (calendar: WorkingCalendar, day: Day): Day | undefined =>
  Array.from({ length: LONGEST_HOLIDAY }, (_, ahead) => addDays(day, ahead)).find((each) =>
    isSurelyWorked(calendar, each),
  );

/** Something that was promised for a day. */
export interface Promised {
  readonly official: OfficialId;
  readonly day: Day;
  readonly refs: readonly Reference[];
  /** Tells it from other promises of theirs for that day. */
  readonly key: string;
}

/** The question on the day on which figures were promised; on the next working day if it is none. */
export const planPromised = (
  { official, day, refs, key }: Promised,
  rules: ReminderRules,
): readonly NewMessage[] => {
  const asked = fromDayOn(rules.calendar, day);
  const { timetable } = asked === undefined ? {} : planTimetable(asked, rules);
  if (asked === undefined || timetable === undefined) return [];
  const dueAt = momentAt(asked, rules.schedule.nudgeTime, rules.timeZone);
  return [
    {
      to: official,
      key: `promised:${day}:p${official}:${key}`,
      payload: {
        type: 'nudge',
        kind: 'promised',
        items: refs.map((ref) => ({ ref, of: official })),
        period: weekOf(asked),
        about: [official],
        isLate: false,
      },
      dueAt,
      uselessAfter: timetable.end,
    },
  ];
};
