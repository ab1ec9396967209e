import type { Document } from 'grammy/types';
import { DocumentFileError } from '../../../documents/formats/format-text.ts';
import type { OnPage } from '../../../documents/formats/scan/scan-reader.ts';
import { keepSent } from '../../../documents/intake/keep-document.ts';
import { prepareDocument } from '../../../documents/intake/prepare-document.ts';
import { findBySequence } from '../../../documents/intake/press-document.ts';
import { findLiveTwin } from '../../../documents/intake/replace-live.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { viewDocument } from '../../../documents/library/view-document.ts';
import { sequenceOfWorkbook, takeWorkbook } from '../../../documents/workbook/take-workbook.ts';
import { menu } from '../../../domain/view.ts';
import { DownloadError, explainDownload, fetchFile } from '../download-file.ts';
import { deleteOwn, say, send } from '../message/send.ts';
import { beginShowing } from '../message/show.ts';
import { classifyFailure } from '../message/telegram-failure.ts';
import { noteOf } from '../visit.ts';
import type { DocumentVisit } from './press-document.ts';

const TOO_BIG_TEXT =
  'Tệp lớn hơn 20 MB nên Telegram không cho bot tải. Bỏ bớt hình ảnh hoặc tách phụ lục rồi gửi lại; hoặc nhờ người vận hành thêm tại máy chủ (đến 50 MB).';

/** Bots get no larger files from Telegram. In bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

const READING_TEXT = 'Đang đọc văn bản…';

const NAMES = /\.(?:docx?|docm|pdf|html?|txt|md|rtf|odt)$/i;

/** Whether a file is for being read as a document; a spreadsheet is a roster. */
export const looksLikeDocument = ({ file_name = '' }: Document): boolean => NAMES.test(file_name);

/** Keeps what was sent as a draft. @returns it, or the one with the same text that is there already. */
const keepDraft = async (
  visit: DocumentVisit,
  document: Document,
  onPage: OnPage,
): Promise<StoredDocument | undefined> => {
  const { services } = visit;
  if ((document.file_size ?? 0) > MOST_BYTES) throw new DownloadError('TOO_BIG');
  const name = document.file_name ?? 'van-ban';
  const bytes = await fetchFile(visit, document.file_id, MOST_BYTES);
  const prepared = await prepareDocument(
    { name, bytes },
    {
      live: false,
      force: false,
      scans: services.findScanReader && { find: services.findScanReader, onPage },
    },
  );
  const shipped = services.shippedDocuments.map((one) => one.document.id);
  return keepSent(services.documents, prepared, shipped, noteOf(visit));
};

/** A text marked secret must not stay in the chat either. */
const deleteMessage = async (visit: DocumentVisit): Promise<boolean> => {
  try {
    return await deleteOwn(visit);
  } catch (error) {
    if (classifyFailure(error) === undefined) throw error;
    visit.services.logger.warn({ err: error }, 'the message with a secret document could not be deleted');
    return false;
  }
};

const explainRefusal = async (visit: DocumentVisit, error: DocumentFileError): Promise<string> => {
  const said = `${error.message} ${error.nextStep}`;
  if (error.code !== 'SECRET') return said;
  const isDeleted = await deleteMessage(visit);
  return `${said} ${isDeleted ? 'Tôi đã xóa tin nhắn có tệp này.' : 'Xin xóa ngay tin nhắn có tệp này khỏi cuộc trò chuyện.'}`;
};

/** Takes a document that staff have sent: reads it, keeps it as a draft, and shows what was read and what is doubted. */
export const receiveDocument = async (visit: DocumentVisit, document: Document): Promise<void> => {
  const { services } = visit;
  const show = await beginShowing(visit, READING_TEXT);
  if (show === undefined) return;
  try {
    const kept = await keepDraft(visit, document, (page, pages) =>
      show(menu(`Đang đọc ảnh: xong trang ${page}/${pages}…`)),
    );
    const twin = kept && findLiveTwin(await services.documents.list(), kept);
    await show(
      kept === undefined ? menu('Văn bản này vừa được rút. Xin gửi lại.') : viewDocument(kept, twin),
    );
  } catch (error) {
    services.logger.info({ updateId: visit.update, err: error }, 'a file was not taken as a document');
    const said =
      error instanceof DocumentFileError
        ? await explainRefusal(visit, error)
        : explainDownload(error, TOO_BIG_TEXT);
    if (said === undefined) throw error;
    await show(menu(said));
  }
};

/** Of a filled-in workbook. In bytes. */
const MOST_WORKBOOK_BYTES = 5 * 1024 * 1024;

/** Whether a file is a document's workbook that was filled in; any other spreadsheet is a roster. */
export const looksLikeWorkbook = ({ file_name = '' }: Document): boolean =>
  sequenceOfWorkbook(file_name) !== undefined;

/** Takes a document's workbook that was filled in. */
export const receiveWorkbook = async (visit: DocumentVisit, file: Document): Promise<void> => {
  const name = file.file_name ?? '';
  const document = await findBySequence(visit.services, sequenceOfWorkbook(name) ?? 0);
  if (document === undefined || document.state === 'withdrawn')
    return say(visit, 'Không có văn bản nào đang soát ứng với bảng này. Mở /vanban rồi tải lại bảng.');
  try {
    const bytes = await fetchFile(visit, file.file_id, MOST_WORKBOOK_BYTES);
    await send(visit, await takeWorkbook(visit.services, document, { name, bytes }, noteOf(visit)));
  } catch (error) {
    const said = explainDownload(error, TOO_BIG_TEXT);
    if (said === undefined) throw error;
    await say(visit, said);
  }
};
