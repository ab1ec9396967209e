import type { Payload } from '../../../delivery/payload.ts';
import type { OfficialId } from '../../../domain/people.ts';
import type { View } from '../../../domain/view.ts';
import { holdsRight } from '../../../people/directory.ts';
import { makeFiles, makeReports, weekBounds } from '../../../week/weekly-report/make-reports.ts';
import { reportButtons } from '../../../week/weekly-report/report-buttons.ts';
import { readDraft } from '../../../week/weekly-report/view-draft.ts';
import { viewReports } from '../../../week/weekly-report/view-reports.ts';
import type { PushedPart } from '../outbox/pushed-part.ts';
import type { BotServices } from '../services.ts';

const LATE = 'Báo cáo này gửi muộn hơn giờ thường lệ.';

/** A pushed report: its words, then its files. */
export interface RenderedReport extends View {
  readonly files: readonly PushedPart[];
}

/** The week's draft for somebody of the office; undefined if they send no reports any more. */
export const renderDraft = async (
  { period }: Extract<Payload, { type: 'draft' }>,
  to: OfficialId,
  services: BotServices,
): Promise<View | undefined> =>
  holdsRight(await services.directory(), to, 'send weekly reports')
    ? readDraft(services, period, services.now())
    : undefined;

/** The week's report for a leader; undefined if they don't read reports any more. */
export const renderReport = async (
  { period, isLate }: Extract<Payload, { type: 'report' }>,
  to: OfficialId,
  services: BotServices,
): Promise<RenderedReport | undefined> => {
  if (!holdsRight(await services.directory(), to, 'read weekly reports')) return undefined;
  const reports = await makeReports(services, period, 'leader', services.now());
  const files = await makeFiles(services.reportFiles, reports);
  return {
    blocks: viewReports(reports, isLate ? LATE : undefined),
    buttons: reportButtons(period, weekBounds(services, services.now())),
    files: files.map(({ name, content, caption }) => ({
      kind: 'document',
      file: { name, content },
      captionHtml: caption,
    })),
  };
};
