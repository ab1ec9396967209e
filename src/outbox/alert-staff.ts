import type { Directory } from '../people/directory.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { Alert } from './payload.ts';

const ONE_WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Tells all staff who have come to the bot.
 * @param key the same for the same event, so that nobody is told twice.
 * @returns how many are told now.
 */
export const alertStaff = (
  outbox: Pick<OutboxStore, 'enqueue'>,
  directory: Directory,
  alert: Alert,
  key: string,
  now: Date,
): Promise<number> => {
  const staff = directory
    .officials()
    .filter((official) => official.person !== undefined && directory.actorOf(official).role === 'staff');
  const messages = staff.map(({ id }) => ({
    to: id,
    key: `alert:${key}`,
    payload: { type: 'alert' as const, alert },
    dueAt: now,
    uselessAfter: new Date(now.getTime() + ONE_WEEK_MS),
  }));
  return outbox.enqueue(messages, now);
};
