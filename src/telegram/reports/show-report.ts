import type { ReportingWeek } from '../../domain/reporting-week.ts';
import type { WeeklyReport } from '../../reminders/weekly-report/weekly-report.ts';
import type { Visit } from '../feature.ts';
import { sendFile } from '../roster/roster-files.ts';
import { showView } from '../standing/show-standing.ts';
import { makeFiles, makeReports, weekBounds } from './make-report.ts';
import { reportButtons, viewReports } from './view-report.ts';

/** Shows that a file is on its way; only a courtesy, so a failure is noted and no more. */
const showUploading = ({ ctx, services }: Visit): void => {
  if (ctx.chat === undefined) return;
  ctx.api.sendChatAction(ctx.chat.id, 'upload_document').catch((error: unknown) => {
    services.logger.debug({ err: error }, 'the upload indication was not shown');
  });
};

const show = (visit: Visit, week: ReportingWeek, reports: readonly WeeklyReport[]): Promise<void> =>
  showView(visit, viewReports(reports), reportButtons(week, weekBounds(visit.services)));

const sendFiles = async (visit: Visit, reports: readonly WeeklyReport[]): Promise<void> => {
  const { ctx, services } = visit;
  showUploading(visit);
  for (const { content, name, caption } of await makeFiles(services, reports)) {
    await sendFile(ctx, content, name, caption);
  }
};

/** A week's report in words, in place of the message that was pressed. */
export const showReport = async (visit: Visit, week: ReportingWeek): Promise<void> =>
  show(visit, week, await makeReports(visit.services, week));

/** A week's report in words and as files. */
export const sendReport = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  showUploading(visit);
  const reports = await makeReports(visit.services, week);
  await show(visit, week, reports);
  await sendFiles(visit, reports);
};

/** A week's files. */
export const sendReportFiles = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  showUploading(visit);
  await sendFiles(visit, await makeReports(visit.services, week));
};
