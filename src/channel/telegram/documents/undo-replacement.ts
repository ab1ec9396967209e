import type { StoredDocument } from '../../../documents/library/document-store.ts';
import type { Visit } from '../feature.ts';
import { bold, plain } from '../message/rich-text.ts';
import { describeReplacing } from './describe-replacing.ts';
import { noteOf } from './note-of.ts';
import { planReplacing, type Replacing } from './plan-replacing.ts';
import { callDocument, type DocumentView, UNDO_BUTTON, viewDocument } from './view-document.ts';

const none: DocumentView = { blocks: [plain('Không có bản cũ nào để trở về.')], buttons: [] };

type Undoing = Replacing & { readonly old: StoredDocument };

/** The document in use and the text that goes back in its place: the one that is shown, or the last that was replaced. */
const findPair = async (
  { services }: Visit,
  shown: StoredDocument,
): Promise<{ readonly live: StoredDocument; readonly old: StoredDocument } | undefined> => {
  const documents = await services.documents.list();
  const id = shown.replacedBy ?? shown.id;
  const live = documents.find((one) => one.id === id && one.state === 'live');
  const last = documents
    .filter(({ replacedBy }) => replacedBy === id)
    .toSorted((one, other) => other.sequence - one.sequence)[0];
  const old = shown.replacedBy === undefined ? last : shown;
  return live && old && { live, old };
};

const planFor = async (visit: Visit, shown: StoredDocument): Promise<Undoing | undefined> => {
  const pair = await findPair(visit, shown);
  if (pair === undefined) return undefined;
  const { live, old } = pair;
  // What was said of the newer text isn't said of the old one; that has its own.
  const found = await planReplacing(visit, { ...live, entry: {}, measures: [] }, old);
  return found && { ...found, old };
};

/** What putting the replaced text back would do, before anything happens. */
export const viewUndo = async (visit: Visit, document: StoredDocument): Promise<DocumentView> => {
  const found = await planFor(visit, document);
  if (found === undefined) return none;
  const back = [{ label: 'Về văn bản', data: `vb:v:${document.sequence}` }];
  return {
    blocks: [bold(`Đưa ${callDocument(found.live)} về bản cũ?`), ...describeReplacing(found)],
    buttons: [[{ label: UNDO_BUTTON, data: `vb:j:${document.sequence}:${found.fingerprint}` }], back],
  };
};

/** Puts the replaced text back as it was confirmed, with what lost its place by its replacement. */
export const undoReplacement = async (
  visit: Visit,
  document: StoredDocument,
  shown: number,
): Promise<DocumentView> => {
  const found = await planFor(visit, document);
  if (found === undefined) return none;
  if (found.fingerprint !== shown) return viewUndo(visit, document);
  const { documents, takeUpDocuments } = visit.services;
  const { planned, old, live } = found;
  const held = { moves: planned.moves, back: old.id };
  await documents.replace(live.id, planned.replacement, noteOf(visit), held);
  await takeUpDocuments();
  const changed = await documents.find(live.id);
  if (changed === undefined) return none;
  const { blocks, buttons } = viewDocument(changed);
  return { blocks: [plain('✅ Đã về bản cũ. Bản vừa bỏ vẫn được giữ trong /vanban.'), ...blocks], buttons };
};
