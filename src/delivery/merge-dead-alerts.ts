import { alertKey } from './alert-staff.ts';
import type { OutboxStore, WaitingMessage } from './outbox-store.ts';
import type { Payload } from './payload.ts';

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
