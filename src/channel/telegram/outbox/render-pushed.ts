import { describeDocumentAlert, viewDeadMessages, viewPushed } from '../../../delivery/describe-alert.ts';
import type { Payload } from '../../../delivery/payload.ts';
import { DOCUMENT } from '../../../documents/library/document-buttons.ts';
import { callDocument, titleDocument } from '../../../documents/library/title-document.ts';
import type { OfficialId } from '../../../domain/people.ts';
import type { DocumentId } from '../../../domain/reference.ts';
import type { Block } from '../../../domain/styled-text.ts';
import { button, type Rows, type View } from '../../../domain/view.ts';
import { holdsRight } from '../../../people/directory.ts';
import { viewOfficeFigures } from '../../../progress/office/describe-untold.ts';
import { viewRequestAnswer } from '../../../progress/requests/describe-requests.ts';
import { viewRequest } from '../../../progress/requests/view-request.ts';
import { BOARD } from '../../../week/board/view-board.ts';
import { viewEscalation } from '../../../week/describe-escalation.ts';
import { type NudgePayload, openPushedNudge } from '../../../week/nudge/find-nudge-matter.ts';
import { viewNudge } from '../../../week/nudge/view-nudge.ts';
import { makeFiles, makeReports, weekBounds } from '../../../week/weekly-report/make-reports.ts';
import { reportButtons } from '../../../week/weekly-report/report-buttons.ts';
import { readDraft } from '../../../week/weekly-report/view-draft.ts';
import { viewReports } from '../../../week/weekly-report/view-reports.ts';
import { renderHtml } from '../message/rich-text.ts';
import { splitMessage } from '../message/split-message.ts';
import type { BotServices } from '../services.ts';

/** Paragraphs as messages; the last one carries the buttons. */
const toTextParts = (blocks: readonly Block[], buttons: Rows = []): readonly PushedPart[] => {
  const messages = splitMessage(blocks);
  return messages.map((message, index) => ({
    kind: 'text',
    html: renderHtml(message),
    buttons: index === messages.length - 1 ? buttons : [],
  }));
};

/** Tells of the messages that are still given up: none if all were put back meanwhile. */
const renderDead = async (
  ids: readonly number[],
  { outbox, directory }: Pick<BotServices, 'outbox' | 'directory'>,
): Promise<readonly PushedPart[]> => {
  const told = new Set(ids);
  const dead = (await outbox.findDead()).filter(({ id }) => told.has(id));
  return dead.length === 0 ? [] : toTextParts(viewDeadMessages(dead, await directory()));
};

const titleIn =
  ({ followed }: Pick<BotServices, 'followed'>) =>
  (id: DocumentId): string | undefined => {
    const found = followed().find(id);
    return found && titleDocument(found.document);
  };

/** The messages that a payload becomes for its recipient, as things are now; none if it has become needless. */
export const renderPushed = async (
  payload: Payload,
  to: OfficialId,
  services: BotServices,
): Promise<readonly PushedPart[]> => {
  switch (payload.type) {
    case 'nudge': {
      const view = await renderNudge(payload, to, services);
      return view === undefined ? [] : toTextParts(view.blocks, view.buttons);
    }
    case 'escalation':
      return toTextParts(
        await viewEscalation(payload, services),
        payload.unit === undefined ? [[button('Mở bảng theo dõi', BOARD.to.open())]] : [],
      );
    case 'report': {
      const report = await renderReport(payload, to, services);
      return report === undefined ? [] : [...toTextParts(report.blocks, report.buttons), ...report.files];
    }
    case 'draft': {
      const draft = await renderDraft(payload, to, services);
      return draft === undefined ? [] : toTextParts(draft.blocks, draft.buttons);
    }
    case 'alert': {
      const { alert } = payload;
      if ('document' in alert) {
        const told = await describeDocumentAlert(alert, services);
        if (told === undefined) return [];
        const { document, blocks } = told;
        const open = button(`Xem ${callDocument(document)}`, DOCUMENT.to.show(document.sequence));
        return toTextParts(blocks, [[open]]);
      }
      return alert.what === 'message dead'
        ? renderDead([alert.message, ...alert.others], services)
        : toTextParts(viewPushed({ type: 'alert', alert }, await services.directory(), titleIn(services)));
    }
    case 'office figures': {
      const units = (await services.directory())
        .holdings()
        .filter(({ official }) => official.id === to)
        .map(({ unit }) => unit.id);
      return toTextParts(await viewOfficeFigures(services, to, units));
    }
    case 'request': {
      const request = await services.requests.find(payload.request);
      if (request === undefined) return [];
      const view = await viewRequest(services, request);
      return toTextParts(view.blocks, view.buttons);
    }
    case 'request answer': {
      const request = await services.requests.find(payload.request);
      return request === undefined ? [] : toTextParts(await viewRequestAnswer(services, request));
    }
    case 'notice':
      return toTextParts(viewPushed(payload, await services.directory(), titleIn(services)));
  }
};

const LATE = 'Báo cáo này gửi muộn hơn giờ thường lệ.';

/** A pushed report: its words, then its files. */
interface RenderedReport extends View {
  readonly files: readonly PushedPart[];
}

/** The week's draft for somebody of the office; undefined if they send no reports any more. */
const renderDraft = async (
  { period }: Extract<Payload, { type: 'draft' }>,
  to: OfficialId,
  services: BotServices,
): Promise<View | undefined> =>
  holdsRight(await services.directory(), to, 'send weekly reports')
    ? readDraft(services, period, services.now())
    : undefined;

/** The week's report for a leader; undefined if they don't read reports any more. */
const renderReport = async (
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

/** The nudge as things are now; undefined if there is nothing left to ask. */
const renderNudge = async (
  payload: NudgePayload,
  to: OfficialId,
  services: BotServices,
): Promise<View | undefined> => {
  const matter = await openPushedNudge(services, payload, to, services.now());
  if (matter === undefined) return undefined;
  const { blocks, buttons } = await viewNudge(services, matter);
  const units = matter.reporter.led.map(({ unit }) => unit);
  return { blocks: [...blocks, ...(await viewOfficeFigures(services, to, units))], buttons };
};

/** One Telegram message that is pushed. */
export type PushedPart =
  | {
      readonly kind: 'text';
      readonly html: string;
      /** Rows; none for a message without buttons. */
      readonly buttons: Rows;
    }
  | {
      readonly kind: 'photo' | 'document';
      readonly file: { readonly name: string; readonly content: Uint8Array };
      /** At most 1,024 characters; empty for none. */
      readonly captionHtml: string;
    };
