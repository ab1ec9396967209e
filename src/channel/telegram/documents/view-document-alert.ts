import { callDocument } from '../../../documents/library/title-document.ts';
import type { OfficialId } from '../../../domain/people.ts';
import { OPERATOR } from '../../../people/people-change.ts';
import { plain } from '../message/rich-text.ts';
import type { BotServices } from '../services.ts';
import type { DocumentAlert } from '../views/view-pushed.ts';
import { DOCUMENT } from './document-buttons.ts';
import type { DocumentView } from './view-document.ts';

/** An alert about a document, by its name as it is now; undefined once it has become needless. */
export const viewDocumentAlert = async (
  alert: DocumentAlert,
  { documents, directory }: Pick<BotServices, 'documents' | 'directory'>,
): Promise<DocumentView | undefined> => {
  const document = await documents.find(alert.document);
  if (document === undefined || document.state === 'withdrawn') return undefined;
  const name = callDocument(document);
  const open = { label: `Xem ${name}`, data: DOCUMENT.to.show(document.sequence) };
  const nameOf = async (id: OfficialId | undefined): Promise<string> => {
    const official = id === undefined ? undefined : (await directory()).official(id);
    if (official !== undefined) return `${official.name} (${official.code})`;
    return id === undefined ? OPERATOR.name : 'Một cán bộ của Văn phòng';
  };
  switch (alert.what) {
    case 'document checked':
      // Somebody has agreed, or it was changed, before this was sent.
      if (document.checked === undefined) return undefined;
      return {
        blocks: [
          plain(
            `📄 ${await nameOf(alert.by)} đã soát ${name}. Cần đồng chí (một người khác của Văn phòng) xem và xác nhận thì văn bản mới được dùng: mở văn bản rồi bấm “✅”.`,
          ),
        ],
        buttons: [[open]],
      };
    case 'document reread':
      return {
        blocks: [
          plain(`🔄 Chương trình nay đọc ${name} khác trước:`),
          plain(
            [
              ...alert.lines.map((line) => `• ${line}`),
              ...(alert.more > 0 ? [`… và ${alert.more} chỗ nữa.`] : []),
            ].join('\n'),
          ),
          plain(
            'Những gì đã xác nhận, phân công và báo cáo được giữ và chuyển theo. Xin mở văn bản xem lại.',
          ),
        ],
        buttons: [[open]],
      };
    case 'document agreed':
      return {
        blocks: [
          plain(
            `✅ ${await nameOf(alert.by)} đã xác nhận ${name} mà đồng chí đã soát. Văn bản đang được dùng.`,
          ),
        ],
        buttons: [[open]],
      };
  }
};
