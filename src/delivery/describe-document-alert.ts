import type { DocumentStore, StoredDocument } from '../documents/library/document-store.ts';
import { callDocument } from '../documents/library/title-document.ts';
import type { OfficialId } from '../domain/people.ts';
import { type Block, plain } from '../domain/styled-text.ts';
import type { Directory } from '../people/directory.ts';
import { OPERATOR } from '../people/people-change.ts';
import type { DocumentAlert } from './describe-alert.ts';

/** What is told of a document, and which it is. */
export interface ToldOfDocument {
  readonly document: StoredDocument;
  readonly blocks: readonly Block[];
}

const nameOf = (directory: Directory, id: OfficialId | undefined): string => {
  const official = id === undefined ? undefined : directory.official(id);
  if (official !== undefined) return `${official.name} (${official.code})`;
  return id === undefined ? OPERATOR.name : 'Một cán bộ của Văn phòng';
};

const describe = (alert: DocumentAlert, name: string, directory: Directory): readonly string[] => {
  switch (alert.what) {
    case 'document checked':
      return [
        `📄 ${nameOf(directory, alert.by)} đã soát ${name}. Cần đồng chí (một người khác của Văn phòng) xem và xác nhận thì văn bản mới được dùng: mở văn bản rồi bấm “✅”.`,
      ];
    case 'document reread':
      return [
        `🔄 Chương trình nay đọc ${name} khác trước:`,
        [
          ...alert.lines.map((line) => `• ${line}`),
          ...(alert.more > 0 ? [`… và ${alert.more} chỗ nữa.`] : []),
        ].join('\n'),
        'Những gì đã xác nhận, phân công và báo cáo được giữ và chuyển theo. Xin mở văn bản xem lại.',
      ];
    case 'document agreed':
      return [
        `✅ ${nameOf(directory, alert.by)} đã xác nhận ${name} mà đồng chí đã soát. Văn bản đang được dùng.`,
      ];
  }
};

/** An alert about a document, by its name as it is now; undefined once it has become needless. */
export const describeDocumentAlert = async (
  alert: DocumentAlert,
  means: {
    readonly documents: Pick<DocumentStore, 'find'>;
    readonly directory: () => Promise<Directory>;
  },
): Promise<ToldOfDocument | undefined> => {
  const document = await means.documents.find(alert.document);
  if (document === undefined || document.state === 'withdrawn') return undefined;
  // Somebody has agreed, or it was changed, before this was sent.
  if (alert.what === 'document checked' && document.checked === undefined) return undefined;
  const blocks = describe(alert, callDocument(document), await means.directory()).map(plain);
  return { document, blocks };
};
