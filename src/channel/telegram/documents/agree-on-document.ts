import { tellOfCheck } from '../../../delivery/tell-of-check.ts';
import { checkBeforeLive } from '../../../documents/intake/go-live.ts';
import type { LiveStep, StoredDocument } from '../../../documents/library/document-store.ts';
import type { Visit } from '../visit.ts';

/** The document that a button, a typed count or a workbook is about, by the number that these hold. */
export const findBySequence = async (
  { services }: Visit,
  sequence: number,
): Promise<StoredDocument | undefined> =>
  (await services.documents.list()).find((one) => one.sequence === sequence);

/**
 * Tells the office what somebody said of a document, as far as that concerns others.
 * @param before who had checked it until now
 * @returns what whoever acts is told; undefined once the document may be used
 */
export const tellOffice = async (
  { services, actor, now }: Visit,
  document: StoredDocument,
  step: LiveStep,
  before: StoredDocument['checked'],
): Promise<string | undefined> => {
  const { outbox, needsSecondCheck } = services;
  const said = { document: document.id, step, before: needsSecondCheck ? before : undefined };
  const means = { outbox, directory: await services.directory() };
  const asked = await tellOfCheck(means, actor, said, now);
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
