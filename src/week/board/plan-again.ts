import type { NewMessage } from '../../delivery/outbox-store.ts';
import { localDay, momentAt } from '../../domain/local-time.ts';
import type { Official, OfficialId } from '../../domain/people.ts';
import { addDays } from '../../domain/reporting-week.ts';
import { Presence } from '../../people/absences/presence.ts';
import { listWork, type Work } from '../list-work.ts';
import type { Timetable } from '../plan-timetable.ts';
import type { ReminderRules } from '../read-week.ts';
import { writeItems } from '../reminder.ts';
import type { WeekResponses } from '../responses/week-responses.ts';
import { documentsOn } from '../week-documents.ts';

/** Whoever was asked so recently isn't asked again, whoever of the office wants it. */
export const AGAIN_AFTER_MS = 3 * 60 * 60 * 1000;

export interface AgainInput {
  readonly now: Date;
  readonly rules: ReminderRules;
  readonly week: WeekResponses;
  /** Whom the office wants to ask again; undefined for everybody who is silent. */
  readonly only: OfficialId | undefined;
}

/** What becomes of the office's wish to ask again. */
export interface AgainPlan {
  readonly messages: readonly NewMessage[];
  /** Whose weeks are asked for. */
  readonly asked: readonly OfficialId[];
  /** Asked less than `AGAIN_AFTER_MS` ago, or about to be. */
  readonly tooSoon: readonly OfficialId[];
  /** When the messages go out: at night not before the morning. */
  readonly at: Date;
}

/** Asks those again who are silent; a deputy for all for whom they stand in, in one message. */
export const planAgain = ({ now, rules, week, only }: AgainInput): AgainPlan => {
  const at = nextWaking(now, rules);
  const { timetable } = week.timetable;
  if (timetable === undefined || at >= timetable.end) return { messages: [], asked: [], tooSoon: [], at };
  const silent = week.responses.filter(
    ({ official, state }) => state === 'silent' && (only === undefined || official === only),
  );
  const isTooSoon = ({ lastAskedAt }: { lastAskedAt: Date | undefined }): boolean =>
    lastAskedAt !== undefined && now.getTime() - lastAskedAt.getTime() < AGAIN_AFTER_MS;
  const asked = silent.filter((response) => !isTooSoon(response)).map(({ official }) => official);
  const presence = new Presence(week.directory, week.away);
  const work = listWork(week.directory, documentsOn(rules.documents, week.directory.today));
  const pairs = asked.flatMap((id) => {
    const official = week.directory.official(id);
    const its = work.get(id);
    const recipient = official && presence.recipientFor(official, week.directory.today).recipient;
    return official && its && recipient ? [{ official, recipient, work: its }] : [];
  });
  const messages = [...Map.groupBy(pairs, ({ recipient }) => recipient.id).values()].map((group) =>
    toMessage(group, { now, at, timetable }),
  );
  return {
    messages,
    asked: pairs.map(({ official }) => official.id),
    tooSoon: silent.filter(isTooSoon).map(({ official }) => official),
    at,
  };
};

interface AskedAgain {
  readonly official: Official;
  readonly recipient: Official;
  readonly work: Work;
}

/** Two of the office who tap within the same hours make the same key. */
const toMessage = (
  group: readonly AskedAgain[],
  { now, at, timetable }: { readonly now: Date; readonly at: Date; readonly timetable: Timetable },
): NewMessage => {
  const [{ recipient }] = group as readonly [AskedAgain, ...AskedAgain[]];
  const about = group.map(({ official }) => official.id);
  const slot = Math.floor(now.getTime() / AGAIN_AFTER_MS);
  return {
    to: recipient.id,
    key: `again:${timetable.period}:p${about.join('+')}:${slot}`,
    payload: {
      type: 'nudge',
      kind: 'again',
      items: writeItems(group.flatMap(({ work: { items } }) => items)),
      period: timetable.period,
      about,
      isLate: false,
    },
    dueAt: at,
    uselessAfter: timetable.end,
  };
};

/** Now; at night the next morning. */
const nextWaking = (now: Date, { schedule, timeZone }: ReminderRules): Date => {
  const today = localDay(now, timeZone);
  const from = momentAt(today, schedule.wakingFrom, timeZone);
  if (now < from) return from;
  const isAwake = now < momentAt(today, schedule.wakingUntil, timeZone);
  return isAwake ? now : momentAt(addDays(today, 1), schedule.wakingFrom, timeZone);
};
