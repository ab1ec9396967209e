import { bold, plain } from '../../domain/styled-text.ts';
import { button, fileAlone, present, type View } from '../../domain/view.ts';
import { startOfText } from '../../text/cut-text.ts';
import { keepConfirmation } from '../intake/go-live.ts';
import { DOCUMENT } from '../library/document-buttons.ts';
import type { DocumentNote, DocumentStore, StoredDocument } from '../library/document-store.ts';
import { findBySequence } from '../library/list-documents.ts';
import { callDocument } from '../library/title-document.ts';
import { viewDocument } from '../library/view-document.ts';
import { readConfirmation } from './read-confirmation.ts';
import { writeWorkbook } from './write-workbook.ts';

const MOST_LISTED = 15;
const LONGEST_LINE = 220;

const listed = (lines: readonly string[]): string => {
  const more = lines.length - MOST_LISTED;
  return present(
    ...lines.slice(0, MOST_LISTED).map((line) => `• ${startOfText(line, LONGEST_LINE)}`),
    more > 0 && `… và ${more} chỗ nữa.`,
  ).join('\n');
};

/** `soat-3-27-nq-hdnd-2026.xlsx`, also where a phone has added to it: which document it is of. */
const WORKBOOK_NAME = /^soat-(\d{1,9})-.*\.xlsx$/iu;

/** Whether a file is a document's workbook that was filled in; any other spreadsheet is a roster. */
export const looksLikeWorkbook = (fileName: string): boolean => WORKBOOK_NAME.test(fileName);

/** The document whose filled-in workbook a file is; undefined where it can't be filled in any more. */
export const findOfWorkbook = async (
  means: { readonly documents: Pick<DocumentStore, 'list'> },
  fileName: string,
): Promise<StoredDocument | undefined> => {
  const document = await findBySequence(means, Number(WORKBOOK_NAME.exec(fileName)?.[1] ?? 0));
  return document?.state === 'withdrawn' ? undefined : document;
};

/** Said to a workbook of no document. */
export const NO_DOCUMENT = 'Không có văn bản nào đang soát ứng với bảng này. Mở /vanban rồi tải lại bảng.';

/** What was read of a document as a workbook to check, correct and send back. */
export const viewWorkbook = async (
  document: StoredDocument,
  wordings: Parameters<typeof writeWorkbook>[1],
): Promise<View> => {
  const name = `soat-${document.sequence}-${document.id}.xlsx`;
  const caption = `Bảng để soát ${callDocument(document)}: sửa ở các ô màu vàng, cam rồi gửi lại tệp này cho tôi, giữ nguyên tên tệp.`;
  return fileAlone(name, await writeWorkbook(document, wordings), caption);
};

/** Takes a document's workbook that was filled in: all of it, or nothing with the reasons. */
export const takeWorkbook = async (
  means: Parameters<typeof keepConfirmation>[0],
  document: StoredDocument,
  file: { readonly name: string; readonly bytes: Uint8Array },
  note: DocumentNote,
): Promise<View> => {
  const read = await readConfirmation(document, file.name, file.bytes, undefined);
  if ('refused' in read)
    return {
      blocks: [bold('Chưa nhận bảng này, chưa có gì thay đổi:'), plain(listed(read.refused))],
      buttons: [[button('Về văn bản', DOCUMENT.to.show(document.sequence))]],
    };
  const { confirmation, changes } = read;
  const changed =
    changes.length === 0
      ? ((await means.documents.find(document.id)) ?? document)
      : await keepConfirmation(means, document, confirmation, note);
  const { blocks, buttons } = viewDocument(changed);
  const told =
    changes.length === 0 ? 'Bảng không có gì khác so với trước.' : `Đã nhận bảng:\n${listed(changes)}`;
  return { blocks: [plain(told), ...blocks], buttons };
};
