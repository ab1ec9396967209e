import type { Document } from 'grammy/types';
import { looksLikeDocument } from '../../../documents/formats/read-document-file.ts';
import { READING, takeSent, viewRead, viewSent } from '../../../documents/intake/take-sent.ts';
import { DOCUMENT_TEXT } from '../../../documents/library/document-buttons.ts';
import { DOCUMENT_TEXT_ACTS, viewDocuments } from '../../../documents/library/list-documents.ts';
import {
  findOfWorkbook,
  looksLikeWorkbook,
  NO_DOCUMENT,
  takeWorkbook,
} from '../../../documents/workbook/take-workbook.ts';
import { menu } from '../../../domain/view.ts';
import { hasRight } from '../../../people/rights.ts';
import { DownloadError, explainDownload, fetchFile } from '../download-file.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { deleteOwn, say, send } from '../message/send.ts';
import { beginShowing } from '../message/show.ts';
import { classifyFailure } from '../message/telegram-failure.ts';
import { noteOf } from '../visit.ts';
import {
  type DocumentMeans,
  type DocumentVisit,
  documentDialogues,
  pressDocument,
} from './press-document.ts';

const TOO_BIG_TEXT =
  'Tệp lớn hơn 20 MB nên Telegram không cho bot tải. Bỏ bớt hình ảnh hoặc tách phụ lục rồi gửi lại; hoặc nhờ người vận hành thêm tại máy chủ (đến 50 MB).';

/** Bots get no larger files from Telegram. In bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

const fetchDocument = async (visit: DocumentVisit, document: Document) => {
  if ((document.file_size ?? 0) > MOST_BYTES) throw new DownloadError('TOO_BIG');
  const bytes = await fetchFile(visit, document.file_id, MOST_BYTES);
  return { name: document.file_name ?? 'van-ban', bytes };
};

/** A text marked secret must not stay in the chat either. @returns whether its message is gone */
const deleteMessage = async (visit: DocumentVisit): Promise<boolean> => {
  try {
    return await deleteOwn(visit);
  } catch (error) {
    if (classifyFailure(error) === undefined) throw error;
    visit.services.logger.warn({ err: error }, 'the message with a secret document could not be deleted');
    return false;
  }
};

/** What is said of a file that couldn't be fetched. @throws any other error */
const explainFault = ({ services, update }: DocumentVisit, error: unknown): string => {
  const said = explainDownload(error, TOO_BIG_TEXT);
  if (said === undefined) throw error;
  services.logger.info({ updateId: update, err: error }, 'a file could not be fetched');
  return said;
};

/** Takes a document that staff have sent: reads it, keeps it as a draft, and shows what was read and what is doubted. */
const receiveDocument = async (visit: DocumentVisit, document: Document): Promise<void> => {
  const { services } = visit;
  const show = await beginShowing(visit, READING);
  if (show === undefined) return;
  try {
    const file = await fetchDocument(visit, document);
    const sent = await takeSent(services, file, noteOf(visit), (page, pages) => show(viewRead(page, pages)));
    if (sent.outcome === 'refused')
      services.logger.info(
        { updateId: visit.update, err: sent.reason },
        'a file was not taken as a document',
      );
    const isDeleted = sent.outcome === 'refused' && sent.isSecret && (await deleteMessage(visit));
    await show(viewSent(sent, isDeleted));
  } catch (error) {
    await show(menu(explainFault(visit, error)));
  }
};

/** Of a filled-in workbook. In bytes. */
const MOST_WORKBOOK_BYTES = 5 * 1024 * 1024;

/** Takes a document's workbook that was filled in. */
const receiveWorkbook = async (visit: DocumentVisit, file: Document): Promise<void> => {
  const name = file.file_name ?? '';
  const document = await findOfWorkbook(visit.services, name);
  if (document === undefined) return say(visit, NO_DOCUMENT);
  try {
    const bytes = await fetchFile(visit, file.file_id, MOST_WORKBOOK_BYTES);
    await send(visit, await takeWorkbook(visit.services, document, { name, bytes }, noteOf(visit)));
  } catch (error) {
    await say(visit, explainFault(visit, error));
  }
};

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
