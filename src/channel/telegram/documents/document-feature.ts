import { findBySequence } from '../../../documents/intake/press-document.ts';
import { DOCUMENT_TEXT } from '../../../documents/library/document-buttons.ts';
import { viewDocuments, viewShippedText, viewText } from '../../../documents/library/list-documents.ts';
import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import type { View } from '../../../domain/view.ts';
import { hasRight } from '../../../people/rights.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress, send } from '../message/send.ts';
import {
  type DocumentMeans,
  type DocumentVisit,
  documentDialogues,
  pressDocument,
} from './press-document.ts';
import {
  looksLikeDocument,
  looksLikeWorkbook,
  receiveDocument,
  receiveWorkbook,
} from './receive-document.ts';

const right = 'manage documents';

const sendFound = async (visit: DocumentVisit, text: View | undefined): Promise<void> => {
  await answerPress(visit, text === undefined ? OLD_BUTTON : undefined);
  if (text !== undefined) await send(visit, text);
};

/** The words of a document of the office; only of one that answers. */
const sendStored = async (visit: DocumentVisit, sequence: number): Promise<void> => {
  const document = await findBySequence(visit.services, sequence);
  await sendFound(visit, document?.state === 'live' ? viewText(document) : undefined);
};

/** The words of a document that came with the program. */
const sendShipped = (visit: DocumentVisit, index: number): Promise<void> => {
  const shipped = visit.services.shippedDocuments[index];
  return sendFound(visit, shipped && viewShippedText(shipped));
};

/** The office brings documents in by sending them; `/vanban` shows what there is. */
export const documentFeature: Feature<DocumentMeans> = {
  commands: [
    {
      name: 'vanban',
      description: 'Các văn bản đang dùng',
      right: 'ask the resolution',
      isPrivate: true,
      run: async (visit) =>
        send(visit, await viewDocuments(visit.services, hasRight(visit.actor.role, right), visit.today)),
    },
  ],
  documents: [
    { right, accepts: looksLikeDocument, run: receiveDocument },
    { right, accepts: looksLikeWorkbook, run: receiveWorkbook },
  ],
  presses: [
    pressDocument,
    onButtons(DOCUMENT_TEXT, 'ask the resolution', { stored: sendStored, shipped: sendShipped }),
  ],
  dialogues: documentDialogues,
};
