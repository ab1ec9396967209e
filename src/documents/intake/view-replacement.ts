import { type Block, bold, plain } from '../../domain/styled-text.ts';
import { button, present, type View } from '../../domain/view.ts';
import { startOfText } from '../../text/cut-text.ts';
import { DOCUMENT } from '../library/document-buttons.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { callDocument } from '../library/title-document.ts';
import { UNDO_BUTTON, viewDocument } from '../library/view-document.ts';
import type { DocumentKeeper } from './document-keeper.ts';
import {
  previewReplacement,
  previewUndo,
  type ReplaceOutcome,
  type Replacing,
  replaceLive,
  undoReplacement,
} from './replace-live.ts';

/** Changes that are listed; all of them come as a file. */
const MOST_LISTED = 15;
const LONGEST_LINE = 200;

/** What a replacement does, in paragraphs: what is new, gone and changed, figures first, then what is held of it. */
const describeReplacing = ({ changes, moves }: Pick<Replacing, 'changes' | 'moves'>): readonly Block[] => {
  const lines = changes.map((line) => `• ${startOfText(line, LONGEST_LINE)}`);
  const more = lines.length - MOST_LISTED;
  const held = moves.lines.length === 0 ? ['Chưa có phân công hay báo cáo nào.'] : moves.lines;
  return [
    plain([...lines.slice(0, MOST_LISTED), ...(more > 0 ? [`… và ${more} chỗ nữa.`] : [])].join('\n')),
    plain(held.join('\n')),
  ];
};

const gone: View = { blocks: [plain('Không còn bản đang dùng để thay.')], buttons: [] };
const nothingOld: View = { blocks: [plain('Không có bản cũ nào để trở về.')], buttons: [] };

/** What would change if a draft took the place of the document in use, before anything happens. */
export const viewReplacement = async (by: DocumentKeeper, draft: StoredDocument): Promise<View> => {
  const found = await previewReplacement(by.services, draft);
  return found === undefined ? gone : viewReplacing(draft, found);
};

const viewReplacing = ({ sequence: id }: StoredDocument, found: Replacing): View => {
  const { lost } = found.moves;
  const label = lost === 0 ? '♻️ Thay ngay' : `♻️ Thay, cất ${lost} chỗ mất cùng bản cũ`;
  return {
    blocks: [bold(`Thay ${callDocument(found.live)} đang dùng bằng bản này?`), ...describeReplacing(found)],
    buttons: present(
      [button(label, DOCUMENT.to.replace(id, found.fingerprint))],
      found.changes.length > MOST_LISTED && [button('📄 Toàn bộ thay đổi', DOCUMENT.to.allChanges(id))],
      [button('Về văn bản', DOCUMENT.to.show(id))],
    ),
  };
};

const viewReplaced = ({ found, document }: Extract<ReplaceOutcome, { outcome: 'replaced' }>): View => {
  const { blocks, buttons = [] } = viewDocument(document);
  return {
    blocks: [
      plain('✅ Đã thay. Bản cũ vẫn được giữ trong /vanban.'),
      ...found.moves.lines.map(plain),
      ...blocks,
    ],
    buttons: [[button(UNDO_BUTTON, DOCUMENT.to.askUndoReplace(document.sequence))], ...buttons],
  };
};

/** Puts a draft in the place of the document in use, as it was shown. */
export const pressReplace = async (
  by: DocumentKeeper,
  draft: StoredDocument,
  shown: number,
): Promise<View> => {
  const outcome = await replaceLive(by.services, draft, shown, by.note);
  switch (outcome.outcome) {
    case 'gone':
      return gone;
    case 'other': {
      const view = viewReplacing(draft, outcome.found);
      return { ...view, blocks: [plain('Vừa có thay đổi, xin xem lại rồi bấm thay.'), ...view.blocks] };
    }
    case 'waits': {
      const waits = await by.tellOffice(draft, outcome.step, draft.checked);
      const view = viewDocument(outcome.document, outcome.found.live);
      return { ...view, blocks: [...(waits === undefined ? [] : [plain(waits)]), ...view.blocks] };
    }
    case 'replaced':
      await by.tellOffice(draft, 'live', draft.checked);
      return viewReplaced(outcome);
  }
};

/** What putting the replaced text back would do, before anything happens. */
export const viewUndo = async (by: DocumentKeeper, document: StoredDocument): Promise<View> => {
  const found = await previewUndo(by.services, document);
  return found === undefined ? nothingOld : viewUndoing(document, found);
};

const viewUndoing = ({ sequence }: StoredDocument, found: Replacing): View => ({
  blocks: [bold(`Đưa ${callDocument(found.live)} về bản cũ?`), ...describeReplacing(found)],
  buttons: [
    [button(UNDO_BUTTON, DOCUMENT.to.undoReplace(sequence, found.fingerprint))],
    [button('Về văn bản', DOCUMENT.to.show(sequence))],
  ],
});

/** Puts the replaced text back as it was shown. */
export const pressUndo = async (
  by: DocumentKeeper,
  document: StoredDocument,
  shown: number,
): Promise<View> => {
  const outcome = await undoReplacement(by.services, document, shown, by.note);
  if (outcome.outcome === 'gone') return nothingOld;
  if (outcome.outcome === 'other') return viewUndoing(document, outcome.found);
  const { blocks, buttons } = viewDocument(outcome.document);
  return { blocks: [plain('✅ Đã về bản cũ. Bản vừa bỏ vẫn được giữ trong /vanban.'), ...blocks], buttons };
};
