import { DOCUMENT } from '../../../documents/library/document-buttons.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { findLinks, type LinkableDocument, linkTo } from '../../../documents/library/linkable-documents.ts';
import { callDocument } from '../../../documents/library/title-document.ts';
import { bold, plain } from '../../../domain/styled-text.ts';
import { button, present, type View } from '../../../domain/view.ts';
import { noteOf, type Visit } from '../visit.ts';

/** Which document one carries out, what its head proposes, and what a link does. */
export const viewLinks = async (visit: Visit, document: StoredDocument): Promise<View> => {
  const { sequence: id, carriesOut } = document;
  const { linked, proposed } = await findLinks(visit.services, document);
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
export const pressLink = async (visit: Visit, document: StoredDocument, index: number): Promise<View> => {
  const other = (await findLinks(visit.services, document)).proposed[index];
  if (other === undefined) return viewLinks(visit, document);
  return viewLinks(visit, await linkTo(visit.services, document, other.id, noteOf(visit)));
};

/** Takes a link back. */
export const pressUnlink = async (visit: Visit, document: StoredDocument): Promise<View> =>
  viewLinks(visit, await linkTo(visit.services, document, undefined, noteOf(visit)));
