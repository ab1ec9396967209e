import type { StoredDocument } from '../../../documents/library/document-store.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { bold, plain } from '../message/rich-text.ts';
import { sendLines } from '../message/send-file.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { tellOffice } from './agree-on-document.ts';
import { describeReplacing, MOST_LISTED } from './describe-replacing.ts';
import { noteOf } from './note-of.ts';
import { planReplacing, type Replacing } from './plan-replacing.ts';
import { callDocument, type DocumentView, UNDO_BUTTON, viewDocument } from './view-document.ts';

/** The document in use that a draft looks like a corrected text of: the same number of the same body. */
export const findLiveTwin = (
  documents: readonly StoredDocument[],
  { id, reading }: StoredDocument,
): StoredDocument | undefined =>
  reading.number === null
    ? undefined
    : documents.find(
        (other) =>
          other.state === 'live' &&
          other.id !== id &&
          other.reading.number === reading.number &&
          other.reading.organ === reading.organ,
      );

const gone: DocumentView = { blocks: [plain('Không còn bản đang dùng để thay.')], buttons: [] };

const planFor = async (visit: Visit, draft: StoredDocument): Promise<Replacing | undefined> => {
  const live = draft.state === 'draft' && findLiveTwin(await visit.services.documents.list(), draft);
  // What was confirmed of a draft's own row was confirmed of something else.
  return live ? planReplacing(visit, live, { ...draft, confirmed: undefined }) : undefined;
};

/** What would change if a draft took the place of the document in use, before anything happens. */
export const viewReplacement = async (visit: Visit, draft: StoredDocument): Promise<DocumentView> => {
  const found = await planFor(visit, draft);
  return found === undefined ? gone : viewReplacing(draft, found);
};

const viewReplacing = ({ sequence: id }: StoredDocument, found: Replacing): DocumentView => {
  const { lost } = found.moves;
  const label = lost === 0 ? '♻️ Thay ngay' : `♻️ Thay, cất ${lost} chỗ mất cùng bản cũ`;
  return {
    blocks: [bold(`Thay ${callDocument(found.live)} đang dùng bằng bản này?`), ...describeReplacing(found)],
    buttons: [
      [{ label, data: `vb:f:${id}:${found.fingerprint}` }],
      ...(found.changes.length > MOST_LISTED ? [[{ label: '📄 Toàn bộ thay đổi', data: `vb:w:${id}` }]] : []),
      [{ label: 'Về văn bản', data: `vb:v:${id}` }],
    ],
  };
};

/** Sends all that a replacement changes as a file. */
export const sendChanges = async (visit: Visit, draft: StoredDocument): Promise<void> => {
  const found = await planFor(visit, draft);
  if (found === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  await answerPress(visit.ctx);
  const lines = [...found.changes, ...found.moves.lines];
  await sendLines(visit, lines, `thay-doi-${found.live.id}.txt`, `Thay đổi của ${callDocument(found.live)}.`);
};

/** Puts a draft in the place of the document in use, as it was shown; the draft itself is withdrawn. */
export const replaceLive = async (
  visit: Visit,
  draft: StoredDocument,
  shown: number,
): Promise<DocumentView> => {
  const found = await planFor(visit, draft);
  if (found === undefined) return gone;
  if (found.fingerprint !== shown) {
    const view = viewReplacing(draft, found);
    return { ...view, blocks: [plain('Vừa có thay đổi, xin xem lại rồi bấm thay.'), ...view.blocks] };
  }
  const { documents, needsSecondCheck, takeUpDocuments } = visit.services;
  const note = noteOf(visit);
  const step = await documents.agree(draft.id, note, needsSecondCheck);
  if (step === undefined) return gone;
  const waits = await tellOffice(visit, draft, step, draft.checked);
  if (waits !== undefined) {
    const view = viewDocument((await documents.find(draft.id)) ?? draft, found.live);
    return { ...view, blocks: [plain(waits), ...view.blocks] };
  }
  const { live, planned } = found;
  const kept = await documents.replace(live.id, planned.replacement, note, { moves: planned.moves });
  if (kept === undefined) return gone;
  await documents.withdraw(draft.id, note);
  await takeUpDocuments();
  const changed = await documents.find(live.id);
  if (changed === undefined) return gone;
  const { blocks, buttons } = viewDocument(changed);
  return {
    blocks: [
      plain('✅ Đã thay. Bản cũ vẫn được giữ trong /vanban.'),
      ...found.moves.lines.map(plain),
      ...blocks,
    ],
    buttons: [[{ label: UNDO_BUTTON, data: `vb:z:${changed.sequence}` }], ...buttons],
  };
};
