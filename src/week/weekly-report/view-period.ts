import { localDay } from '../../domain/local-time.ts';
import type { Role } from '../../domain/people.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import { type Button, button, type View } from '../../domain/view.ts';
import { readSpanCode, type SpanName, spanCode, spanOf } from './choose-span.ts';
import { makeReports, makeSpanReports, type ReportMeans, weekBounds } from './make-reports.ts';
import { REPORT, reportButtons } from './report-buttons.ts';
import { viewReports } from './view-reports.ts';

/** A week's report in words, with the weeks beside it. */
export const viewWeek = async (
  means: ReportMeans,
  week: ReportingWeek,
  reader: Role,
  now: Date,
): Promise<View> => ({
  blocks: viewReports(await makeReports(means, week, reader, now)),
  buttons: reportButtons(week, weekBounds(means, now)),
});

const NOT_BEGUN = 'Kỳ ấy chưa đến nên chưa có báo cáo.';
const OUTSIDE = 'Kỳ ấy nằm ngoài thời gian của các văn bản đang theo dõi nên không có báo cáo.';

const hasBegun = (means: ReportMeans, name: SpanName, now: Date): boolean =>
  spanOf(name).from <= localDay(now, means.reminderRules().timeZone);

/** The month or quarter beside one of the same year, if it has begun. */
const neighbours = (means: ReportMeans, name: SpanName, now: Date): readonly Button[] =>
  [-1, 1].flatMap((step): readonly Button[] => {
    const beside = readSpanCode(spanCode({ ...name, number: name.number + step }));
    if (beside === undefined || beside.kind !== name.kind || !hasBegun(means, beside, now)) return [];
    const { title } = spanOf(beside);
    return [button(step < 0 ? `‹ ${title}` : `${title} ›`, REPORT.to.span(spanCode(beside)))];
  });

/** The report of a month, a quarter … in words; a line where there is none. */
export const viewSpan = async (means: ReportMeans, name: SpanName, now: Date): Promise<View | string> => {
  if (!hasBegun(means, name, now)) return NOT_BEGUN;
  const reports = await makeSpanReports(means, spanOf(name), now);
  if (reports.length === 0) return OUTSIDE;
  return {
    blocks: viewReports(reports),
    buttons: [
      neighbours(means, name, now),
      [button('📄 Gửi tệp Excel và Word', REPORT.to.spanFiles(spanCode(name)))],
    ],
  };
};
