import { bold, plain } from '../../domain/styled-text.ts';
import { button, menu, type Pressed, present, type View } from '../../domain/view.ts';
import { startOfText } from '../../text/cut-text.ts';
import { DOCUMENT } from '../library/document-buttons.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { findLinks } from '../library/linkable-documents.ts';
import { callDocument } from '../library/title-document.ts';
import { ANNOUNCE_BUTTON, LINK_BUTTON, viewDocument } from '../library/view-document.ts';
import type { DocumentKeeper } from './document-keeper.ts';
import { checkBeforeLive, goLive } from './go-live.ts';

/** Targets that are listed for comparing; a longer list comes with the workbook. */
const MOST_LISTED = 30;
const LONGEST_TARGET = 60;

/** The dialogue in which somebody types how many targets they have counted. */
export const COUNT = 'document: targets';

/**
 * Before a document answers, a person's own count of its targets is asked for: a target that wasn't read shows in
 * nothing else.
 */
export const viewCountQuestion = (document: StoredDocument): View => {
  const { sequence: id } = document;
  const { targets, faults, open } = checkBeforeLive(document);
  const count = targets.length;
  const asked =
    count === 0
      ? 'Tôi không đọc được chỉ tiêu nào. Văn bản này không có chỉ tiêu bằng số?'
      : `Tôi đọc được ${count} chỉ tiêu. Đồng chí đếm trong văn bản có đúng ${count} không?`;
  return {
    blocks: present(
      bold(`Đưa vào dùng: ${callDocument(document)}`),
      faults.length !== 0 && plain(`⚠️ Lưu ý: ${faults.join('; ')}.`),
      open !== 0 && plain(`⚠️ Còn ${open} chỗ ngờ chưa soát.`),
      plain(asked),
    ),
    buttons: [
      [
        button(count === 0 ? 'Đúng, không có' : `Đúng ${count}, đưa vào dùng`, DOCUMENT.to.useAsRead(id)),
        button('Số khác', DOCUMENT.to.typeCount(id)),
      ],
      [button('Về văn bản', DOCUMENT.to.show(id))],
    ],
  };
};

/** Takes a document into use as it was read and checked, and says what to do with it. */
export const takeIntoUse = async (by: DocumentKeeper, document: StoredDocument): Promise<View> => {
  const taken = await goLive(by.services, document, by.note);
  if (taken === undefined) return menu('Văn bản đã được rút từ trước; chưa đưa vào dùng.');
  const changed = taken.document;
  const waits = await by.tellOffice(changed, taken.step, document.checked);
  if (waits !== undefined) {
    const view = viewDocument(changed);
    return { ...view, blocks: [plain(waits), ...view.blocks] };
  }
  const { blocks, buttons } = viewDocument(changed);
  const told = `✅ Đã đưa vào dùng. Mọi người hỏi được ngay, ví dụ gõ tên một chỉ tiêu. Muốn báo thì bấm “${ANNOUNCE_BUTTON}”: xem trước và sửa được, chưa gửi ngay.`;
  const { proposed } = await findLinks(by.services, changed);
  const hint = proposed.map(({ name: other }) =>
    plain(`Phần đầu nêu là thực hiện ${other}: bấm “${LINK_BUTTON}” để nối.`),
  );
  return { blocks: [plain(told), ...hint, ...blocks], buttons };
};

/** Asks for a person's own count. */
export const askForCount = ({ sequence }: StoredDocument): NonNullable<Pressed['asks']> => ({
  kind: COUNT,
  data: { sequence },
  question: 'Đồng chí đếm được bao nhiêu chỉ tiêu? Gõ một số, ví dụ 14:',
});

const viewDifference = (document: StoredDocument, typed: number): View => {
  const { sequence: id } = document;
  const { targets } = checkBeforeLive(document);
  const more = targets.length - MOST_LISTED;
  const lines = targets
    .slice(0, MOST_LISTED)
    .map(({ ref, text }) => `• ${ref}: ${startOfText(text, LONGEST_TARGET)}`);
  return {
    blocks: [
      bold(`Đồng chí đếm ${typed}, tôi đọc được ${targets.length}. Chưa đưa vào dùng.`),
      plain(
        present(
          targets.length === 0 ? 'Tôi không đọc được chỉ tiêu nào.' : 'Các chỉ tiêu tôi đọc được:',
          ...lines,
          more > 0 && `… và ${more} chỉ tiêu nữa, xem trong bảng để soát.`,
        ).join('\n'),
      ),
      plain('Thiếu thì sửa tệp rồi gửi lại; thừa thì bỏ từng con số.'),
    ],
    buttons: [
      [
        button('🔢 Xem từng con số', DOCUMENT.to.figure(id, 0)),
        button('📄 Bảng để soát', DOCUMENT.to.workbook(id)),
      ],
      [button(`Tôi đếm lại, đúng ${targets.length}`, DOCUMENT.to.useAsRead(id))],
      [button('Về văn bản', DOCUMENT.to.show(id))],
    ],
  };
};

/** Takes the count that a person types: the same as read, and the document goes live; else both are shown. */
export const takeCount = async (
  by: DocumentKeeper,
  document: StoredDocument | undefined,
  text: string,
): Promise<View | undefined> => {
  const typed = /^(\d{1,4})\s?(?:chỉ tiêu|ct)?\.?$/iu.exec(text.trim())?.[1];
  if (typed === undefined)
    return menu('Chưa nhận được số nên chưa đưa vào dùng. Bấm “Số khác” để gõ lại, ví dụ 14.');
  if (document === undefined) return undefined;
  const isSame = Number(typed) === checkBeforeLive(document).targets.length;
  return isSame ? takeIntoUse(by, document) : viewDifference(document, Number(typed));
};
