import type { ReportingWeek } from '../domain/reporting-week.ts';
import type { ReminderKind } from './reminder.ts';

/** A time in which nothing was put out: after one tick, up to the next. */
export interface Downtime {
  readonly from: Date;
  readonly until: Date;
}

/** What became of a reminder whose time lay in a downtime. */
export type MissedOutcome = 'late' | 'to come' | 'dropped';

/** The reminders of one kind that a week had and that were due while the bot was down. */
export interface MissedReminder {
  readonly period: ReportingWeek;
  readonly kind: ReminderKind;
  readonly due: Date;
  readonly outcome: MissedOutcome;
}

/** A downtime with what was due in it. */
export interface Outage extends Downtime {
  /** Never empty. */
  readonly missed: readonly MissedReminder[];
}
