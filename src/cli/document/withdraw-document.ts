import { OPERATOR } from '../../people/people-store.ts';
import { UsageError } from '../command.ts';
import { toDocumentJson } from './describe-document.ts';
import type { DocumentIo, DocumentOptions } from './read-arguments.ts';
import { findDocument, withRequiredDocuments } from './with-documents.ts';

/**
 * `document withdraw ID`: nobody is answered from it any more; its row stays.
 * @throws {UsageError} if there is none of this id, or it is withdrawn
 */
export const withdrawDocument = async (
  id: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  const document = await withRequiredDocuments(options, io, async (documents) => {
    const found = await findDocument(documents, id);
    if (await documents.withdraw(found.id, { by: OPERATOR, at: io.now() })) return found;
    throw new UsageError(`Văn bản ${found.id} đã được rút từ trước; không có gì thay đổi.`);
  });
  if (options.json) {
    io.print(JSON.stringify(toDocumentJson(document.id, 'withdrawn', document.reading)));
    return;
  }
  io.print(
    `Đã rút văn bản ${document.id}: không dùng để trả lời nữa, nội dung vẫn được giữ. Bot đang chạy thôi dùng trong vài giây.`,
  );
};
