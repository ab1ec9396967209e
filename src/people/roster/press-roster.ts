import { asUpdateId, type PersonId } from '../../domain/chat.ts';
import { fileAlone, linesFile, menu, type View } from '../../domain/view.ts';
import type { NamedSheet } from '../../spreadsheets/read-xlsx-sheet.ts';
import type { SheetFileError } from '../../spreadsheets/sheet-file-error.ts';
import type { ChangedBy } from '../change-people.ts';
import { exportRoster } from './export-roster.ts';
import type { PendingRoster } from './pending-roster-store.ts';
import { writeRosterTemplate, writeRosterWorkbook } from './roster-workbook.ts';
import { applyRoster, keepRoster, NO_CHOICE, previewRoster, type RosterMeans } from './sent-roster.ts';
import { changeLines, FILE_BUTTONS, readChoice, viewApplied, viewPreview } from './view-roster.ts';

/** Somebody who brings a roster in. */
export interface RosterKeeper extends ChangedBy {
  readonly services: RosterMeans;
  readonly person: PersonId;
}

const OLD_PREVIEW = 'Bản xem trước này không còn hiệu lực. Xin gửi lại tệp nếu cần nhập.';
const CHANGED = '⚠️ Danh sách đã thay đổi từ lúc xem trước. Xin xem lại rồi bấm Áp dụng:';

/** A line with the files that may be had. */
export const rosterLine = (text: string): View => menu(text, [FILE_BUTTONS]);

/** What is said of a file while it is read, and where it is too big to be fetched. */
export const READING = 'Đang đọc tệp…';
export const TOO_BIG = 'Tệp quá lớn. Chia danh sách thành các tệp nhỏ hơn rồi gửi từng tệp.';

/** Why a file isn't taken. */
export const viewRefused = ({ message, nextStep }: SheetFileError): View =>
  rosterLine(`${message} ${nextStep}`);

/** Gives the file that a button is about to the act; says so if it isn't kept any more. */
const onPending =
  (act: (by: RosterKeeper, pending: PendingRoster, code: number, shown: number) => Promise<View>) =>
  async (by: RosterKeeper, id: number, code = 0, shown = 0): Promise<View> => {
    const pending = await by.services.pendingRosters.find(asUpdateId(id), by.person);
    return pending === undefined ? rosterLine(OLD_PREVIEW) : act(by, pending, code, shown);
  };

/** Keeps a file that was sent, and shows what importing it would do. @throws {SheetFileError} */
export const takeRoster = async (
  by: RosterKeeper,
  pending: PendingRoster,
  sheets: readonly NamedSheet[],
): Promise<View> => viewPreview(pending, await keepRoster(by.services, by, pending, sheets), NO_CHOICE);

/** What the import would do now. The code holds what was chosen and answered so far (`readChoice`). */
export const pressPreview = onPending(async (by, pending, code) => {
  const choice = readChoice(code);
  return viewPreview(pending, await previewRoster(by.services, by, pending, choice), choice);
});

/** All changes that the import would make, a line each. */
export const pressChanges = onPending(async (by, pending, code) => {
  const lines = changeLines(await previewRoster(by.services, by, pending, readChoice(code)));
  const caption = `${lines.length} thay đổi, mỗi dòng một việc: + mới, ~ đổi, − kết thúc.`;
  return { blocks: [], files: [linesFile(lines, 'thay-doi.txt', caption)] };
});

/** Applies the import as it was shown (by its fingerprint), else shows what it would do now. */
export const pressApply = onPending(async (by, pending, code, shown) => {
  const choice = readChoice(code);
  const outcome = await applyRoster(by.services, by, pending, choice, shown);
  return outcome.applied
    ? viewApplied(pending.fileName, outcome)
    : viewPreview(pending, outcome, choice, CHANGED);
});

/** Forgets the file. */
export const pressDrop = onPending(async (by, { update }) => {
  await by.services.pendingRosters.drop(update);
  return rosterLine('Đã bỏ, không nhập gì.');
});

/** An empty roster to fill in. */
export const rosterTemplate = async ({ services }: RosterKeeper): Promise<View> => {
  const caption = 'Điền trang “Danh sách” rồi gửi lại tệp cho tôi. Trang “Ví dụ” và “Hướng dẫn” có cách ghi.';
  return fileAlone('danh-sach-can-bo.xlsx', await writeRosterTemplate(services.resolution()), caption);
};

/** The roster as it is stored, in the form that an import reads. */
export const storedRoster = async ({ services }: RosterKeeper): Promise<View> => {
  const resolution = services.resolution();
  const rows = exportRoster(await services.people.read(), resolution.document.id);
  const caption = `Danh sách đang lưu: ${rows.length} dòng. Sửa rồi gửi lại tệp cho tôi.`;
  return fileAlone('danh-sach-hien-co.xlsx', await writeRosterWorkbook(rows, resolution), caption);
};
