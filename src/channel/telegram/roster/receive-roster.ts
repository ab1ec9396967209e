import type { Document } from 'grammy/types';
import { plain } from '../../../domain/styled-text.ts';
import { hasRight } from '../../../people/rights.ts';
import type { PreparedImport } from '../../../people/roster/import-roster.ts';
import type { PendingRoster } from '../../../people/roster/pending-roster-store.ts';
import { readSheets } from '../../../people/roster/read-sheet.ts';
import { keepRoster, NO_CHOICE } from '../../../people/roster/sent-roster.ts';
import { FILE_BUTTONS, faultLines, MOST_LINES, viewPreview } from '../../../people/roster/view-roster.ts';
import { findFigureTable } from '../../../progress/office/table/find-figure-table.ts';
import { LIMITS } from '../../../spreadsheets/sheet.ts';
import { checkFileSize, SheetFileError } from '../../../spreadsheets/sheet-file-error.ts';
import { DownloadError, fetchFile } from '../download-file.ts';
import { previewFile } from '../figures/view-figures.ts';
import { sendLines } from '../message/send-file.ts';
import { beginShowing } from '../message/show.ts';
import type { Visit } from '../visit.ts';

const READING_TEXT = 'Đang đọc tệp…';

const DOWNLOAD_TEXTS = {
  TOO_BIG: 'Tệp quá lớn. Chia danh sách thành các tệp nhỏ hơn rồi gửi từng tệp.',
  GONE: 'Telegram không còn giữ tệp này. Xin gửi lại tệp.',
  UNREACHABLE: 'Chưa tải được tệp từ Telegram. Xin gửi lại sau ít phút.',
} as const;

/** What a file that can't be read is answered with; undefined for any other error. */
const explainFault = (error: unknown): string | undefined => {
  if (error instanceof SheetFileError) return `${error.message} ${error.nextStep}`;
  return error instanceof DownloadError ? DOWNLOAD_TEXTS[error.code] : undefined;
};

const keepFile = async (visit: Visit, document: Document): Promise<PendingRoster> => {
  checkFileSize(document.file_size ?? 0);
  return {
    update: visit.update,
    person: visit.person,
    fileName: document.file_name ?? 'danh sách',
    file: await fetchFile(visit, document.file_id, LIMITS.fileBytes),
    sentAt: visit.now,
  };
};

/** Sends the whole list of faults as a file, if the message had no room for it. */
export const sendFaults = async (visit: Visit, prepared: PreparedImport): Promise<void> => {
  const lines = faultLines(prepared);
  if (lines.length <= MOST_LINES) return;
  await sendLines(visit, lines, 'loi-trong-tep.txt', `Cả ${lines.length} lỗi trong tệp.`);
};

/** Takes a table that staff have sent, of figures or a roster: reads it, keeps it, and shows what taking it would do. */
export const receiveRoster = async (visit: Visit, document: Document): Promise<void> => {
  const { services } = visit;
  const show = await beginShowing(visit, READING_TEXT);
  if (show === undefined) return;
  try {
    const pending = await keepFile(visit, document);
    const sheets = await readSheets(pending.file);
    const figures = findFigureTable(sheets);
    if (figures !== undefined && hasRight(visit.actor.role, 'enter figures for units'))
      return await previewFile(visit, pending, figures, show);
    const prepared = await keepRoster(services, visit, pending, sheets);
    await show(viewPreview(pending, prepared, NO_CHOICE));
    await sendFaults(visit, prepared);
  } catch (error) {
    const text = explainFault(error);
    if (text === undefined) throw error;
    services.logger.info({ updateId: visit.update, err: error }, 'a file was not taken as a table');
    await show({ blocks: [plain(text)], buttons: [FILE_BUTTONS] });
  }
};
