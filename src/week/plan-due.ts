import { localDay } from '../domain/local-time.ts';
import { type Official, stands } from '../domain/people.ts';
import type { Directory } from '../people/directory.ts';
import { listWork } from './list-work.ts';
import { planAsking, planEscalation } from './plan-asking.ts';
import { planTimetable, type TimetableInput } from './plan-timetable.ts';
import type { DueReminder, Withheld, WithheldReason } from './reminder.ts';
import { documentsOn } from './week-documents.ts';
import { type KnownOfWeek, WeekState } from './week-state.ts';

const OFFICE = 'office';

/** The office once more, where its draft waits for it at the hour of the report. */
const OFFICE_AGAIN = 'office:unsent';

/**
 * The week's report as a draft for the office, once; of no use when leaders have it, or when it was decided about. Where
 * what isn't checked isn't sent, the office is told once more at the hour of the report.
 */
const planDraft = (week: WeekState): readonly DueReminder[] => {
  const { draft, report, end, period } = week.timetable;
  if (week.now < draft || week.decision !== undefined || !week.isWaking()) return [];
  const isReportDue = week.now >= report;
  const whom = isReportDue ? OFFICE_AGAIN : OFFICE;
  if (week.hasKey('draft', whom) || (week.sendsUnchecked && isReportDue)) return [];
  const due = isReportDue ? report : draft;
  return [
    {
      kind: 'draft',
      official: undefined,
      units: [],
      period,
      items: [],
      about: [],
      key: week.freeKey('draft', whom),
      due,
      uselessAfter: week.sendsUnchecked ? report : end,
      isLate: week.isLate(due),
    },
  ];
};

/** The weekly report, to each leader once; late if need be, but within its week. */
const planReport = (
  week: WeekState,
): { readonly due: readonly DueReminder[]; readonly withheld: readonly Withheld[] } => {
  const due: DueReminder[] = [];
  const withheld: Withheld[] = [];
  for (const leader of listLeaders(week)) {
    const reason = reasonAgainst(week, leader);
    if (reason === undefined) due.push(reportTo(week, leader));
    else withheld.push({ official: leader.id, kind: 'report', reason });
  }
  return { due, withheld };
};

const listLeaders = (week: WeekState): readonly Official[] =>
  week.directory.snapshot.officials.filter(({ role, endedAt }) => role === 'leader' && endedAt === undefined);

/** Leaders who are away get theirs all the same: nothing is asked of them. */
const reasonAgainst = (week: WeekState, leader: Official): WithheldReason | undefined => {
  if (leader.person === undefined) return 'not linked';
  if (leader.unreachableSince !== undefined) return 'unreachable';
  if (week.sentAt('report', leader.id)) return 'already sent';
  const reason = reasonOfOffice(week);
  if (reason !== undefined) return reason;
  return week.isWaking() ? undefined : 'outside working hours';
};

/** A report that the office has sent goes at once, one that it holds back doesn't go; else its time comes. */
const reasonOfOffice = ({
  decision,
  now,
  timetable,
  sendsUnchecked,
}: WeekState): WithheldReason | undefined => {
  if (decision?.kind === 'send') return undefined;
  if (decision?.kind === 'hold') return 'held by the office';
  if (now < timetable.report) return 'not due yet';
  return sendsUnchecked ? undefined : 'not checked by the office';
};

/** When it is to go: when the office has sent it, else at its time. */
const dueOf = ({ decision, timetable }: WeekState): Date =>
  decision?.kind === 'send' ? decision.at : timetable.report;

const reportTo = (week: WeekState, leader: Official): DueReminder => ({
  kind: 'report',
  official: leader.id,
  units: [],
  period: week.timetable.period,
  items: [],
  about: [leader.id],
  key: week.freeKey('report', `p${leader.id}`),
  due: dueOf(week),
  uselessAfter: week.timetable.end,
  isLate: week.isLate(dueOf(week)),
});

export type PlanInput = TimetableInput & KnownOfWeek;

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
    .filter(stands)
    .map(({ id, role }) => ({ official: id, kind: role === 'leader' ? 'report' : 'nudge', reason }));
