import { findLiveTwin } from '../../../documents/intake/replace-live.ts';
import { tellFigure } from '../../../documents/intake/tell-figure.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { readAsPrinted } from '../../../documents/library/read-as-printed.ts';
import { callDocument } from '../../../documents/library/title-document.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { actOnPress, type PressAct } from '../message/press-data.ts';
import { redraw } from '../message/redraw.ts';
import { sendLines } from '../message/send-file.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { announceDocument } from './announce-document.ts';
import { sendWorkbook } from './document-workbook.ts';
import { findBySequence } from './find-by-sequence.ts';
import { giveChargedWork, takeBackChargedWork, viewChargedWork } from './give-charged-work.ts';
import { askForCount, takeIntoUse, viewCountQuestion } from './go-live.ts';
import { linkTo, unlink, viewLinks } from './link-document.ts';
import { noteOf } from './note-of.ts';
import { DOUBT_ACTS } from './press-doubt.ts';
import { pressReplace, pressUndo, sendChanges, viewReplacement, viewUndo } from './replace-live.ts';
import { type DocumentView, viewDocument } from './view-document.ts';
import { measuresOf, viewMeasure } from './view-measure.ts';

type DocumentAct = (visit: Visit, document: StoredDocument, index: number, count: number) => Promise<void>;

const onDocument =
  (act: DocumentAct): PressAct =>
  async (visit, sequence, index = 0, count = 0) => {
    const document = await findBySequence(visit, sequence);
    if (document === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
    await act(visit, document, index, count);
  };

const showing =
  (view: (document: StoredDocument) => DocumentView): DocumentAct =>
  async (visit, document) => {
    await answerPress(visit.ctx);
    await redraw(visit, view(document));
  };

const showMeasure: DocumentAct = async (visit, document, index) => {
  const resolution = readAsPrinted(document);
  if (resolution === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  await answerPress(visit.ctx);
  await redraw(visit, viewMeasure(document, resolution, index));
};

/** Says of a figure that it is no target, or takes that back. */
const tellMeasure =
  (isOut: boolean): DocumentAct =>
  async (visit, document, index) => {
    const resolution = readAsPrinted(document);
    const measure = resolution && measuresOf(resolution)[index]?.measure.ref;
    if (measure === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
    const changed = await visit.services.documents.check(
      document.id,
      tellFigure(measure, isOut),
      noteOf(visit),
    );
    await visit.services.takeUpDocuments();
    await answerPress(visit.ctx, isOut ? 'Đã bỏ.' : 'Đã tính lại.');
    if (changed && resolution) await redraw(visit, viewMeasure(changed, resolution, index));
  };

/** Changes a document's state, and shows it as it is then. */
const changing =
  (change: (visit: Visit, document: StoredDocument) => Promise<boolean>, done: string): DocumentAct =>
  async (visit, document) => {
    const isDone = await change(visit, document);
    await visit.services.takeUpDocuments();
    await answerPress(visit.ctx, isDone ? done : 'Văn bản đã đổi trạng thái từ trước.');
    const changed = await visit.services.documents.find(document.id);
    if (changed !== undefined) await redraw(visit, viewDocument(changed));
  };

/** Sends a document's words as they were read. */
export const sendText = async (visit: Visit, document: StoredDocument): Promise<void> => {
  const caption = `Toàn văn như đã đọc: ${callDocument(document)}.`;
  await sendLines(visit, document.source.split('\n'), `${document.id}.txt`, caption);
};

/** Does something that takes a while, and draws what came of it. */
const drawing =
  (make: (visit: Visit, document: StoredDocument) => Promise<DocumentView>): DocumentAct =>
  async (visit, document) => {
    await answerPress(visit.ctx);
    await redraw(visit, await make(visit, document));
  };

/** The same with the number that the button holds. */
const drawingWith =
  (make: (visit: Visit, document: StoredDocument, number: number) => Promise<DocumentView>): DocumentAct =>
  async (visit, document, number) => {
    await answerPress(visit.ctx);
    await redraw(visit, await make(visit, document, number));
  };

const ACTS: ReadonlyMap<string, PressAct> = new Map<string, PressAct>([
  [
    'v',
    onDocument(
      drawing(async (visit, document) =>
        viewDocument(document, findLiveTwin(await visit.services.documents.list(), document)),
      ),
    ),
  ],
  ...DOUBT_ACTS,
  ['c', onDocument(showMeasure)],
  ['o', onDocument(tellMeasure(true))],
  ['l', onDocument(tellMeasure(false))],
  ['d', onDocument(showing(viewCountQuestion))],
  ['y', onDocument(drawing(takeIntoUse))],
  ['s', onDocument(askForCount)],
  ['e', onDocument(drawing(viewReplacement))],
  ['f', onDocument(drawingWith(pressReplace))],
  ['w', onDocument(sendChanges)],
  ['z', onDocument(drawing(viewUndo))],
  ['j', onDocument(drawingWith(pressUndo))],
  ['q', onDocument(drawing(viewLinks))],
  ['p', onDocument(drawingWith(linkTo))],
  ['u', onDocument(drawing(unlink))],
  ['m', onDocument(announceDocument)],
  ['g', onDocument(drawing(viewChargedWork))],
  ['h', onDocument(drawingWith((visit, document, until) => giveChargedWork(visit, document, until === 1)))],
  [
    'i',
    onDocument(async (visit, document, first, count) => {
      await answerPress(visit.ctx);
      await redraw(visit, await takeBackChargedWork(visit, document, first, count));
    }),
  ],
  [
    'r',
    onDocument(changing((visit, { id }) => visit.services.documents.withdraw(id, noteOf(visit)), 'Đã rút.')),
  ],
  [
    'x',
    onDocument(changing((visit, { id }) => visit.services.documents.withdraw(id, noteOf(visit)), 'Đã bỏ.')),
  ],
  [
    'k',
    onDocument(
      changing((visit, { id }) => visit.services.documents.restore(id, noteOf(visit)), 'Đã khôi phục.'),
    ),
  ],
  [
    'b',
    onDocument(async (visit, document) => {
      await answerPress(visit.ctx);
      await sendWorkbook(visit, document);
    }),
  ],
  [
    't',
    onDocument(async (visit, document) => {
      await answerPress(visit.ctx);
      await sendText(visit, document);
    }),
  ],
]);

/**
 * Buttons of a document: `v` itself, `n…` its doubts, `c` its figures one by one, `o` and `l` take one out and in, `d` into
 * use, `y` and `s` the count as read or typed, `e` and `f` in the place of the one in use, `w` all that this changes, `z` and
 * `j` back again, `q` what it carries out, `p` and `u`
 * that it does and doesn't, `m` tells the units of it, `g` and `h` the work that it
 * gives, `i` takes back what was given, `r` withdraws, `x` drops a draft, `k` restores, `t` its words, `b` its workbook.
 */
export const pressDocument = actOnPress(ACTS);
