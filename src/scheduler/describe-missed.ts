import type { MissedOutcome, MissedReminder } from '../week/missed-reminder.ts';
import type { ReminderKind } from '../week/reminder.ts';

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
export const describeMissed = (missed: readonly MissedReminder[]): string =>
  missed
    .map(({ period, kind, outcome }, index) => {
      const week = missed[index - 1]?.period === period ? '' : ` of week ${Number(period.slice(6))}`;
      return `${KINDS[kind]}${week} ${OUTCOMES[outcome]}`;
    })
    .join(', ');
