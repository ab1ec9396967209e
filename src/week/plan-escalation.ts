import type { Official, UnitId } from '../domain/people.ts';
import type { Work } from './list-work.ts';
import type { DueReminder, ReminderItem } from './reminder.ts';
import type { WeekState } from './week-state.ts';

interface Silent {
  readonly official: Official;
  readonly work: Work;
}

/**
 * What to tell the heads of units, and the office, of those who were asked on an earlier day and haven't answered.
 * Nobody is told of twice. A head who is silent is told of to the office only.
 */
export const planEscalation = (week: WeekState): readonly DueReminder[] => {
  const { escalation, report } = week.timetable;
  if (escalation === undefined || week.now < escalation.at || week.now >= report) return [];
  if (!week.isWorkday() || !week.isWaking()) return [];
  const silent = listSilent(week);
  if (silent.length === 0) return [];
  const base = {
    kind: 'escalation',
    period: week.timetable.period,
    due: escalation.at,
    uselessAfter: report,
    isLate: week.isLate(escalation.at),
  } as const;
  const toOffice: DueReminder = {
    ...base,
    official: undefined,
    units: [],
    items: silent.flatMap(({ work }) => work.items),
    about: silent.map(({ official }) => official.id),
    key: week.freeKey('escalation', 'office'),
  };
  const byUnit = Map.groupBy(
    silent.flatMap(({ work }) => work.items),
    ({ unit }) => unit,
  );
  const heads = headsOf(week);
  const toHeads = [...byUnit].flatMap(([unit, items]): DueReminder[] => {
    const head = heads.get(unit);
    const recipient = head && week.presence.recipientFor(head, week.today).recipient;
    if (recipient === undefined) return [];
    const ofOthers = items.filter((item) => item.of !== head?.id && item.of !== recipient.id);
    if (ofOthers.length === 0) return [];
    return [
      {
        ...base,
        official: recipient.id,
        units: [unit],
        items: ofOthers,
        about: officialsOf(ofOthers),
        key: week.freeKey('escalation', `u${unit}`),
      },
    ];
  });
  return [...toHeads, toOffice];
};

const listSilent = (week: WeekState): readonly Silent[] =>
  week.directory.snapshot.officials.flatMap((official): Silent[] => {
    const work = week.work.get(official.id);
    const nudgedAt = week.sentAt('nudge', official.id);
    if (official.endedAt !== undefined || work === undefined || nudgedAt === undefined) return [];
    if (week.hasAnswered(official.id) || week.sentAt('escalation', official.id)) return [];
    // Hours are too short to answer in, also where the bot was down for days.
    if (!week.wasBeforeToday(nudgedAt)) return [];
    const choice = week.presence.recipientFor(official, week.today);
    if (choice.reason === 'away') return [];
    // What a colleague has given isn't chased.
    const open = week.openItems(work.items);
    return [{ official, work: { ...work, items: open.length > 0 ? open : work.items } }];
  });

const headsOf = (week: WeekState): ReadonlyMap<UnitId, Official> => {
  const heads = new Map<UnitId, Official>();
  for (const { membership, official, unit } of week.directory.holdings()) {
    if (membership.isHead && !heads.has(unit.id)) heads.set(unit.id, official);
  }
  return heads;
};

const officialsOf = (items: readonly ReminderItem[]): DueReminder['about'] => [
  ...new Set(items.map((item) => item.of)),
];
