import { describeDocumentAlert, viewDeadMessages, viewPushed } from '../delivery/describe-alert.ts';
import type { OutboxStore } from '../delivery/outbox-store.ts';
import type { Alert, Payload } from '../delivery/payload.ts';
import { DOCUMENT } from '../documents/library/document-buttons.ts';
import { callDocument, titleDocument } from '../documents/library/title-document.ts';
import type { OfficialId } from '../domain/people.ts';
import type { DocumentId } from '../domain/reference.ts';
import { button, type View } from '../domain/view.ts';
import { holdsRight } from '../people/directory.ts';
import { viewOfficeFigures } from '../progress/office/describe-untold.ts';
import { viewRequestAnswer } from '../progress/requests/describe-requests.ts';
import type { LeaderRequestStore } from '../progress/requests/leader-request.ts';
import { viewRequest } from '../progress/requests/view-request.ts';
import { BOARD } from './board/view-board.ts';
import { viewEscalation } from './describe-escalation.ts';
import type { NudgeWording } from './nudge/describe-nudge.ts';
import { type NudgePayload, openPushedNudge } from './nudge/find-nudge-matter.ts';
import { viewNudge } from './nudge/view-nudge.ts';
import { makeFiles, makeReports, weekBounds } from './weekly-report/make-reports.ts';
import { reportButtons } from './weekly-report/report-buttons.ts';
import { readDraft } from './weekly-report/view-draft.ts';
import { viewReports } from './weekly-report/view-reports.ts';
import type { ReportFiles } from './weekly-report/weekly-report.ts';

/** What pushed messages are made from. */
type PushMeans = Parameters<typeof viewEscalation>[1] &
  Parameters<typeof describeDocumentAlert>[1] &
  Parameters<typeof viewOfficeFigures>[0] &
  Parameters<typeof openPushedNudge>[0] &
  NudgeWording &
  Parameters<typeof makeReports>[0] &
  Parameters<typeof readDraft>[0] & {
    readonly outbox: Pick<OutboxStore, 'findDead'>;
    readonly requests: Pick<LeaderRequestStore, 'find'>;
    readonly reportFiles: ReportFiles;
  };

/** Tells of the messages that are still given up: nothing if all were put back meanwhile. */
const viewDead = async (
  ids: readonly number[],
  { outbox, directory }: PushMeans,
): Promise<View | undefined> => {
  const told = new Set(ids);
  const dead = (await outbox.findDead()).filter(({ id }) => told.has(id));
  return dead.length === 0 ? undefined : { blocks: viewDeadMessages(dead, await directory()) };
};

const titleIn =
  ({ followed }: PushMeans) =>
  (id: DocumentId): string | undefined => {
    const found = followed().find(id);
    return found && titleDocument(found.document);
  };

const viewAlert = async (alert: Alert, services: PushMeans): Promise<View | undefined> => {
  if ('document' in alert) {
    const told = await describeDocumentAlert(alert, services);
    if (told === undefined) return undefined;
    const { document, blocks } = told;
    const open = button(`Xem ${callDocument(document)}`, DOCUMENT.to.show(document.sequence));
    return { blocks, buttons: [[open]] };
  }
  return alert.what === 'message dead'
    ? viewDead([alert.message, ...alert.others], services)
    : { blocks: viewPushed({ type: 'alert', alert }, await services.directory(), titleIn(services)) };
};

const LATE = 'Báo cáo này gửi muộn hơn giờ thường lệ.';

/** The week's report for a leader; undefined if they don't read reports any more. */
const viewReport = async (
  { period, isLate }: Extract<Payload, { type: 'report' }>,
  to: OfficialId,
  services: PushMeans,
): Promise<View | undefined> => {
  if (!holdsRight(await services.directory(), to, 'read weekly reports')) return undefined;
  const reports = await makeReports(services, period, 'leader', services.now());
  return {
    blocks: viewReports(reports, isLate ? LATE : undefined),
    buttons: reportButtons(period, weekBounds(services, services.now())),
    files: await makeFiles(services.reportFiles, reports),
  };
};

/** The nudge as things are now; undefined if there is nothing left to ask. */
const viewNudgeNow = async (
  payload: NudgePayload,
  to: OfficialId,
  services: PushMeans,
): Promise<View | undefined> => {
  const matter = await openPushedNudge(services, payload, to, services.now());
  if (matter === undefined) return undefined;
  const { blocks, buttons } = await viewNudge(services, matter);
  const units = matter.reporter.led.map(({ unit }) => unit);
  return { blocks: [...blocks, ...(await viewOfficeFigures(services, to, units))], buttons };
};

/** What a payload says to its recipient, as things are now; undefined, or no paragraphs, if it has become needless. */
export const viewPayload = async (
  payload: Payload,
  to: OfficialId,
  services: PushMeans,
): Promise<View | undefined> => {
  switch (payload.type) {
    case 'nudge':
      return viewNudgeNow(payload, to, services);
    case 'escalation':
      return {
        blocks: await viewEscalation(payload, services),
        buttons: payload.unit === undefined ? [[button('Mở bảng theo dõi', BOARD.to.open())]] : [],
      };
    case 'report':
      return viewReport(payload, to, services);
    case 'draft':
      // Whoever of the office sends no reports any more needs none.
      return holdsRight(await services.directory(), to, 'send weekly reports')
        ? readDraft(services, payload.period, services.now())
        : undefined;
    case 'alert':
      return viewAlert(payload.alert, services);
    case 'office figures': {
      const held = (await services.directory()).holdings().filter(({ official }) => official.id === to);
      const units = held.map(({ unit }) => unit.id);
      return { blocks: await viewOfficeFigures(services, to, units) };
    }
    case 'request': {
      const request = await services.requests.find(payload.request);
      return request && viewRequest(services, request);
    }
    case 'request answer': {
      const request = await services.requests.find(payload.request);
      return request && { blocks: await viewRequestAnswer(services, request) };
    }
    case 'notice':
      return { blocks: viewPushed(payload, await services.directory(), titleIn(services)) };
  }
};
