import type { NewMessage, OutboxStore } from '../delivery/outbox-store.ts';
import { type Clock, localDay, momentAt } from '../domain/local-time.ts';
import type { Day, OfficialId } from '../domain/people.ts';
import { qualify, type Reference } from '../domain/reference.ts';
import { addDays, weekOf } from '../domain/reporting-week.ts';
import { isSurelyWorked, type WorkingCalendar } from '../domain/working-calendar.ts';
import type { Directory } from '../people/directory.ts';
import { isByOffice, type ProgressUpdate } from '../progress/recording/progress-update.ts';
import type { ReportFollower } from '../progress/recording/record-report.ts';
import { planTimetable } from './plan-timetable.ts';
import type { ReminderRules } from './read-week.ts';

/** After the hour of the week's question, which tells it too: then nothing is left to be told. */
const AFTER_NUDGE_MS = 30 * 60_000;
/** Once that is over, the next usual message tells it. */
const USEFUL_MS = 5 * 24 * 3_600_000;
const DAYS_OF_WEEK = 7;
/** Weeks in which nothing is asked follow one another at most so long. */
const WEEKS_AHEAD = 4;

/** When people are next asked what is new; undefined where nothing is asked any more. */
const nextNudge = (now: Date, rules: ReminderRules): Date | undefined => {
  const today = localDay(now, rules.timeZone);
  for (let week = 0; week < WEEKS_AHEAD; week += 1) {
    const { timetable } = planTimetable(addDays(today, week * DAYS_OF_WEEK), rules);
    const [first] = timetable?.workdays ?? [];
    if (first !== undefined && first.nudge > now) return first.nudge;
  }
  return undefined;
};

/** Who of the units is told: all that hold one, but whoever entered it. */
const listTold = (updates: readonly ProgressUpdate[], directory: Directory): readonly OfficialId[] => [
  ...new Set(
    directory
      .holdings()
      .filter(({ unit, official }) =>
        updates.some((update) => update.unit === unit.id && update.official !== official.id),
      )
      .map(({ official }) => official.id),
  ),
];

/**
 * What tells a unit's people that the office entered figures for them: the week's question does, where one goes to them;
 * this is for whoever gets none, one message for all figures, in its place. Where nothing is asked any more they are told
 * now. Pure.
 * @param updates what the office entered
 */
const planOfficeTelling = (
  updates: readonly ProgressUpdate[],
  directory: Directory,
  rules: ReminderRules,
  now: Date,
): readonly NewMessage[] => {
  const nudge = nextNudge(now, rules);
  const dueAt = nudge === undefined ? now : new Date(nudge.getTime() + AFTER_NUDGE_MS);
  return listTold(updates, directory).map((to) => ({
    to,
    key: `office-figures:${localDay(dueAt, rules.timeZone)}`,
    payload: { type: 'office figures' },
    dueAt,
    uselessAfter: new Date(dueAt.getTime() + USEFUL_MS),
  }));
};

interface Means {
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
  readonly directory: () => Promise<Directory>;
  readonly reminderRules: () => ReminderRules;
  readonly now: Clock;
}

/** Puts out what follows from reports that were recorded. */
export const createReportFollower = ({ outbox, directory, reminderRules, now }: Means): ReportFollower => ({
  tellUnits: async (updates) => {
    const entered = updates.filter(isByOffice);
    if (entered.length === 0) return;
    const at = now();
    await outbox.enqueue(planOfficeTelling(entered, await directory(), reminderRules(), at), at);
  },
  askOnPromisedDay: async (updates) => {
    const promising = updates.flatMap((update) =>
      // A day that the office was told isn't asked about at the office.
      update.status === 'no-figure' && update.promisedOn !== undefined && !isByOffice(update)
        ? [{ ...update, promisedOn: update.promisedOn }]
        : [],
    );
    const messages = [...Map.groupBy(promising, ({ promisedOn }) => promisedOn)].flatMap(([day, those]) => {
      const [first] = those;
      if (first === undefined) return [];
      const refs = those.map(({ document, ref }) => qualify(document, ref));
      return planPromised({ official: first.official, day, refs, key: String(first.id) }, reminderRules());
    });
    if (messages.length > 0) await outbox.enqueue(messages, now());
  },
});

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
const planPromised = (
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
