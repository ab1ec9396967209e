import type { Logger } from 'pino';
import type { Clock } from '../domain/local-time.ts';
import type { OfficialId } from '../domain/people.ts';
import { type ChangePlan, changePeople } from '../people/change-people.ts';
import type { Directory } from '../people/directory.ts';
import { type PeopleSnapshot, type PeopleStore, PROGRAM } from '../people/people-store.ts';
import { alertStaff, DEAD_EVENT } from './alert-staff.ts';
import type { DeadReason, OutboxStore, WaitingMessage } from './outbox-store.ts';

const planReachability =
  (id: OfficialId, since: Date | undefined) =>
  ({ officials }: PeopleSnapshot): ChangePlan<boolean> => {
    const before = officials.find((official) => official.id === id);
    if (before === undefined || (before.unreachableSince === undefined) === (since === undefined)) {
      return { changes: [], outcome: false };
    }
    return {
      changes: [{ of: 'official', before, after: { ...before, unreachableSince: since } }],
      outcome: true,
    };
  };

/** Notes that messages don't reach an official; false if that was known. Their messages wait until they come back. */
const markUnreachable = (people: PeopleStore, official: OfficialId, at: Date): Promise<boolean> =>
  changePeople(people, planReachability(official, at), { by: PROGRAM, act: 'không gửi được tin', at });

/** Notes that an official has written again; false if they weren't unreachable. */
export const clearUnreachable = (people: PeopleStore, official: OfficialId, at: Date): Promise<boolean> =>
  changePeople(people, planReachability(official, undefined), { by: PROGRAM, act: 'liên lạc lại được', at });

/** Messages are given up by the dozen: so long is waited for more of them before staff are told, once of all. */
export const DEAD_GATHERED_MS = 60_000;

/** What reports are made with. */
export interface DeliveryReports {
  readonly outbox: OutboxStore;
  readonly people: PeopleStore;
  readonly directory: () => Promise<Directory>;
  readonly now: Clock;
  readonly logger: Logger;
}

/** Notes that an official blocked the bot and tells staff, once until they come back. */
export const reportUnreachable = async (
  { outbox, people, directory, now }: DeliveryReports,
  official: OfficialId,
): Promise<void> => {
  const at = now();
  if (!(await markUnreachable(people, official, at))) return;
  const key = `unreachable:${official}:${at.toISOString()}`;
  await alertStaff(outbox, await directory(), { what: 'unreachable', official }, key, at);
};

/** Tells the log that a message was given up, and staff soon, together with what else is given up until then. */
export const reportDead = async (
  { outbox, directory, now, logger }: DeliveryReports,
  { id, payload }: WaitingMessage,
  reason: DeadReason,
): Promise<void> => {
  const at = now();
  logger.error({ messageId: id, reason }, 'a pushed message was given up');
  // An alert about an alert could go on for ever.
  if (payload?.type === 'alert') return;
  const key = `${DEAD_EVENT}${id}:${at.toISOString()}`;
  const dueAt = new Date(at.getTime() + DEAD_GATHERED_MS);
  await alertStaff(
    outbox,
    await directory(),
    { what: 'message dead', message: id, others: [] },
    key,
    at,
    dueAt,
  );
};
