import type { Logger } from 'pino';
import { findMissed } from '../week/find-missed.ts';
import type { ReminderRules, WeekStores } from '../week/read-week.ts';
import { describeMissed } from './describe-missed.ts';

/** Ticks come every minute; one that comes so long after the last follows a downtime. */
export const DOWN_AFTER_MS = 5 * 60_000;

/**
 * Notes that what was due at a moment is put out. If the bot was down before it, what was due meanwhile is found out,
 * kept for the office's board and told in the log, once, whichever process comes first.
 */
export const noteTick = async (
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
