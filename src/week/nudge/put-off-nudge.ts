import type { OutboxId, OutboxStore } from '../../delivery/outbox-store.ts';
import { localDay } from '../../domain/local-time.ts';
import { weekAt } from '../../domain/reporting-week.ts';
import type { Reporter } from '../../progress/reporters/find-reporter.ts';
import { isSnoozable } from '../list-snoozes.ts';
import { planTimetable } from '../plan-timetable.ts';
import type { ReminderRules } from '../read-week.ts';

const MINUTE_MS = 60_000;

/** What puts a question off. */
export interface PutOffMeans {
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
  readonly reminderRules: () => ReminderRules;
}

/** Who is asked again, of what, for whose weeks. */
export type AskedAgain = Pick<Reporter, 'official' | 'led' | 'answersFor'>;

/**
 * Puts out the week's question for later.
 * @param nudge the row that was sent before, if there is one; the same moment is asked for once, however often.
 */
export const askAgainAt = async (
  { outbox, reminderRules }: PutOffMeans,
  { official, led, answersFor }: AskedAgain,
  at: Date,
  now: Date,
  nudge?: OutboxId,
): Promise<void> => {
  const rules = reminderRules();
  const period = weekAt(now, rules.timeZone);
  const { timetable } = planTimetable(localDay(now, rules.timeZone), rules);
  const message = {
    to: official,
    key: `snooze:${nudge ?? period}:${at.getTime() / MINUTE_MS}`,
    payload: {
      type: 'nudge' as const,
      kind: 'again' as const,
      items: led.map(({ ref, of }) => ({ ref, of })),
      period,
      about: [...answersFor],
      isLate: false,
    },
    dueAt: at,
    uselessAfter: timetable?.report,
  };
  await outbox.enqueue([message], now);
};

/** The same at a moment that somebody chose. @returns false for one at which nobody is asked, or not any more */
export const putOff = async (
  means: PutOffMeans,
  asked: AskedAgain,
  at: Date,
  now: Date,
  nudge?: OutboxId,
): Promise<boolean> => {
  const rules = means.reminderRules();
  const { timetable } = planTimetable(localDay(now, rules.timeZone), rules);
  if (timetable === undefined || Number.isNaN(at.getTime()) || !isSnoozable(at, now, rules)) return false;
  await askAgainAt(means, asked, at, now, nudge);
  return true;
};
