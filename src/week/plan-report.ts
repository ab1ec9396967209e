import type { Official } from '../domain/people.ts';
import type { DueReminder, Withheld, WithheldReason } from './reminder.ts';
import type { WeekState } from './week-state.ts';

/** The weekly report, to each leader once; late if need be, but within its week. */
export const planReport = (
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
