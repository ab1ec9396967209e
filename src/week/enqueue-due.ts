import { reachableStaff } from '../delivery/alert-staff.ts';
import type { NewMessage, OutboxStore } from '../delivery/outbox-store.ts';
import type { Payload } from '../delivery/payload.ts';
import type { Directory } from '../people/directory.ts';
import { type Plan, planDue } from './plan-due.ts';
import { type ReminderRules, readPlanInput, type WeekStores } from './read-week.ts';
import { type DueReminder, writeItems } from './reminder.ts';

/** What was put out to send at a moment. */
export interface Enqueued extends Plan {
  /** Messages that weren't there before; the office's own go to each of its people. */
  readonly added: number;
}

/** Puts out what is due at a moment. Asking again, or in another process, adds nothing twice. */
export const enqueueDue = async (
  stores: WeekStores & { readonly outbox: Pick<OutboxStore, 'enqueue'> },
  rules: ReminderRules,
  now: Date,
): Promise<Enqueued> => {
  const input = await readPlanInput(stores, rules, now);
  const plan = planDue(input);
  const messages = plan.due.flatMap((reminder) => toMessages(reminder, input.directory, now));
  const added = messages.length === 0 ? 0 : await stores.outbox.enqueue(messages, now);
  return { ...plan, added };
};

const toMessages = (reminder: DueReminder, directory: Directory, now: Date): readonly NewMessage[] => {
  const { official, key, uselessAfter } = reminder;
  const recipients = official === undefined ? reachableStaff(directory).map(({ id }) => id) : [official];
  return recipients.map((to) => ({ to, key, payload: toPayload(reminder), dueAt: now, uselessAfter }));
};

const toPayload = ({ kind, official, units, items, ...reminder }: DueReminder): Payload => {
  const { period, about, isLate } = reminder;
  const week = { period, about: [...about], isLate };
  switch (kind) {
    case 'nudge':
    case 'second':
      return { type: 'nudge', kind, items: writeItems(items), ...week };
    case 'escalation':
      return { type: 'escalation', unit: official === undefined ? undefined : units[0], ...week };
    case 'draft':
      return { type: 'draft', ...week };
    case 'report':
      return { type: 'report', ...week };
  }
};
