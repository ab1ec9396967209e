import type { Directory } from '../people/directory.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { Alert } from './payload.ts';

const ONE_WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The key in the outbox of the alert about an event. */
export const alertKey = (event: string): string => `alert:${event}`;

/**
 * Tells all staff who have come to the bot.
 * @param key the same for the same event, so that nobody is told twice.
 * @param dueAt when they are told; at once by default.
 * @returns how many are told now.
 */
export const alertStaff = (
  outbox: Pick<OutboxStore, 'enqueue'>,
  directory: Directory,
  alert: Alert,
  key: string,
  now: Date,
  dueAt: Date = now,
): Promise<number> => {
  const staff = directory
    .officials()
    .filter((official) => official.person !== undefined && directory.actorOf(official).role === 'staff');
  const messages = staff.map(({ id }) => ({
    to: id,
    key: alertKey(key),
    payload: { type: 'alert' as const, alert },
    dueAt,
    uselessAfter: new Date(now.getTime() + ONE_WEEK_MS),
  }));
  return outbox.enqueue(messages, now);
};
