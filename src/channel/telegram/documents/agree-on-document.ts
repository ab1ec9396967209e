import { alertOfficials, reachableStaff } from '../../../delivery/alert-staff.ts';
import { findUnseen } from '../../../documents/doubts/find-unseen.ts';
import type { CheckedBy, LiveStep, StoredDocument } from '../../../documents/library/document-store.ts';
import type { Visit } from '../feature.ts';

/** Whoever else of the office can be told now. */
const othersOf = async ({ services, actor }: Visit) =>
  reachableStaff(await services.directory()).filter(({ id }) => id !== actor.official?.id);

/**
 * Tells the others of the office that a document waits for one of them, or who checked it that one has agreed.
 * @param before who had checked it until now
 * @returns what whoever acts is told
 */
export const tellOffice = async (
  visit: Visit,
  document: StoredDocument,
  step: LiveStep,
  before: CheckedBy | undefined,
): Promise<string | undefined> => {
  const { outbox, now, needsSecondCheck } = visit.services;
  const about = { document: document.id, by: visit.actor.official?.id };
  const key = `${document.id}:${now().getTime()}`;
  switch (step) {
    case 'unseen':
      return `Chưa đưa vào dùng: còn ${findUnseen(document).length} con số đọc từ ảnh chưa có người xem. Bấm “Xem chỗ ngờ” để xem từng số, hoặc gửi lại bảng đã soát.`;
    case 'own check':
      return 'Đồng chí là người đã soát văn bản này. Cần một người khác của Văn phòng xác nhận thì văn bản mới được dùng.';
    case 'checked': {
      const others = await othersOf(visit);
      const alert = { what: 'document checked' as const, ...about };
      await alertOfficials(outbox, others, alert, `document-checked:${key}`, now());
      return others.length === 0
        ? '✅ Đã ghi là soát xong, chưa đưa vào dùng: cần một người khác của Văn phòng xác nhận, mà chưa có ai khác trong bot. Mời thêm người bằng /moicanbo.'
        : `✅ Đã ghi là soát xong, chưa đưa vào dùng: cần một người khác của Văn phòng xác nhận. Tôi đã nhắn ${others.map(({ name }) => name).join(', ')}.`;
    }
    case 'live': {
      const first = needsSecondCheck ? before?.official : undefined;
      const alert = { what: 'document agreed' as const, ...about };
      if (first !== undefined)
        await alertOfficials(outbox, [{ id: first }], alert, `document-agreed:${key}`, now());
      return undefined;
    }
  }
};
