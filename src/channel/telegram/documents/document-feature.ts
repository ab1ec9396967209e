import { DOCUMENT, DOCUMENT_TEXT } from '../../../documents/library/document-buttons.ts';
import {
  describeListed,
  type ListedDocument,
  listDocuments,
} from '../../../documents/library/list-documents.ts';
import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import { bold, plain } from '../../../domain/styled-text.ts';
import { type Button, button, present } from '../../../domain/view.ts';
import { hasRight } from '../../../people/rights.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress, send } from '../message/send.ts';
import { sendLines } from '../message/send-file.ts';
import type { Visit } from '../visit.ts';
import { documentDialogues, findBySequence, pressDocument, sendText } from './press-document.ts';
import {
  DOCUMENT_HINT,
  looksLikeDocument,
  looksLikeWorkbook,
  receiveDocument,
  receiveWorkbook,
} from './receive-document.ts';

const right = 'manage documents';

/** The words of a document of the office; only of one that answers. */
const sendStored = async (visit: Visit, sequence: number): Promise<void> => {
  const document = await findBySequence(visit, sequence);
  if (document?.state !== 'live') return answerPress(visit, OLD_BUTTON);
  await answerPress(visit);
  await sendText(visit, document);
};

/** The words of a document that came with the program. */
const sendShipped = async (visit: Visit, index: number): Promise<void> => {
  const shipped = visit.services.shippedDocuments[index];
  if (shipped === undefined) return answerPress(visit, OLD_BUTTON);
  await answerPress(visit);
  const { id, name } = shipped.document;
  await sendLines(visit, shipped.source.split('\n'), `${id}.txt`, `Toàn văn: ${name}.`);
};

const buttonOf = ({ name, of }: ListedDocument, mayManage: boolean): Button => {
  if ('shipped' in of) return button(`📃 ${name}`, DOCUMENT_TEXT.to.shipped(of.shipped));
  return mayManage
    ? button(name, DOCUMENT.to.show(of.stored))
    : button(`📃 ${name}`, DOCUMENT_TEXT.to.stored(of.stored));
};

/** `/vanban`: the documents, for which time, and in which state. */
const showDocuments = async (visit: Visit): Promise<void> => {
  const { services, actor, today } = visit;
  const mayManage = hasRight(actor.role, 'manage documents');
  const shipped = services.shippedDocuments.map(({ document }) => document);
  const listed = listDocuments(await services.documents.list(), shipped, mayManage);
  await send(visit, {
    blocks: present(
      bold('Các văn bản'),
      plain(listed.map((document) => describeListed(document, today)).join('\n')),
      mayManage && plain(DOCUMENT_HINT),
    ),
    buttons: listed.map((document) => [buttonOf(document, mayManage)]),
  });
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
  dialogues: documentDialogues,
};
