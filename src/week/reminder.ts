import type { AssignmentId, OfficialId, UnitId } from '../domain/people.ts';
import { qualify, type Reference } from '../domain/reference.ts';
import type { ReportingWeek } from '../domain/reporting-week.ts';
import type { LedItem } from '../progress/reporters/find-reporter.ts';

/**
 * `nudge` asks, `second` asks again, `escalation` names who is silent to their head and the office. `draft` shows the
 * office the report before leaders have it.
 */
export const REMINDER_KINDS = ['nudge', 'second', 'escalation', 'draft', 'report'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Something that an official leads and is asked about. */
export interface ReminderItem extends LedItem {
  readonly assignment: AssignmentId;
}

/** Items as a message keeps them: by their references, which name their document where there are several. */
export const writeItems = (
  items: readonly ReminderItem[],
): { readonly ref: Reference; readonly of: OfficialId }[] => {
  const areSeveral = new Set(items.map(({ document }) => document)).size > 1;
  return items.map(({ document, ref, of }) => ({ ref: areSeveral ? qualify(document, ref) : ref, of }));
};

/** A message that is due now. */
export interface DueReminder {
  readonly kind: ReminderKind;
  /** Who gets it; undefined for the office: everybody with the role `staff`. */
  readonly official: OfficialId | undefined;
  /** The units of its items, in their order; of an escalation to a head the one unit; none for office and report. */
  readonly units: readonly UnitId[];
  readonly period: ReportingWeek;
  /** In the order of the documents. */
  readonly items: readonly ReminderItem[];
  /** Whose week it asks for or tells of; for a report its reader. */
  readonly about: readonly OfficialId[];
  /** Never the same for two messages: `nudge:2024-W48:p1`. */
  readonly key: string;
  readonly due: Date;
  /** From this moment on it must not be sent any more. */
  readonly uselessAfter: Date;
  /** Planned so long after its time that it has to say so. */
  readonly isLate: boolean;
}

/** What must be kept of a reminder that was put out to send. */
export interface SentReminder extends Pick<DueReminder, 'kind' | 'period' | 'about' | 'key'> {
  readonly at: Date;
}

/** Somebody's week is answered; by themselves or by their deputy. */
export interface AnsweredWeek {
  readonly official: OfficialId;
  readonly period: ReportingWeek;
}

/** Why somebody gets nothing at this moment. */
export type WithheldReason =
  | 'answered'
  | 'away'
  | 'deputy asked instead'
  | 'not linked'
  | 'unreachable'
  | 'no items'
  | "outside the document's dates"
  | 'year missing in calendar'
  | 'week without working days'
  | 'not due yet'
  | 'already asked'
  | 'already sent'
  | 'asked too recently'
  | 'too late'
  | 'held by the office'
  | 'not checked by the office'
  | 'outside working hours';

export interface Withheld {
  readonly official: OfficialId;
  /** What they would have got next; `report` only for leaders. */
  readonly kind: 'nudge' | 'second' | 'report';
  readonly reason: WithheldReason;
}

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
