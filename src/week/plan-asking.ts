import type { Official, OfficialId } from '../domain/people.ts';
import type { Work } from './list-work.ts';
import { hasFullDayBetween } from './plan-timetable.ts';
import type { DueReminder, Withheld, WithheldReason } from './reminder.ts';
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
    .filter(({ endedAt }) => endedAt === undefined)
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
