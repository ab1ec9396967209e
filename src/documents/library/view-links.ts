import { bold, plain } from '../../domain/styled-text.ts';
import { button, present, type View } from '../../domain/view.ts';
import type { DocumentKeeper } from '../intake/document-keeper.ts';
import { DOCUMENT } from './document-buttons.ts';
import type { StoredDocument } from './document-store.ts';
import { findLinks, type LinkableDocument, linkTo } from './linkable-documents.ts';
import { callDocument } from './title-document.ts';

/** Which document one carries out, what its head proposes, and what a link does. */
export const viewLinks = async (by: DocumentKeeper, document: StoredDocument): Promise<View> => {
  const { sequence: id, carriesOut } = document;
  const { linked, proposed } = await findLinks(by.services, document);
  return {
    blocks: [
      bold(`${callDocument(document)} thực hiện văn bản nào?`),
      plain(describe(linked, proposed)),
      plain(
        'Đã nối thì hỏi “ai phụ trách”, “khi nào xong” một chỉ tiêu của văn bản kia, tôi trả lời bằng đơn vị chủ trì và thời hạn ở văn bản này, nếu chỉ tiêu giống hệt và văn bản kia không nêu.',
      ),
    ],
    buttons: present(
      ...proposed.flatMap((other, index) =>
        other.id === carriesOut ? [] : [[button(`🔗 Nối với ${other.name}`, DOCUMENT.to.link(id, index))]],
      ),
      linked !== undefined && [button(`✂️ Bỏ nối với ${linked}`, DOCUMENT.to.unlink(id))],
      [button('Về văn bản', DOCUMENT.to.show(id))],
    ),
  };
};

const describe = (linked: string | undefined, proposed: readonly LinkableDocument[]): string => {
  if (linked !== undefined) return `Đang nối: thực hiện ${linked}.`;
  return proposed.length === 0
    ? 'Chưa nối. Phần đầu không nêu thực hiện văn bản nào đang có trong bot.'
    : `Chưa nối. Phần đầu nêu: ${proposed.map(({ name }) => name).join(', ')}.`;
};

/** Links a document to one that its head proposes, as the office says. @param index among what was proposed */
export const pressLink = async (
  by: DocumentKeeper,
  document: StoredDocument,
  index: number,
): Promise<View> => {
  const other = (await findLinks(by.services, document)).proposed[index];
  if (other === undefined) return viewLinks(by, document);
  return viewLinks(by, await linkTo(by.services, document, other.id, by.note));
};

/** Takes a link back. */
export const pressUnlink = async (by: DocumentKeeper, document: StoredDocument): Promise<View> =>
  viewLinks(by, await linkTo(by.services, document, undefined, by.note));
