import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { writeWorkbook } from '../../documents/workbook/write-workbook.ts';
import { UsageError } from '../command.ts';
import { toDocumentJson } from './describe-document.ts';
import { DOCUMENT_USAGE, type DocumentIo, type DocumentOptions } from './read-arguments.ts';
import { findUsedDocument, withRequiredDocuments } from './with-documents.ts';

/**
 * `document table ID --out FILE`: writes what was read of a document as a workbook to check and to confirm it by.
 * @throws {UsageError} if there is no such document, it is withdrawn, or the file is there already
 */
export const exportTable = async (
  id: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  const { out } = options;
  if (out === undefined) throw new UsageError(DOCUMENT_USAGE);
  const { document, said } = await withRequiredDocuments(options, io, async (documents, wordings) => ({
    document: await findUsedDocument(documents, id),
    said: await wordings.list(),
  }));
  // A workbook of this name may be one that somebody has filled in.
  if (existsSync(out) && !options.force)
    throw new UsageError(`Đã có tệp ${out}. Chọn tên khác, hoặc thêm --force để ghi đè.`);
  await save(out, await writeWorkbook(document, said));
  if (options.json) {
    io.print(JSON.stringify(toDocumentJson(document.id, document.state, document.reading)));
    return;
  }
  io.print(
    `Đã ghi ${out}. Xem và sửa các cột nền vàng rồi xác nhận: npm run document -- confirm ${document.id} --table ${out}`,
  );
};

const save = async (file: string, content: Uint8Array): Promise<void> => {
  try {
    await writeFile(file, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'không rõ lỗi';
    throw new UsageError(`Không ghi được ${file} (${code}). Kiểm tra lại thư mục và quyền ghi.`);
  }
};
