import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { bold, italic, plain, quote } from '../../domain/styled-text.ts';
import { button, linesFile, menu, type Pressed, present, type View } from '../../domain/view.ts';
import { startOfText } from '../../text/cut-text.ts';
import { askForRight, proposeTyped, takeStep } from '../doubts/check-doubt.ts';
import type { DoubtStep } from '../doubts/settle-doubt.ts';
import { viewDoubt } from '../doubts/view-doubt.ts';
import { DOCUMENT } from '../library/document-buttons.ts';
import type { DocumentStore, StoredDocument } from '../library/document-store.ts';
import { readAsPrinted } from '../library/read-library.ts';
import { callDocument } from '../library/title-document.ts';
import { viewDocument } from '../library/view-document.ts';
import type { DocumentKeeper } from './document-keeper.ts';
import { findLiveTwin, previewReplacement } from './replace-live.ts';
import { changeState, keepFigure, measuresOf } from './tell-figure.ts';

const OLD: Pressed = { toast: OLD_BUTTON };

/** A document, with the offer to put it in the place of the one in use that it looks like a corrected text of. */
export const viewBesideTwin = async (
  { services }: { readonly services: { readonly documents: Pick<DocumentStore, 'list'> } },
  document: StoredDocument,
): Promise<View> => viewDocument(document, findLiveTwin(await services.documents.list(), document));

/** A figure of a document. */
export const pressFigure = (_by: DocumentKeeper, document: StoredDocument, index: number): Pressed => {
  const resolution = readAsPrinted(document);
  return resolution === undefined ? OLD : { view: viewMeasure(document, resolution, index) };
};

/** Says of a figure that it is no target, or takes that back. */
export const pressTellFigure =
  (isOut: boolean) =>
  async ({ services, note }: DocumentKeeper, document: StoredDocument, index: number): Promise<Pressed> => {
    const changed = await keepFigure(services, document, { index, isOut }, note);
    if (changed === 'no figure') return OLD;
    const resolution = readAsPrinted(document);
    return {
      toast: isOut ? 'Đã bỏ.' : 'Đã tính lại.',
      view: changed && resolution && viewMeasure(changed, resolution, index),
    };
  };

/** Changes a document's state, and shows it as it is then. */
const pressState =
  (change: 'withdraw' | 'restore', done: string) =>
  async ({ services, note }: DocumentKeeper, stored: StoredDocument): Promise<Pressed> => {
    const { isDone, document } = await changeState(services, stored, change, note);
    return {
      toast: isDone ? done : 'Văn bản đã đổi trạng thái từ trước.',
      view: document && viewDocument(document),
    };
  };

/** Takes a document out of use. */
export const pressWithdraw = pressState('withdraw', 'Đã rút.');

/** Drops a draft. */
export const pressDrop = pressState('withdraw', 'Đã bỏ.');

/** Makes a withdrawn document a draft again. */
export const pressRestore = pressState('restore', 'Đã khôi phục.');

/** A doubt, below the stretch of the scan that it is held against; without it once that is no longer kept. */
export const pictureDoubt = async (
  { services }: Pick<DocumentKeeper, 'services'>,
  ...doubt: Parameters<typeof viewDoubt>
): Promise<View> => {
  const { cut, ...view } = viewDoubt(...doubt);
  const picture = cut === undefined ? undefined : await services.documents.findCut(doubt[0].id, cut);
  return { ...view, picture };
};

/** Takes a step of checking. @param shows the next open doubt, with the way back, or the same one again */
export const pressDoubt =
  <Rest extends readonly number[]>(
    stepFor: (key: number, ...rest: Rest) => DoubtStep,
    shows: 'next' | 'same',
  ) =>
  async (by: DocumentKeeper, stored: StoredDocument, key: number, ...rest: Rest): Promise<Pressed> => {
    const said = { key, step: stepFor(key, ...rest) };
    const shown = await takeStep(by.services, stored, said, shows, by.note);
    return { toast: shown.toast, view: await pictureDoubt(by, shown.document, shown.key, shown.just) };
  };

/** The dialogue in which somebody types what is right in place of what is doubted. */
export const CORRECTION = 'document: doubt';

/** Asks for what is right in place of what is doubted. */
export const pressCorrect = (_by: DocumentKeeper, document: StoredDocument, key: number): Pressed => {
  const asked = askForRight(document, key);
  if (asked === undefined) return OLD;
  if ('refused' in asked) return { toast: asked.refused };
  if ('said' in asked) return { sends: { blocks: [plain(asked.said)] } };
  const data = { sequence: document.sequence, key };
  return { asks: { kind: CORRECTION, data, question: asked.question } };
};

/** Takes what was typed in place of what is doubted, and shows it back; nothing is changed before it is kept there. */
export const takeTyped = async (
  by: DocumentKeeper,
  stored: StoredDocument | undefined,
  key: number,
  text: string,
): Promise<View> => {
  const typed = await proposeTyped(by.services, stored, key, text, by.note);
  switch (typed.outcome) {
    case 'gone':
      return menu('Chỗ ngờ này không còn để sửa. Mở /vanban để xem lại văn bản.');
    case 'fault':
      return menu(`Chưa nhận, chưa có gì thay đổi: ${typed.fault}. Bấm “✏️ Sửa” để gõ lại.`);
    case 'proposed':
      return pictureDoubt(by, typed.document, key);
  }
};

/** All that a replacement changes, as a file. */
export const pressChanges = async (by: DocumentKeeper, draft: StoredDocument): Promise<Pressed> => {
  const found = await previewReplacement(by.services, draft);
  if (found === undefined) return OLD;
  const { live, changes, moves } = found;
  const caption = `Thay đổi của ${callDocument(live)}.`;
  const lines = [...changes, ...moves.lines];
  return { sends: { blocks: [], files: [linesFile(lines, `thay-doi-${live.id}.txt`, caption)] } };
};

const LONGEST_CLAUSE = 900;

const isTakenOut = ({ measures }: StoredDocument, measure: Measure): boolean =>
  measures.some((row) => row.measure === measure.ref && !row.isMeasure);

/**
 * One figure of a document with its clause, to be ticked or taken out.
 * @param resolution as the text alone gives it, also with what was taken out
 * @param index from 0
 */
const viewMeasure = (document: StoredDocument, resolution: Resolution, index: number): View => {
  const id = document.sequence;
  const all = measuresOf(resolution);
  const shown = all[index];
  const back = button('Về văn bản', DOCUMENT.to.show(id));
  if (shown === undefined) return { blocks: [plain('Hết các con số.')], buttons: [[back]] };
  const { target, measure } = shown;
  const isOut = isTakenOut(document, measure);
  const said = textAt(target.text, measure.figureSpan);
  return {
    blocks: present(
      bold(`Con số ${index + 1}/${all.length} · ${measure.ref}`),
      quote(startOfText(target.text, LONGEST_CLAUSE)),
      plain(`Chỉ tiêu: ${measure.name || 'không rõ tên'}\nSố: ${said}`),
      isOut && italic('Đã bỏ: không tính là chỉ tiêu.'),
    ),
    buttons: [
      present(
        index > 0 && button('‹ Trước', DOCUMENT.to.figure(id, index - 1)),
        button(index + 1 < all.length ? 'Đúng, tiếp ›' : 'Đúng, xong', DOCUMENT.to.figure(id, index + 1)),
      ),
      [
        isOut
          ? button('Tính lại là chỉ tiêu', DOCUMENT.to.takeFigureIn(id, index))
          : button('Không phải chỉ tiêu', DOCUMENT.to.takeFigureOut(id, index)),
      ],
      [back],
    ],
  };
};
