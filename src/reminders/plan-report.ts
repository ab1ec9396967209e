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
  if (week.now < week.timetable.report) return 'not due yet';
  return week.isWaking() ? undefined : 'outside working hours';
};

const reportTo = (week: WeekState, leader: Official): DueReminder => ({
  kind: 'report',
  official: leader.id,
  units: [],
  period: week.timetable.period,
  items: [],
  about: [leader.id],
  key: week.freeKey('report', `p${leader.id}`),
  due: week.timetable.report,
  uselessAfter: week.timetable.end,
  isLate: week.isLate(week.timetable.report),
});
