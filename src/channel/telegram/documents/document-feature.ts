import type { Document } from 'grammy/types';
import { looksLikeDocument } from '../../../documents/formats/read-document-file.ts';
import { DOCUMENT_TEXT } from '../../../documents/library/document-buttons.ts';
import { DOCUMENT_TEXT_ACTS, viewDocuments } from '../../../documents/library/list-documents.ts';
import { looksLikeWorkbook } from '../../../documents/workbook/take-workbook.ts';
import { hasRight } from '../../../people/rights.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { send } from '../message/send.ts';
import { type DocumentMeans, documentDialogues, pressDocument } from './press-document.ts';
import { receiveDocument, receiveWorkbook } from './receive-document.ts';

const right = 'manage documents';

/** A file whose name looks so. */
const named =
  (looksSo: (name: string) => boolean) =>
  ({ file_name = '' }: Document): boolean =>
    looksSo(file_name);

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
    { right, accepts: named(looksLikeDocument), run: receiveDocument },
    { right, accepts: named(looksLikeWorkbook), run: receiveWorkbook },
  ],
  presses: [pressDocument, onButtons(DOCUMENT_TEXT, 'ask the resolution', DOCUMENT_TEXT_ACTS)],
  dialogues: documentDialogues,
};
