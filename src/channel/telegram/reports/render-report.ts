import type { Payload } from '../../../delivery/payload.ts';
import type { OfficialId } from '../../../domain/people.ts';
import { hasRight } from '../../../people/rights.ts';
import type { Button } from '../message/keyboard.ts';
import type { Block } from '../message/rich-text.ts';
import type { PushedPart } from '../outbox/pushed-part.ts';
import type { BotServices } from '../services.ts';
import { makeFiles, makeReports, weekBounds } from './make-report.ts';
import { reportButtons, viewReports } from './view-report.ts';

const LATE = 'Báo cáo này gửi muộn hơn giờ thường lệ.';

/** A pushed report: its words, then its files. */
export interface RenderedReport {
  readonly blocks: readonly Block[];
  readonly buttons: readonly (readonly Button[])[];
  readonly files: readonly PushedPart[];
}

/** The week's report for a leader; undefined if they don't read reports any more. */
export const renderReport = async (
  { period, isLate }: Extract<Payload, { type: 'report' }>,
  to: OfficialId,
  services: BotServices,
): Promise<RenderedReport | undefined> => {
  const directory = await services.directory();
  const official = directory.official(to);
  if (official === undefined || !hasRight(directory.actorOf(official).role, 'read weekly reports'))
    return undefined;
  const reports = await makeReports(services, period, 'leader');
  const files = await makeFiles(services, reports);
  return {
    blocks: viewReports(reports, isLate ? LATE : undefined),
    buttons: reportButtons(period, weekBounds(services)),
    files: files.map(({ name, content, caption }) => ({
      kind: 'document',
      file: { name, content },
      captionHtml: caption,
    })),
  };
};
