import type { UpdateId } from '../../domain/chat.ts';
import type { OfficialId } from '../../domain/people.ts';
import { daysOf, type ReportingWeek } from '../../domain/reporting-week.ts';
import { enqueueDue } from '../enqueue-due.ts';
import { planTimetable } from '../plan-timetable.ts';
import { type ReminderRules, readWeekRows } from '../read-week.ts';
import type { SentReminder } from '../reminder.ts';
import { decisionOf, type ReportActStore, type ReportDecision } from './report-acts.ts';

/** A wish of the office: that a week's report goes to leaders, or doesn't go by itself. */
export interface ReportWish {
  readonly week: ReportingWeek;
  readonly kind: 'send' | 'hold';
  readonly update: UpdateId;
  readonly official: OfficialId;
  readonly now: Date;
  /** From this moment on nothing of the week is sent; undefined where the week has no report. */
  readonly end: Date | undefined;
  /** What was put out in the week. */
  readonly sent: readonly SentReminder[];
}

/** What came of it. `decided`: somebody had done the same before. */
export type WishOutcome =
  | { readonly outcome: 'done' | 'week over' }
  | { readonly outcome: 'decided'; readonly decision: ReportDecision }
  | { readonly outcome: 'gone'; readonly at: Date };

/** Keeps a decision of the office, unless the report is with leaders already or its week is over. */
export const decideReport = async (
  acts: ReportActStore,
  { week, kind, update, official, now, end, sent }: ReportWish,
): Promise<WishOutcome> => {
  const gone = sent.find((row) => row.kind === 'report' && row.period === week);
  if (gone !== undefined) return { outcome: 'gone', at: gone.at };
  if (end === undefined || now >= end) return { outcome: 'week over' };
  const decision = decisionOf(await acts.ofWeek(week));
  if (decision?.kind === kind) return { outcome: 'decided', decision };
  await acts.add({ update, week, kind, about: undefined, text: '', official, at: now });
  return { outcome: 'done' };
};

/** When nothing of a week is sent any more; undefined where nothing is asked in it. */
const endOf = (rules: ReminderRules, week: ReportingWeek): Date | undefined =>
  daysOf(week)
    .flatMap((day) => planTimetable(day, rules).timetable?.end ?? [])
    .at(-1);

/** Takes the wish of somebody of the office; what it sends is put out now, else it would wait for the next tick. */
export const takeWish = async (
  stores: Parameters<typeof enqueueDue>[0] & { readonly reportActs: ReportActStore },
  rules: ReminderRules,
  wish: Omit<ReportWish, 'end' | 'sent'>,
): Promise<WishOutcome> => {
  const { sent } = await readWeekRows(stores, rules, wish.week);
  const outcome = await decideReport(stores.reportActs, { ...wish, end: endOf(rules, wish.week), sent });
  if (outcome.outcome === 'done') await enqueueDue(stores, rules, wish.now);
  return outcome;
};
