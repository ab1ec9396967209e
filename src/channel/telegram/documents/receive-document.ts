import type { Document } from 'grammy/types';
import { DocumentFileError } from '../../../documents/formats/format-text.ts';
import { ACCEPTED_ENDINGS } from '../../../documents/formats/read-document-file.ts';
import type { OnPage } from '../../../documents/formats/scan/scan-reader.ts';
import { keepSent } from '../../../documents/intake/keep-document.ts';
import { prepareDocument } from '../../../documents/intake/prepare-document.ts';
import { findLiveTwin } from '../../../documents/intake/replace-live.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { viewDocument } from '../../../documents/library/view-document.ts';
import { takeWorkbook } from '../../../documents/workbook/take-workbook.ts';
import { menu } from '../../../domain/view.ts';
import { DownloadError, fetchFile } from '../download-file.ts';
import { deleteOwn, say, send } from '../message/send.ts';
import { beginShowing } from '../message/show.ts';
import { classifyFailure } from '../message/telegram-failure.ts';
import { noteOf, type Visit } from '../visit.ts';
import { findBySequence } from './press-document.ts';

/** What is said where a file can't be fetched from Telegram. */
const DOWNLOAD_TEXTS = {
  TOO_BIG:
    'Tệp lớn hơn 20 MB nên Telegram không cho bot tải. Bỏ bớt hình ảnh hoặc tách phụ lục rồi gửi lại; hoặc nhờ người vận hành thêm tại máy chủ (đến 50 MB).',
  GONE: 'Telegram không còn giữ tệp này. Xin gửi lại tệp.',
  UNREACHABLE: 'Chưa tải được tệp từ Telegram. Xin gửi lại sau ít phút.',
} as const;

/** Bots get no larger files from Telegram. In bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

const READING_TEXT = 'Đang đọc văn bản…';

const NAMES = /\.(?:docx?|docm|pdf|html?|txt|md|rtf|odt)$/i;

/** Whether a file is for being read as a document; a spreadsheet is a roster. */
export const looksLikeDocument = ({ file_name = '' }: Document): boolean => NAMES.test(file_name);

/** What is said where staff send a picture or the like. */
export const DOCUMENT_HINT = `Văn bản mới thì gửi thành tệp ${ACCEPTED_ENDINGS}.`;

/** Keeps what was sent as a draft. @returns it, or the one with the same text that is there already. */
const keepDraft = async (
  visit: Visit,
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
const deleteMessage = async (visit: Visit): Promise<boolean> => {
  try {
    return await deleteOwn(visit);
  } catch (error) {
    if (classifyFailure(error) === undefined) throw error;
    visit.services.logger.warn({ err: error }, 'the message with a secret document could not be deleted');
    return false;
  }
};

const explainRefusal = async (visit: Visit, error: DocumentFileError): Promise<string> => {
  const said = `${error.message} ${error.nextStep}`;
  if (error.code !== 'SECRET') return said;
  const isDeleted = await deleteMessage(visit);
  return `${said} ${isDeleted ? 'Tôi đã xóa tin nhắn có tệp này.' : 'Xin xóa ngay tin nhắn có tệp này khỏi cuộc trò chuyện.'}`;
};

/** Takes a document that staff have sent: reads it, keeps it as a draft, and shows what was read and what is doubted. */
export const receiveDocument = async (visit: Visit, document: Document): Promise<void> => {
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
    if (error instanceof DocumentFileError) await show(menu(await explainRefusal(visit, error)));
    else if (error instanceof DownloadError) await show(menu(DOWNLOAD_TEXTS[error.code]));
    else throw error;
  }
};

/** Of a filled-in workbook. In bytes. */
const MOST_WORKBOOK_BYTES = 5 * 1024 * 1024;

/** `soat-3-27-nq-hdnd-2026.xlsx`, also where a phone has added to it: which document it is of. */
const WORKBOOK_NAME = /^soat-(\d{1,9})-.*\.xlsx$/iu;

/** Whether a file is a document's workbook that was filled in; any other spreadsheet is a roster. */
export const looksLikeWorkbook = ({ file_name = '' }: Document): boolean => WORKBOOK_NAME.test(file_name);

/** Takes a document's workbook that was filled in. */
export const receiveWorkbook = async (visit: Visit, file: Document): Promise<void> => {
  const name = file.file_name ?? '';
  const document = await findBySequence(visit, Number(WORKBOOK_NAME.exec(name)?.[1]));
  if (document === undefined || document.state === 'withdrawn')
    return say(visit, 'Không có văn bản nào đang soát ứng với bảng này. Mở /vanban rồi tải lại bảng.');
  try {
    const bytes = await fetchFile(visit, file.file_id, MOST_WORKBOOK_BYTES);
    await send(visit, await takeWorkbook(visit.services, document, { name, bytes }, noteOf(visit)));
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    await say(visit, DOWNLOAD_TEXTS[error.code]);
  }
};
