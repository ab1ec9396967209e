import { DOCUMENT_TEXT } from '../../../documents/library/document-buttons.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress } from '../message/send.ts';
import { sendLines } from '../message/send-file.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import type { Visit } from '../visit.ts';
import { findBySequence } from './agree-on-document.ts';
import { correctionDialogue } from './correct-doubt.ts';
import { looksLikeWorkbook, receiveWorkbook } from './document-workbook.ts';
import { countDialogue } from './go-live.ts';
import { pressDocument, sendText } from './press-document.ts';
import { looksLikeDocument, receiveDocument } from './receive-document.ts';
import { showDocuments } from './show-documents.ts';

const right = 'manage documents';

/** The words of a document of the office; only of one that answers. */
const sendStored = async (visit: Visit, sequence: number): Promise<void> => {
  const document = await findBySequence(visit, sequence);
  if (document?.state !== 'live') return answerPress(visit, OLD_BUTTON_TOAST);
  await answerPress(visit);
  await sendText(visit, document);
};

/** The words of a document that came with the program. */
const sendShipped = async (visit: Visit, index: number): Promise<void> => {
  const shipped = visit.services.shippedDocuments[index];
  if (shipped === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
  await answerPress(visit);
  const { id, name } = shipped.document;
  await sendLines(visit, shipped.source.split('\n'), `${id}.txt`, `Toàn văn: ${name}.`);
};

/** The office brings documents in by sending them; `/vanban` shows what there is. */
export const documentFeature: Feature = {
  commands: [
    {
      name: 'vanban',
      description: 'Các văn bản đang dùng',
      right: 'ask the resolution',
      isPrivate: true,
      run: showDocuments,
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
  dialogues: [countDialogue, correctionDialogue],
};
