import type { Logger } from 'pino';
import type { OutboxStore } from '../delivery/outbox-store.ts';
import type { Clock } from '../domain/local-time.ts';
import { enqueueDue } from '../week/enqueue-due.ts';
import { findCalendarWarnings } from '../week/find-calendar-warnings.ts';
import type { ReminderRules, WeekStores } from '../week/read-week.ts';
import { REMINDER_KINDS } from '../week/reminder.ts';
import { noteTick } from './note-tick.ts';
import { startTicking, type Ticking } from './start-ticking.ts';

export interface ReminderSchedule extends WeekStores {
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
  readonly reminderRules: () => ReminderRules;
  readonly now: Clock;
  readonly logger: Logger;
  /** Called after each tick that went well. */
  readonly onTicked?: () => void;
}

/**
 * Puts out what is due now; the rows see to it that nothing is put out twice, whoever else asks. After a downtime it
 * tells what was due meanwhile.
 */
export const putOutDue = async (schedule: ReminderSchedule): Promise<void> => {
  const { reminderRules, now, logger } = schedule;
  const [rules, at] = [reminderRules(), now()];
  const { due, added } = await enqueueDue(schedule, rules, at);
  if (added > 0) {
    const counts = REMINDER_KINDS.map(
      (kind) => [kind, due.filter((each) => each.kind === kind).length] as const,
    );
    logger.info({ added, ...Object.fromEntries(counts) }, 'reminders were put out');
  }
  await noteTick(schedule, rules, at);
};

/** Puts out what is due at once and from then on every minute; says in the log where that will be nothing, and why. */
export const scheduleReminders = (schedule: ReminderSchedule): Ticking => {
  const { reminderRules, now, logger, onTicked } = schedule;
  for (const warning of findCalendarWarnings(reminderRules(), now())) logger.warn(warning);
  return startTicking(() => putOutDue(schedule).then(onTicked), logger);
};
