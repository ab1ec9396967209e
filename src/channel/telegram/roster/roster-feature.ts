import type { Document } from 'grammy/types';
import { asUpdateId } from '../../../domain/chat.ts';
import { plain } from '../../../domain/styled-text.ts';
import { hasRight } from '../../../people/rights.ts';
import { exportRoster } from '../../../people/roster/export-roster.ts';
import type { PreparedImport } from '../../../people/roster/import-roster.ts';
import type { PendingRoster } from '../../../people/roster/pending-roster-store.ts';
import { readSheets } from '../../../people/roster/read-sheet.ts';
import { writeRosterTemplate, writeRosterWorkbook } from '../../../people/roster/roster-workbook.ts';
import { applyRoster, keepRoster, NO_CHOICE, previewRoster } from '../../../people/roster/sent-roster.ts';
import {
  changeLines,
  FILE_BUTTONS,
  faultLines,
  MOST_LINES,
  ROSTER,
  readChoice,
  viewApplied,
  viewPreview,
} from '../../../people/roster/view-roster.ts';
import { findFigureTable } from '../../../progress/office/table/find-figure-table.ts';
import { LIMITS } from '../../../spreadsheets/sheet.ts';
import { checkFileSize, SheetFileError } from '../../../spreadsheets/sheet-file-error.ts';
import { DOCUMENT_HINT } from '../documents/receive-document.ts';
import { DownloadError, fetchFile } from '../download-file.ts';
import type { Feature } from '../feature.ts';
import { previewFile } from '../figures/view-figures.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { say } from '../message/send.ts';
import { sendFile, sendLines } from '../message/send-file.ts';
import { beginShowing, show } from '../message/show.ts';
import { ONLY_TEXT_TEXT } from '../views/texts.ts';
import type { Visit } from '../visit.ts';

/** Sends an empty roster to fill in. */
const sendTemplate = async (visit: Visit): Promise<void> => {
  const caption = 'Điền trang “Danh sách” rồi gửi lại tệp cho tôi. Trang “Ví dụ” và “Hướng dẫn” có cách ghi.';
  await sendFile(
    visit,
    await writeRosterTemplate(visit.services.resolution()),
    'danh-sach-can-bo.xlsx',
    caption,
  );
};

/** Sends the roster as it is stored, in the form that an import reads. */
const sendExport = async (visit: Visit): Promise<void> => {
  const resolution = visit.services.resolution();
  const rows = exportRoster(await visit.services.people.read(), resolution.document.id);
  const caption = `Danh sách đang lưu: ${rows.length} dòng. Sửa rồi gửi lại tệp cho tôi.`;
  await sendFile(visit, await writeRosterWorkbook(rows, resolution), 'danh-sach-hien-co.xlsx', caption);
};

const TABLE_NAME = /\.(?:xlsx?|xlsm|xlsb|ods|csv|tsv)$/i;
const TABLE_TYPE = /spreadsheet|excel|csv/i;

/** By its name or its type; what is in it is found out when it is read. */
const looksLikeTable = ({ file_name = '', mime_type = '' }: Document): boolean =>
  TABLE_NAME.test(file_name) || TABLE_TYPE.test(mime_type);

const HINT = `${ONLY_TEXT_TEXT} Danh sách cán bộ, bảng số liệu thì gửi thành tệp .xlsx hoặc .csv. ${DOCUMENT_HINT}`;

const OLD_PREVIEW_TEXT = 'Bản xem trước này không còn hiệu lực. Xin gửi lại tệp nếu cần nhập.';
const DROPPED_TEXT = 'Đã bỏ, không nhập gì.';
const CHANGED_TEXT = '⚠️ Danh sách đã thay đổi từ lúc xem trước. Xin xem lại rồi bấm Áp dụng:';

const showLine = (visit: Visit, text: string): Promise<void> =>
  show(visit, { blocks: [plain(text)], buttons: [FILE_BUTTONS] });

/** Gives the file that a button is about to the act; says so if it isn't kept any more. */
const withPending = async (
  visit: Visit,
  id: number,
  act: (pending: PendingRoster) => Promise<void>,
): Promise<void> => {
  const { services } = visit;
  const pending = await services.pendingRosters.find(asUpdateId(id), visit.person);
  await (pending === undefined ? showLine(visit, OLD_PREVIEW_TEXT) : act(pending));
};

/** Shows anew what the import would do. @param code what was chosen and answered so far (`readChoice`). */
const showPreview = (visit: Visit, id: number, code = 0): Promise<void> =>
  withPending(visit, id, async (pending) => {
    const choice = readChoice(code);
    const prepared = await previewRoster(visit.services, visit, pending, choice);
    await show(visit, viewPreview(pending, prepared, choice));
    await sendFaults(visit, prepared);
  });

/** Sends all changes that the import would make, a line each. */
const sendChanges = (visit: Visit, id: number, code = 0): Promise<void> =>
  withPending(visit, id, async (pending) => {
    const lines = changeLines(await previewRoster(visit.services, visit, pending, readChoice(code)));
    const caption = `${lines.length} thay đổi, mỗi dòng một việc: + mới, ~ đổi, − kết thúc.`;
    await sendLines(visit, lines, 'thay-doi.txt', caption);
  });

/** Applies the import as it was shown, else shows what it would do now. @param shown the fingerprint of the preview. */
const pressApply = (visit: Visit, id: number, code = 0, shown = 0): Promise<void> =>
  withPending(visit, id, async (pending) => {
    const choice = readChoice(code);
    const outcome = await applyRoster(visit.services, visit, pending, choice, shown);
    if (outcome.applied) return show(visit, viewApplied(pending.fileName, outcome));
    await show(visit, viewPreview(pending, outcome, choice, CHANGED_TEXT));
    await sendFaults(visit, outcome);
  });

/** Forgets the file. */
const dropRoster = (visit: Visit, id: number): Promise<void> =>
  withPending(visit, id, async ({ update }) => {
    await visit.services.pendingRosters.drop(update);
    await showLine(visit, DROPPED_TEXT);
  });

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
const sendFaults = async (visit: Visit, prepared: PreparedImport): Promise<void> => {
  const lines = faultLines(prepared);
  if (lines.length <= MOST_LINES) return;
  await sendLines(visit, lines, 'loi-trong-tep.txt', `Cả ${lines.length} lỗi trong tệp.`);
};

/** Takes a table that staff have sent, of figures or a roster: reads it, keeps it, and shows what taking it would do. */
const receiveRoster = async (visit: Visit, document: Document): Promise<void> => {
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

const press = onButtons(ROSTER, 'import a roster', {
  apply: silently(pressApply),
  preview: silently(showPreview),
  changes: silently(sendChanges),
  drop: silently(dropRoster),
  template: silently(sendTemplate),
  present: silently(sendExport),
});

/** Staff bring officials, units and who carries what in by sending a spreadsheet. */
export const rosterFeature: Feature = {
  documents: [{ right: 'import a roster', accepts: looksLikeTable, run: receiveRoster }],
  presses: [press],
  unreadable: {
    right: 'import a roster',
    run: (visit) => say(visit, HINT, [FILE_BUTTONS]),
  },
};
