import type { Official } from '../domain/people.ts';
import type { Directory } from '../people/directory.ts';
import type { OutboxStore, WaitingMessage } from './outbox-store.ts';
import type { Alert, Payload } from './payload.ts';

const ONE_WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The key in the outbox of the alert about an event. */
const alertKey = (event: string): string => `alert:${event}`;

/** Staff who have come to the bot. */
export const reachableStaff = (directory: Directory): readonly Official[] =>
  directory
    .officials()
    .filter((official) => official.person !== undefined && directory.actorOf(official).role === 'staff');

/**
 * Tells some officials.
 * @param key the same for the same event, so that nobody is told twice.
 * @param dueAt when they are told; at once by default.
 * @returns how many are told now.
 */
export const alertOfficials = (
  outbox: Pick<OutboxStore, 'enqueue'>,
  officials: readonly Pick<Official, 'id'>[],
  alert: Alert,
  key: string,
  now: Date,
  dueAt: Date = now,
): Promise<number> => {
  const messages = officials.map(({ id }) => ({
    to: id,
    key: alertKey(key),
    payload: { type: 'alert' as const, alert },
    dueAt,
    uselessAfter: new Date(now.getTime() + ONE_WEEK_MS),
  }));
  return outbox.enqueue(messages, now);
};

/** Tells all staff who have come to the bot, as `alertOfficials` does. */
export const alertStaff = (
  outbox: Pick<OutboxStore, 'enqueue'>,
  directory: Directory,
  alert: Alert,
  key: string,
  now: Date,
  dueAt: Date = now,
): Promise<number> => alertOfficials(outbox, reachableStaff(directory), alert, key, now, dueAt);

/** What the events of messages that were given up begin with. */
export const DEAD_EVENT = 'dead:';

const namedBy = (payload: Payload | undefined): readonly number[] =>
  payload?.type === 'alert' && payload.alert.what === 'message dead'
    ? [payload.alert.message, ...payload.alert.others]
    : [];

/** One alert that names all the messages of several, each once; undefined if none of them names any. */
const joinAlerts = (payloads: readonly (Payload | undefined)[]): Payload | undefined => {
  const [message, ...others] = new Set(payloads.flatMap(namedBy));
  return message === undefined
    ? undefined
    : { type: 'alert', alert: { what: 'message dead', message, others } };
};

/**
 * Takes into an alert about a message that was given up, when it is about to be sent, what other such alerts tell its
 * recipient that wait as well: they are told once. Gives any other message back as it is.
 */
export const mergeDeadAlerts = async (
  outbox: Pick<OutboxStore, 'takeIn'>,
  message: WaitingMessage,
): Promise<WaitingMessage> =>
  namedBy(message.payload).length === 0
    ? message
    : { ...message, payload: await outbox.takeIn(message, alertKey(DEAD_EVENT), joinAlerts) };
