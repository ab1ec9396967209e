import type { Day, Official, OfficialId, UnitId } from '../../domain/people.ts';
import type { Presence } from '../../people/absences/presence.ts';
import type { Timetable } from '../plan-timetable.ts';
import type { Ask } from '../reminder-store.ts';

/**
 * How somebody's week stands. `on time` is before the escalation, in a week without one before the report; `away` has
 * nobody who could be asked for them; `not asked` is somebody who could be, and was sent nothing.
 */
export const RESPONSE_STATES = [
  'on time',
  'late',
  'silent',
  'away',
  'unreachable',
  'not linked',
  'not asked',
] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

/** Whether and how an official who leads something answered in a week. */
export interface OfficialResponse {
  readonly official: OfficialId;
  /** Of theirs, those that lead something; in the order of the table. */
  readonly units: readonly UnitId[];
  readonly state: ResponseState;
  /** When first; by themselves, or by their deputy while they were away. */
  readonly answeredAt: Date | undefined;
  /** When they, or their deputy, were first asked. */
  readonly nudgedAt: Date | undefined;
  /** When they were last put a message out to, arrived or not, or one will be; undefined if never. */
  readonly lastAskedAt: Date | undefined;
  /** How often they had been asked before they answered. */
  readonly nudges: number;
}

/** A week as it is judged at one moment. */
export interface JudgedWeek {
  readonly now: Date;
  /** Undefined for a week in which nothing is asked. */
  readonly timetable: Timetable | undefined;
  /** Today; of a week that is over, its last day. */
  readonly day: Day;
  readonly presence: Presence;
  readonly answered: ReadonlyMap<OfficialId, Date>;
  readonly asks: ReadonlyMap<OfficialId, readonly Ask[]>;
}

/** How an official's week stands. @param units those of theirs that lead something. */
export const judgeResponse = (
  week: JudgedWeek,
  official: Official,
  units: readonly UnitId[],
): OfficialResponse => {
  const answeredAt = week.answered.get(official.id);
  const asks = week.asks.get(official.id) ?? [];
  const until = answeredAt ?? week.now;
  const arrived = asks.filter((ask) => isAsked(ask) && ask.at <= until);
  const [nudgedAt] = arrived.map(({ at }) => at).toSorted((one, other) => one.getTime() - other.getTime());
  const state =
    answeredAt === undefined ? stateWithoutAnswer(week, official, asks) : stateOfAnswer(week, answeredAt);
  const lastAskedAt = asks
    .filter(isAsked)
    .reduce<Date | undefined>((last, { at }) => (last === undefined || at > last ? at : last), undefined);
  return { official: official.id, units, state, answeredAt, nudgedAt, lastAskedAt, nudges: arrived.length };
};

/** A message that waits is on its way; one that was given up or had become needless asks nobody. */
const isAsked = ({ state }: Ask): boolean => state === 'sent' || state === 'waiting';

const stateOfAnswer = ({ timetable }: JudgedWeek, at: Date): ResponseState =>
  timetable === undefined || at < (timetable.escalation?.at ?? timetable.report) ? 'on time' : 'late';

const stateWithoutAnswer = (week: JudgedWeek, official: Official, asks: readonly Ask[]): ResponseState => {
  const { reason } = week.presence.recipientFor(asOfThen(week, official), week.day);
  if (reason === 'away' || reason === 'unreachable') return reason;
  const isOver = week.timetable !== undefined && week.timetable.end <= week.now;
  const wasAsked = asks.some((ask) => isAsked(ask) && ask.at <= week.now);
  // Whoever lost their access after the week was asked in it all the same.
  if (reason === 'not linked' && !(isOver && wasAsked)) return reason;
  if (wasAsked) return 'silent';
  return asks.some(({ state }) => state === 'dead') ? 'unreachable' : 'not asked';
};

/** Somebody who blocked the bot only after the week could be reached in it. */
const asOfThen = ({ timetable }: JudgedWeek, official: Official): Official =>
  timetable && official.unreachableSince && official.unreachableSince >= timetable.end
    ? { ...official, unreachableSince: undefined }
    : official;
