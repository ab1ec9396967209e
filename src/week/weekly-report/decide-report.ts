import type { UpdateId } from '../../domain/chat.ts';
import type { Day, OfficialId } from '../../domain/people.ts';
import { daysOf, type ReportingWeek } from '../../domain/reporting-week.ts';
import { findDates } from '../../quantities/find-dates.ts';
import { blotOut, findMarks } from '../../quantities/find-marks.ts';
import { enqueueDue } from '../enqueue-due.ts';
import { planTimetable } from '../plan-timetable.ts';
import { type ReminderRules, readWeekRows } from '../read-week.ts';
import type { SentReminder } from '../reminder.ts';
import { makeReports, type ReportMeans } from './make-reports.ts';
import { numberRows } from './number-rows.ts';
import { decisionOf, type NewReportAct, type ReportActStore, type ReportDecision } from './report-acts.ts';

/** A wish of the office: that a week's report goes to leaders, or doesn't go by itself. */
interface ReportWish {
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
const decideReport = async (
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

/** In characters; more is a report of its own. */
export const LONGEST_WORDS = 600;

/** Why words of the office can't stand in a report. */
type WordsFault = 'too long' | 'holds a figure';

/**
 * Checks words that the office adds. Figures only come from rows: days, times and numbers of documents may stand there,
 * other numbers mayn't.
 */
export const checkWords = (text: string, today: Day): WordsFault | undefined => {
  if (text.length > LONGEST_WORDS) return 'too long';
  const rest = blotOut(text, [...findMarks(text), ...findDates(text, today)]);
  return /\d/.test(rest) ? 'holds a figure' : undefined;
};

/** Words of the office about a week (0) or a numbered line of its report. Empty ones take back those before. */
interface SaidWords extends Pick<NewReportAct, 'update' | 'official' | 'text'> {
  readonly week: ReportingWeek;
  readonly number: number;
}

/** Keeps words of the office with a week's report. */
export const keepWords = async (
  means: ReportMeans & { readonly reportActs: ReportActStore },
  { week, number, ...said }: SaidWords,
  now: Date,
): Promise<void> => {
  const reports = number === 0 ? [] : await makeReports(means, week, 'staff', now);
  const line = numberRows(reports).find((each) => each.number === number);
  const about = line && { document: line.row.target.document, ref: line.row.measure.ref };
  await means.reportActs.add({ ...said, week, kind: 'words', about, at: now });
};
