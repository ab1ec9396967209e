import { checkBeforeLive } from '../documents/intake/go-live.ts';
import type { LiveStep, StoredDocument } from '../documents/library/document-store.ts';
import type { Official } from '../domain/people.ts';
import type { Actor, Directory } from '../people/directory.ts';
import { alertOfficials, reachableStaff } from './alert-staff.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What was said of a document, and who had checked it until then. */
interface DocumentChecked {
  readonly document: StoredDocument;
  readonly step: LiveStep;
  readonly before: StoredDocument['checked'];
}

interface TellMeans {
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
  readonly directory: () => Promise<Directory>;
  /** Another has to agree to what one has checked. */
  readonly needsSecondCheck: boolean;
}

/**
 * Tells the others of the office that a document waits for one of them, or who checked it that one has agreed.
 * @returns who else of the office is asked to agree; empty where nobody has to
 */
const tellOthers = async (
  { outbox, directory, needsSecondCheck }: TellMeans,
  { official }: Actor,
  { document, step, before }: DocumentChecked,
  now: Date,
): Promise<readonly Official[]> => {
  const about = { document: document.id, by: official?.id };
  const key = `${document.id}:${now.getTime()}`;
  if (step === 'checked') {
    const others = reachableStaff(await directory()).filter(({ id }) => id !== official?.id);
    await alertOfficials(
      outbox,
      others,
      { what: 'document checked', ...about },
      `document-checked:${key}`,
      now,
    );
    return others;
  }
  if (step === 'live' && needsSecondCheck && before?.official !== undefined) {
    const alert = { what: 'document agreed' as const, ...about };
    await alertOfficials(outbox, [{ id: before.official }], alert, `document-agreed:${key}`, now);
  }
  return [];
};

/** The same, in the words that whoever said it is told. @returns undefined once the document may be used */
export const tellOfCheck = async (...told: Parameters<typeof tellOthers>): Promise<string | undefined> => {
  const asked = await tellOthers(...told);
  const [, , { document, step }] = told;
  switch (step) {
    case 'unseen':
      return `Chưa đưa vào dùng: còn ${checkBeforeLive(document).unseen} con số đọc từ ảnh chưa có người xem. Bấm “Xem chỗ ngờ” để xem từng số, hoặc gửi lại bảng đã soát.`;
    case 'own check':
      return 'Đồng chí là người đã soát văn bản này. Cần một người khác của Văn phòng xác nhận thì văn bản mới được dùng.';
    case 'checked':
      return asked.length === 0
        ? '✅ Đã ghi là soát xong, chưa đưa vào dùng: cần một người khác của Văn phòng xác nhận, mà chưa có ai khác trong bot. Mời thêm người bằng /moicanbo.'
        : `✅ Đã ghi là soát xong, chưa đưa vào dùng: cần một người khác của Văn phòng xác nhận. Tôi đã nhắn ${asked.map(({ name }) => name).join(', ')}.`;
    case 'live':
      return undefined;
  }
};
