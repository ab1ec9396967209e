import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import type { Visit } from '../feature.ts';
import { sendFile, showUploading } from '../message/send-file.ts';
import { showView } from '../standing/show-standing.ts';
import { makeFiles, makeReports, weekBounds } from './make-report.ts';
import { reportButtons, viewReports } from './view-report.ts';

/** A week's report in words: in place of the message that was pressed, else as a message. */
export const showReport = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  const reports = await makeReports(visit.services, week, visit.actor.role);
  return showView(visit, viewReports(reports), reportButtons(week, weekBounds(visit.services)));
};

/** A week's files. */
export const sendReportFiles = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  const { ctx, services } = visit;
  showUploading(visit, 'upload_document');
  for (const { content, name, caption } of await makeFiles(
    services,
    await makeReports(services, week, visit.actor.role),
  )) {
    await sendFile(ctx, content, name, caption);
  }
};
