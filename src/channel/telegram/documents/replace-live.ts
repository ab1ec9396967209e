import {
  previewReplacement,
  previewUndo,
  type ReplaceMeans,
  type ReplaceOutcome,
  type Replacing,
  replaceLive,
  undoReplacement,
} from '../../../documents/intake/replace-live.ts';
import { DOCUMENT } from '../../../documents/library/document-buttons.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { callDocument } from '../../../documents/library/title-document.ts';
import { UNDO_BUTTON, viewDocument } from '../../../documents/library/view-document.ts';
import { type Block, bold, plain } from '../../../domain/styled-text.ts';
import { button, present, type View } from '../../../domain/view.ts';
import { findHeldWork } from '../../../progress/recording/find-held-work.ts';
import { startOfText } from '../../../text/cut-text.ts';
import { answerPress } from '../message/send.ts';
import { sendLines } from '../message/send-file.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { noteOf, type Visit } from '../visit.ts';
import { tellOffice } from './agree-on-document.ts';

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

const meansOf = ({ services, now }: Visit): ReplaceMeans => ({
  ...services,
  heldOf: (id) => findHeldWork(services, id, now),
});

/** What would change if a draft took the place of the document in use, before anything happens. */
export const viewReplacement = async (visit: Visit, draft: StoredDocument): Promise<View> => {
  const found = await previewReplacement(meansOf(visit), draft);
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

/** Sends all that a replacement changes as a file. */
export const sendChanges = async (visit: Visit, draft: StoredDocument): Promise<void> => {
  const found = await previewReplacement(meansOf(visit), draft);
  if (found === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
  await answerPress(visit);
  const lines = [...found.changes, ...found.moves.lines];
  await sendLines(visit, lines, `thay-doi-${found.live.id}.txt`, `Thay đổi của ${callDocument(found.live)}.`);
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
export const pressReplace = async (visit: Visit, draft: StoredDocument, shown: number): Promise<View> => {
  const outcome = await replaceLive(meansOf(visit), draft, shown, noteOf(visit));
  switch (outcome.outcome) {
    case 'gone':
      return gone;
    case 'other': {
      const view = viewReplacing(draft, outcome.found);
      return { ...view, blocks: [plain('Vừa có thay đổi, xin xem lại rồi bấm thay.'), ...view.blocks] };
    }
    case 'waits': {
      const waits = await tellOffice(visit, draft, outcome.step, draft.checked);
      const view = viewDocument(outcome.document, outcome.found.live);
      return { ...view, blocks: [...(waits === undefined ? [] : [plain(waits)]), ...view.blocks] };
    }
    case 'replaced':
      await tellOffice(visit, draft, 'live', draft.checked);
      return viewReplaced(outcome);
  }
};

/** What putting the replaced text back would do, before anything happens. */
export const viewUndo = async (visit: Visit, document: StoredDocument): Promise<View> => {
  const found = await previewUndo(meansOf(visit), document);
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
export const pressUndo = async (visit: Visit, document: StoredDocument, shown: number): Promise<View> => {
  const outcome = await undoReplacement(meansOf(visit), document, shown, noteOf(visit));
  if (outcome.outcome === 'gone') return nothingOld;
  if (outcome.outcome === 'other') return viewUndoing(document, outcome.found);
  const { blocks, buttons } = viewDocument(outcome.document);
  return { blocks: [plain('✅ Đã về bản cũ. Bản vừa bỏ vẫn được giữ trong /vanban.'), ...blocks], buttons };
};
