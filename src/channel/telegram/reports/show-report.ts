import { localDay } from '../../../domain/local-time.ts';
import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import { readSpanCode, type SpanName, spanCode, spanOf } from '../../../week/weekly-report/choose-span.ts';
import {
  makeFiles,
  makeReports,
  makeSpanReports,
  weekBounds,
} from '../../../week/weekly-report/make-reports.ts';
import type { WeeklyReport } from '../../../week/weekly-report/weekly-report.ts';
import type { Visit } from '../feature.ts';
import type { Button } from '../message/keyboard.ts';
import { say } from '../message/say.ts';
import { sendFile, showUploading } from '../message/send-file.ts';
import type { BotServices } from '../services.ts';
import { showView } from '../standing/show-standing.ts';
import { REPORT } from './report-buttons.ts';
import { reportButtons, viewReports } from './view-report.ts';

/** A week's report in words: in place of the message that was pressed, else as a message. */
export const showReport = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  const { services, actor } = visit;
  const reports = await makeReports(services, week, actor.role, services.now());
  return showView(visit, viewReports(reports), reportButtons(week, weekBounds(services, services.now())));
};

const sendFiles = async ({ ctx, services }: Visit, reports: readonly WeeklyReport[]): Promise<void> => {
  for (const { content, name, caption } of await makeFiles(services.reportFiles, reports))
    await sendFile(ctx, content, name, caption);
};

/** A week's files. */
export const sendReportFiles = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  const { services, actor } = visit;
  showUploading(visit, 'upload_document');
  await sendFiles(visit, await makeReports(services, week, actor.role, services.now()));
};

const NOT_BEGUN = 'Kỳ ấy chưa đến nên chưa có báo cáo.';
const OUTSIDE = 'Kỳ ấy nằm ngoài thời gian của các văn bản đang theo dõi nên không có báo cáo.';

const hasBegun = ({ now, timeZone }: Pick<BotServices, 'now' | 'timeZone'>, name: SpanName): boolean =>
  spanOf(name).from <= localDay(now(), timeZone);

/** The month or quarter beside one of the same year, if it has begun. */
const neighbours = (services: BotServices, name: SpanName): readonly Button[] =>
  [-1, 1].flatMap((step): readonly Button[] => {
    const beside = readSpanCode(spanCode({ ...name, number: name.number + step }));
    if (beside === undefined || beside.kind !== name.kind || !hasBegun(services, beside)) return [];
    const { title } = spanOf(beside);
    return [{ label: step < 0 ? `‹ ${title}` : `${title} ›`, data: REPORT.to.span(spanCode(beside)) }];
  });

/** The report of a month, a quarter … in words. */
export const showSpan = async (visit: Visit, name: SpanName): Promise<void> => {
  const { ctx, services } = visit;
  if (!hasBegun(services, name)) return say(ctx, NOT_BEGUN);
  const reports = await makeSpanReports(services, spanOf(name), services.now());
  if (reports.length === 0) return say(ctx, OUTSIDE);
  await showView(visit, viewReports(reports), [
    neighbours(services, name),
    [{ label: '📄 Gửi tệp Excel và Word', data: REPORT.to.spanFiles(spanCode(name)) }],
  ]);
};

/** Its files. */
export const sendSpanFiles = async (visit: Visit, name: SpanName): Promise<void> =>
  sendFiles(visit, await makeSpanReports(visit.services, spanOf(name), visit.services.now()));
