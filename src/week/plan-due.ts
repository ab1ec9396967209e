import { localDay } from '../domain/local-time.ts';
import type { Absence } from '../people/absences/presence.ts';
import type { Directory } from '../people/directory.ts';
import type { GivenAnswers } from './list-answered.ts';
import { listWork } from './list-work.ts';
import { planAsking } from './plan-asking.ts';
import { planDraft } from './plan-draft.ts';
import { planEscalation } from './plan-escalation.ts';
import { planReport } from './plan-report.ts';
import { planTimetable, type TimetableInput } from './plan-timetable.ts';
import type { AnsweredWeek, DueReminder, SentReminder, Withheld, WithheldReason } from './reminder.ts';
import { documentsOn } from './week-documents.ts';
import { WeekState } from './week-state.ts';
import type { ReportDecision } from './weekly-report/report-acts.ts';

export interface PlanInput extends TimetableInput {
  readonly now: Date;
  /** People and work as they stand on the day of `now` in `timeZone`. */
  readonly directory: Directory;
  /** Everything that was put out to send; at least that of this week. */
  readonly sent: readonly SentReminder[];
  readonly answered: readonly AnsweredWeek[];
  /** What a unit has given this week isn't asked for again; left out: nothing. */
  readonly isGiven?: GivenAnswers['isGiven'] | undefined;
  readonly away: readonly Absence[];
  /** What the office decided about the report of the week of `now`. */
  readonly decision?: ReportDecision | undefined;
}

export interface Plan {
  readonly due: readonly DueReminder[];
  /** Why each of the others gets nothing at this moment. */
  readonly withheld: readonly Withheld[];
}

/**
 * What is due at a moment, still of use and not yet sent. The same input gives the same messages with the same keys, so
 * that it may be asked at any time, by any number of processes, and after any time of not running.
 */
export const planDue = (input: PlanInput): Plan => {
  const today = localDay(input.now, input.timeZone);
  const { timetable, reason } = planTimetable(today, input);
  if (timetable === undefined) return { due: [], withheld: withholdAll(input.directory, reason) };
  const work = listWork(input.directory, documentsOn(input.documents, today));
  const week = new WeekState({ ...input, today, timetable, work });
  const asking = planAsking(week);
  const report = planReport(week);
  return {
    due: [...asking.due, ...planEscalation(week), ...planDraft(week), ...report.due],
    withheld: [...asking.withheld, ...report.withheld],
  };
};

const withholdAll = ({ snapshot }: Directory, reason: WithheldReason): readonly Withheld[] =>
  snapshot.officials
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ id, role }) => ({ official: id, kind: role === 'leader' ? 'report' : 'nudge', reason }));
