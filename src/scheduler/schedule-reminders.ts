import type { Logger } from 'pino';
import type { OutboxStore } from '../delivery/outbox-store.ts';
import type { Clock } from '../domain/local-time.ts';
import { enqueueDue } from '../week/enqueue-due.ts';
import { findCalendarWarnings } from '../week/find-calendar-warnings.ts';
import { findMissed } from '../week/plan-missed.ts';
import type { ReminderRules, WeekStores } from '../week/read-week.ts';
import {
  type MissedOutcome,
  type MissedReminder,
  REMINDER_KINDS,
  type ReminderKind,
} from '../week/reminder.ts';
import { startTicking, type Ticking } from './start-ticking.ts';

/** Ticks come every minute; one that comes so long after the last follows a downtime. */
const DOWN_AFTER_MS = 5 * 60_000;

/**
 * Notes that what was due at a moment is put out. If the bot was down before it, what was due meanwhile is found out,
 * kept for the office's board and told in the log, once, whichever process comes first.
 */
const noteTick = async (
  stores: WeekStores & { readonly logger: Logger },
  rules: ReminderRules,
  at: Date,
): Promise<void> => {
  const { reminders, logger } = stores;
  const last = await reminders.lastTick();
  const wasDown = last !== undefined && at.getTime() - last.getTime() >= DOWN_AFTER_MS;
  const missed = wasDown ? await findMissed(stores, rules, { from: last, until: at }) : [];
  const isFirst = await reminders.noteTick({ last, at, missed });
  if (!isFirst || missed.length === 0) return;
  const level = missed.some(({ outcome }) => outcome === 'dropped') ? 'warn' : 'info';
  logger[level]({ downFrom: last, downUntil: at, missed }, `while down: ${describeMissed(missed)}`);
};

const KINDS: Readonly<Record<ReminderKind, string>> = {
  nudge: 'first nudge',
  second: 'second nudge',
  escalation: 'escalation',
  draft: 'draft of the weekly report',
  report: 'weekly report',
};

const OUTCOMES: Readonly<Record<MissedOutcome, string>> = {
  late: 'sent late',
  'to come': 'to be sent late',
  dropped: 'dropped',
};

/** What was due while the bot was down, for the log: `second nudge of week 48 dropped, weekly report dropped`. */
const describeMissed = (missed: readonly MissedReminder[]): string =>
  missed
    .map(({ period, kind, outcome }, index) => {
      const week = missed[index - 1]?.period === period ? '' : ` of week ${Number(period.slice(6))}`;
      return `${KINDS[kind]}${week} ${OUTCOMES[outcome]}`;
    })
    .join(', ');

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
