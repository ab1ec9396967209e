import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import { linesFile, menu, type Pressed, type View } from '../../domain/view.ts';
import { proposeTyped, takeStep } from '../doubts/check-doubt.ts';
import type { DoubtStep } from '../doubts/settle-doubt.ts';
import { viewDoubt } from '../doubts/view-doubt.ts';
import type { DocumentStore, StoredDocument } from '../library/document-store.ts';
import { readAsPrinted } from '../library/read-library.ts';
import { callDocument } from '../library/title-document.ts';
import { viewDocument } from '../library/view-document.ts';
import type { DocumentKeeper } from './document-keeper.ts';
import { previewReplacement } from './replace-live.ts';
import { changeState, keepFigure } from './tell-figure.ts';
import { viewMeasure } from './view-figure.ts';

const OLD: Pressed = { toast: OLD_BUTTON };

/** The document that a button, a typed count or a workbook is about, by the number that these hold. */
export const findBySequence = async (
  { documents }: { readonly documents: Pick<DocumentStore, 'list'> },
  sequence: number,
): Promise<StoredDocument | undefined> => (await documents.list()).find((one) => one.sequence === sequence);

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
export const pressState =
  (change: 'withdraw' | 'restore', done: string) =>
  async ({ services, note }: DocumentKeeper, stored: StoredDocument): Promise<Pressed> => {
    const { isDone, document } = await changeState(services, stored, change, note);
    return {
      toast: isDone ? done : 'Văn bản đã đổi trạng thái từ trước.',
      view: document && viewDocument(document),
    };
  };

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

/** All that a replacement changes, as a file; undefined where there is nothing to replace any more. */
export const listChanges = async (by: DocumentKeeper, draft: StoredDocument): Promise<View | undefined> => {
  const found = await previewReplacement(by.services, draft);
  if (found === undefined) return undefined;
  const { live, changes, moves } = found;
  const caption = `Thay đổi của ${callDocument(live)}.`;
  const lines = [...changes, ...moves.lines];
  return { blocks: [], files: [linesFile(lines, `thay-doi-${live.id}.txt`, caption)] };
};
