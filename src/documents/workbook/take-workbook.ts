import { bold, plain } from '../../domain/styled-text.ts';
import { button, fileAlone, present, type View } from '../../domain/view.ts';
import { startOfText } from '../../text/cut-text.ts';
import { keepConfirmation } from '../intake/go-live.ts';
import { DOCUMENT } from '../library/document-buttons.ts';
import type { DocumentNote, StoredDocument } from '../library/document-store.ts';
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

/** The number of the document whose filled-in workbook a file is; undefined for any other file. */
export const sequenceOfWorkbook = (fileName: string): number | undefined => {
  const [, sequence] = WORKBOOK_NAME.exec(fileName) ?? [];
  return sequence === undefined ? undefined : Number(sequence);
};

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
