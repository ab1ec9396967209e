import type { Day } from '../../domain/people.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import { findDates } from '../../quantities/find-dates.ts';
import { blotOut, findMarks } from '../../quantities/find-marks.ts';
import { makeReports, type ReportMeans } from './make-reports.ts';
import { numberRows } from './number-rows.ts';
import type { NewReportAct, ReportActStore } from './report-acts.ts';

/** In characters; more is a report of its own. */
export const LONGEST_WORDS = 600;

/** Why words of the office can't stand in a report. */
export type WordsFault = 'too long' | 'holds a figure';

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
export interface SaidWords extends Pick<NewReportAct, 'update' | 'official' | 'text'> {
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
