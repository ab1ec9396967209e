import { asUpdateId } from '../../../domain/chat.ts';
import { plain } from '../../../domain/styled-text.ts';
import type { PendingRoster } from '../../../people/roster/pending-roster-store.ts';
import { applyRoster, previewRoster } from '../../../people/roster/sent-roster.ts';
import {
  changeLines,
  FILE_BUTTONS,
  readChoice,
  viewApplied,
  viewPreview,
} from '../../../people/roster/view-roster.ts';
import { sendLines } from '../message/send-file.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';
import { sendFaults } from './receive-roster.ts';

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
export const showPreview = (visit: Visit, id: number, code = 0): Promise<void> =>
  withPending(visit, id, async (pending) => {
    const choice = readChoice(code);
    const prepared = await previewRoster(visit.services, visit, pending, choice);
    await show(visit, viewPreview(pending, prepared, choice));
    await sendFaults(visit, prepared);
  });

/** Sends all changes that the import would make, a line each. */
export const sendChanges = (visit: Visit, id: number, code = 0): Promise<void> =>
  withPending(visit, id, async (pending) => {
    const lines = changeLines(await previewRoster(visit.services, visit, pending, readChoice(code)));
    const caption = `${lines.length} thay đổi, mỗi dòng một việc: + mới, ~ đổi, − kết thúc.`;
    await sendLines(visit, lines, 'thay-doi.txt', caption);
  });

/** Applies the import as it was shown, else shows what it would do now. @param shown the fingerprint of the preview. */
export const pressApply = (visit: Visit, id: number, code = 0, shown = 0): Promise<void> =>
  withPending(visit, id, async (pending) => {
    const choice = readChoice(code);
    const outcome = await applyRoster(visit.services, visit, pending, choice, shown);
    if (outcome.applied) return show(visit, viewApplied(pending.fileName, outcome));
    await show(visit, viewPreview(pending, outcome, choice, CHANGED_TEXT));
    await sendFaults(visit, outcome);
  });

/** Forgets the file. */
export const dropRoster = (visit: Visit, id: number): Promise<void> =>
  withPending(visit, id, async ({ update }) => {
    await visit.services.pendingRosters.drop(update);
    await showLine(visit, DROPPED_TEXT);
  });
