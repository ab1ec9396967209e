import { type Official, type OfficialId, stands, type UnitId } from '../domain/people.ts';
import type { Work } from './list-work.ts';
import { hasFullDayBetween } from './plan-timetable.ts';
import type { DueReminder, ReminderItem, Withheld, WithheldReason } from './reminder.ts';
import type { WeekState } from './week-state.ts';

type AskKind = 'nudge' | 'second';

/** One official's week that is to be asked for now. */
interface Ask {
  readonly kind: AskKind;
  readonly official: Official;
  readonly recipient: Official;
  readonly work: Work;
  readonly due: Date;
}

interface NotAsked {
  readonly kind: AskKind;
  readonly official: Official;
  readonly reason: WithheldReason;
}

/** Whom to ask for the week's answer now, for the first or the second time, and why not the others. */
export const planAsking = (
  week: WeekState,
): { readonly due: readonly DueReminder[]; readonly withheld: readonly Withheld[] } => {
  const decisions = week.directory.snapshot.officials
    .filter(stands)
    .map((official) => decide(week, official));
  const asks = decisions.filter((decision) => 'recipient' in decision);
  const asked = new Set(asks.map(({ recipient }) => recipient.id));
  const withheld = decisions.flatMap((decision): Withheld[] => {
    const { kind, official } = decision;
    if (!('recipient' in decision)) return [{ official: official.id, kind, reason: decision.reason }];
    if (decision.recipient === official) return [];
    return [{ official: official.id, kind, reason: 'deputy asked instead' }];
  });
  return {
    due: [...Map.groupBy(asks, ({ kind, recipient }) => `${kind}:${recipient.id}`).values()].map((group) =>
      mergeAsks(week, group),
    ),
    // Who has nothing of their own may still be asked for somebody else.
    withheld: withheld.filter(({ official, reason }) => reason !== 'no items' || !asked.has(official)),
  };
};

const decide = (week: WeekState, official: Official): Ask | NotAsked => {
  const nudgedAt = week.sentAt('nudge', official.id);
  const kind = nudgedAt === undefined ? 'nudge' : 'second';
  const not = (reason: WithheldReason): NotAsked => ({ kind, official, reason });
  const work = week.work.get(official.id);
  if (work === undefined) return not('no items');
  if (week.hasAnswered(official.id)) return not('answered');
  if (kind === 'second' && week.sentAt('second', official.id)) return not('already asked');
  const { recipient, reason } = week.presence.recipientFor(official, week.today);
  if (recipient === undefined) return not(reason);
  const due = nudgedAt === undefined ? nudgeDue(week, official, work) : secondDue(week, nudgedAt);
  if (!(due instanceof Date)) return not(due);
  if (week.now < due) return not(kind === 'nudge' ? 'not due yet' : 'already asked');
  if (week.now >= week.timetable.report) return not('too late');
  if (!week.isWorkday() || !week.isWaking()) return not('outside working hours');
  const open = kind === 'second' ? week.openItems(work.items) : work.items;
  return { kind, official, recipient, work: { ...work, items: open.length > 0 ? open : work.items }, due };
};

/** On the first working day on which they carry something and they, or a deputy, are there to answer. */
const nudgeDue = (week: WeekState, official: Official, { since }: Work): Date | WithheldReason => {
  const first = week.timetable.workdays.find(
    ({ day }) =>
      (since === undefined || since <= day) &&
      (!week.presence.isAway(official, day) || week.presence.recipientFor(official, day).recipient),
  );
  return first?.nudge ?? 'too late';
};

const secondDue = ({ timetable }: WeekState, nudgedAt: Date): Date | WithheldReason => {
  if (timetable.second === undefined) return 'already asked';
  return hasFullDayBetween(timetable, nudgedAt, timetable.second.day)
    ? timetable.second.at
    : 'asked too recently';
};

/** One message for a recipient: their own week, and those of whom they stand in for. */
const mergeAsks = (week: WeekState, asks: readonly Ask[]): DueReminder => {
  const [{ kind, recipient }] = asks as readonly [Ask, ...Ask[]];
  const own = asks.toSorted(
    (one, other) => Number(other.official === recipient) - Number(one.official === recipient),
  );
  const items = own.flatMap(({ work }) => work.items);
  const due = new Date(Math.max(...asks.map((ask) => ask.due.getTime())));
  return {
    kind,
    official: recipient.id,
    units: [...new Set(items.map(({ unit }) => unit))],
    period: week.timetable.period,
    items,
    about: own.map(({ official }) => official.id),
    key: week.freeKey(kind, whom(recipient.id, own)),
    due,
    uselessAfter: week.timetable.report,
    isLate: week.isLate(due),
  };
};

/** `p7`; `p7:for9` where the message holds nothing of their own, which may come on another day. */
const whom = (recipient: OfficialId, asks: readonly Ask[]): string =>
  asks.some(({ official }) => official.id === recipient)
    ? `p${recipient}`
    : `p${recipient}:for${asks.map(({ official }) => official.id).join('+')}`;

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
