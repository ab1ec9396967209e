import { findLiveTwin } from '../../../documents/intake/replace-live.ts';
import { keepFigure } from '../../../documents/intake/tell-figure.ts';
import { viewMeasure } from '../../../documents/intake/view-figure.ts';
import { DOCUMENT } from '../../../documents/library/document-buttons.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { readAsPrinted } from '../../../documents/library/read-as-printed.ts';
import { callDocument } from '../../../documents/library/title-document.ts';
import { viewDocument } from '../../../documents/library/view-document.ts';
import { writeAnnouncement } from '../../../documents/library/write-announcement.ts';
import type { View } from '../../../domain/view.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress } from '../message/send.ts';
import { sendLines } from '../message/send-file.ts';
import { redraw } from '../message/show.ts';
import { draftNotice } from '../notices/write-notice.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { noteOf, type Visit } from '../visit.ts';
import { findBySequence } from './agree-on-document.ts';
import { sendWorkbook } from './document-workbook.ts';
import { giveChargedWork, takeBackChargedWork, viewChargedWork } from './give-charged-work.ts';
import { askForCount, takeIntoUse, viewCountQuestion } from './go-live.ts';
import { pressLink, pressUnlink, viewLinks } from './link-document.ts';
import { DOUBT_ACTS } from './press-doubt.ts';
import { pressReplace, pressUndo, sendChanges, viewReplacement, viewUndo } from './replace-live.ts';

type DocumentAct<Numbers extends readonly unknown[] = readonly []> = (
  visit: Visit,
  document: StoredDocument,
  ...numbers: Numbers
) => Promise<void>;

const onDocument =
  <Numbers extends readonly unknown[]>(act: DocumentAct<Numbers>) =>
  async (visit: Visit, sequence: number, ...numbers: Numbers): Promise<void> => {
    const document = await findBySequence(visit, sequence);
    if (document === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
    await act(visit, document, ...numbers);
  };

const showing =
  (view: (document: StoredDocument) => View): DocumentAct =>
  async (visit, document) => {
    await answerPress(visit);
    await redraw(visit, view(document));
  };

const showMeasure: DocumentAct<[index: number]> = async (visit, document, index) => {
  const resolution = readAsPrinted(document);
  if (resolution === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
  await answerPress(visit);
  await redraw(visit, viewMeasure(document, resolution, index));
};

/** Says of a figure that it is no target, or takes that back. */
const tellMeasure =
  (isOut: boolean): DocumentAct<[index: number]> =>
  async (visit, document, index) => {
    const changed = await keepFigure(visit.services, document, { index, isOut }, noteOf(visit));
    if (changed === 'no figure') return answerPress(visit, OLD_BUTTON_TOAST);
    await answerPress(visit, isOut ? 'Đã bỏ.' : 'Đã tính lại.');
    const resolution = readAsPrinted(document);
    if (changed && resolution) await redraw(visit, viewMeasure(changed, resolution, index));
  };

/** Changes a document's state, and shows it as it is then. */
const changing =
  (change: (visit: Visit, document: StoredDocument) => Promise<boolean>, done: string): DocumentAct =>
  async (visit, document) => {
    const isDone = await change(visit, document);
    await visit.services.takeUpDocuments();
    await answerPress(visit, isDone ? done : 'Văn bản đã đổi trạng thái từ trước.');
    const changed = await visit.services.documents.find(document.id);
    if (changed !== undefined) await redraw(visit, viewDocument(changed));
  };

/** Sends a document's words as they were read. */
export const sendText = async (visit: Visit, document: StoredDocument): Promise<void> => {
  const caption = `Toàn văn như đã đọc: ${callDocument(document)}.`;
  await sendLines(visit, document.source.split('\n'), `${document.id}.txt`, caption);
};

/** Does something that takes a while, with the numbers that the button holds, and draws what came of it. */
const drawing =
  <Numbers extends readonly unknown[]>(
    make: (visit: Visit, document: StoredDocument, ...numbers: Numbers) => Promise<View>,
  ) =>
  async (visit: Visit, document: StoredDocument, ...numbers: Numbers): Promise<void> => {
    await answerPress(visit);
    await redraw(visit, await make(visit, document, ...numbers));
  };

/** Offers a notice about a document in use: shown, to be changed and addressed; nobody is sent anything before that. */
const announceDocument = async (visit: Visit, document: StoredDocument): Promise<void> => {
  if (document.state !== 'live') return answerPress(visit, OLD_BUTTON_TOAST);
  await answerPress(visit);
  await draftNotice(visit, writeAnnouncement(document));
};

/** What the buttons of a document do. */
export const pressDocument = onButtons(DOCUMENT, 'manage documents', {
  ...DOUBT_ACTS,
  show: onDocument(
    drawing(async (visit, document) =>
      viewDocument(document, findLiveTwin(await visit.services.documents.list(), document)),
    ),
  ),
  figure: onDocument(showMeasure),
  takeFigureOut: onDocument(tellMeasure(true)),
  takeFigureIn: onDocument(tellMeasure(false)),
  askCount: onDocument(showing(viewCountQuestion)),
  useAsRead: onDocument(drawing(takeIntoUse)),
  typeCount: onDocument(askForCount),
  askReplace: onDocument(drawing(viewReplacement)),
  replace: onDocument(drawing(pressReplace)),
  allChanges: onDocument(sendChanges),
  askUndoReplace: onDocument(drawing(viewUndo)),
  undoReplace: onDocument(drawing(pressUndo)),
  links: onDocument(drawing(viewLinks)),
  link: onDocument(drawing(pressLink)),
  unlink: onDocument(drawing(pressUnlink)),
  announce: onDocument(announceDocument),
  work: onDocument(drawing(viewChargedWork)),
  giveWork: onDocument(
    drawing((visit, document, isDated?: number) => giveChargedWork(visit, document, isDated === 1)),
  ),
  takeWorkBack: onDocument(drawing(takeBackChargedWork)),
  withdraw: onDocument(
    changing((visit, { id }) => visit.services.documents.withdraw(id, noteOf(visit)), 'Đã rút.'),
  ),
  drop: onDocument(
    changing((visit, { id }) => visit.services.documents.withdraw(id, noteOf(visit)), 'Đã bỏ.'),
  ),
  restore: onDocument(
    changing((visit, { id }) => visit.services.documents.restore(id, noteOf(visit)), 'Đã khôi phục.'),
  ),
  workbook: onDocument(async (visit, document) => {
    await answerPress(visit);
    await sendWorkbook(visit, document);
  }),
  text: onDocument(async (visit, document) => {
    await answerPress(visit);
    await sendText(visit, document);
  }),
});
