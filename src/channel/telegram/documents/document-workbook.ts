import type { Document } from 'grammy/types';
import { keepConfirmation } from '../../../documents/intake/go-live.ts';
import { DOCUMENT } from '../../../documents/library/document-buttons.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { callDocument } from '../../../documents/library/title-document.ts';
import { viewDocument } from '../../../documents/library/view-document.ts';
import { readConfirmation } from '../../../documents/workbook/read-confirmation.ts';
import { writeWorkbook } from '../../../documents/workbook/write-workbook.ts';
import { bold, plain } from '../../../domain/styled-text.ts';
import { button, type View } from '../../../domain/view.ts';
import { startOfText } from '../../../text/cut-text.ts';
import { DownloadError, downloadFile } from '../download-file.ts';
import { say, send } from '../message/send.ts';
import { sendFile } from '../message/send-file.ts';
import { noteOf, type Visit } from '../visit.ts';
import { findBySequence } from './agree-on-document.ts';
import { DOWNLOAD_TEXTS } from './receive-document.ts';

/** Of a filled-in workbook. In bytes. */
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_LISTED = 15;
const LONGEST_LINE = 220;

/** `soat-3-27-nq-hdnd-2026.xlsx`, also where a phone has added to it: which document it is of. */
const NAME = /^soat-(\d{1,9})-.*\.xlsx$/iu;

/** Whether a file is a document's workbook that was filled in; any other spreadsheet is a roster. */
export const looksLikeWorkbook = ({ file_name = '' }: Document): boolean => NAME.test(file_name);

/** Sends what was read of a document as a workbook to check, correct and send back. */
export const sendWorkbook = async (visit: Visit, document: StoredDocument): Promise<void> => {
  const name = `soat-${document.sequence}-${document.id}.xlsx`;
  const caption = `Bảng để soát ${callDocument(document)}: sửa ở các ô màu vàng, cam rồi gửi lại tệp này cho tôi, giữ nguyên tên tệp.`;
  await sendFile(visit, await writeWorkbook(document, await visit.services.wordings.list()), name, caption);
};

const listed = (lines: readonly string[]): string => {
  const more = lines.length - MOST_LISTED;
  const shown = lines.slice(0, MOST_LISTED).map((line) => `• ${startOfText(line, LONGEST_LINE)}`);
  return [...shown, ...(more > 0 ? [`… và ${more} chỗ nữa.`] : [])].join('\n');
};

const apply = async (
  visit: Visit,
  document: StoredDocument,
  file: string,
  bytes: Uint8Array,
): Promise<View> => {
  const { services } = visit;
  const read = await readConfirmation(document, file, bytes, undefined);
  if ('refused' in read) {
    return {
      blocks: [bold('Chưa nhận bảng này, chưa có gì thay đổi:'), plain(listed(read.refused))],
      buttons: [[button('Về văn bản', DOCUMENT.to.show(document.sequence))]],
    };
  }
  const { confirmation, changes } = read;
  const changed =
    changes.length === 0
      ? ((await services.documents.find(document.id)) ?? document)
      : await keepConfirmation(services, document, confirmation, noteOf(visit));
  const { blocks, buttons } = viewDocument(changed);
  const told =
    changes.length === 0 ? 'Bảng không có gì khác so với trước.' : `Đã nhận bảng:\n${listed(changes)}`;
  return { blocks: [plain(told), ...blocks], buttons };
};

/** Takes a document's workbook that was filled in: all of it, or nothing with the reasons. */
export const receiveWorkbook = async (visit: Visit, file: Document): Promise<void> => {
  const name = file.file_name ?? '';
  const sequence = Number(NAME.exec(name)?.[1]);
  const document = await findBySequence(visit, sequence);
  if (document === undefined || document.state === 'withdrawn')
    return say(visit, 'Không có văn bản nào đang soát ứng với bảng này. Mở /vanban rồi tải lại bảng.');
  try {
    await send(
      visit,
      await apply(visit, document, name, await downloadFile(visit.ctx.api, file.file_id, MOST_BYTES)),
    );
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    await say(visit, DOWNLOAD_TEXTS[error.code]);
  }
};
