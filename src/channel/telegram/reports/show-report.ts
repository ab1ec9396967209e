import type { ReportingWeek } from '../../../domain/reporting-week.ts';
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

/** A week's report in words: in place of the message that was pressed, else as a message. */
export const showReport = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  const reports = await makeReports(visit.services, week, visit.actor.role);
  return showView(visit, viewReports(reports), reportButtons(week, weekBounds(visit.services)));
};

/** A week's files. */
export const sendReportFiles = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  const { ctx, services } = visit;
  showUploading(visit);
  for (const { content, name, caption } of await makeFiles(
    services,
    await makeReports(services, week, visit.actor.role),
  )) {
    await sendFile(ctx, content, name, caption);
  }
};
