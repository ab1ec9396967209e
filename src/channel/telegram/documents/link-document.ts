import type { StoredDocument } from '../../../documents/library/document-store.ts';
import {
  type LinkableDocument,
  linkableDocuments,
  proposedLinks,
} from '../../../documents/library/linkable-documents.ts';
import { callDocument } from '../../../documents/library/title-document.ts';
import type { Visit } from '../feature.ts';
import { bold, plain } from '../message/rich-text.ts';
import { DOCUMENT } from './document-buttons.ts';
import { noteOf } from './note-of.ts';
import type { DocumentView } from './view-document.ts';

const shippedOf = ({ services }: Visit) => services.shippedDocuments.map(({ document }) => document);

/** The documents that one's head says it carries out; buttons hold their place in this list. */
export const findProposedLinks = async (
  visit: Visit,
  document: StoredDocument,
): Promise<readonly LinkableDocument[]> =>
  proposedLinks(document, await visit.services.documents.list(), shippedOf(visit));

/** Which document one carries out, what its head proposes, and what a link does. */
export const viewLinks = async (visit: Visit, document: StoredDocument): Promise<DocumentView> => {
  const { sequence: id, carriesOut } = document;
  const known = linkableDocuments(document.id, await visit.services.documents.list(), shippedOf(visit));
  const linked = known.find((other) => other.id === carriesOut)?.name ?? carriesOut;
  const proposed = await findProposedLinks(visit, document);
  return {
    blocks: [
      bold(`${callDocument(document)} thực hiện văn bản nào?`),
      plain(describe(linked, proposed)),
      plain(
        'Đã nối thì hỏi “ai phụ trách”, “khi nào xong” một chỉ tiêu của văn bản kia, tôi trả lời bằng đơn vị chủ trì và thời hạn ở văn bản này, nếu chỉ tiêu giống hệt và văn bản kia không nêu.',
      ),
    ],
    buttons: [
      ...proposed.flatMap((other, index) =>
        other.id === carriesOut
          ? []
          : [[{ label: `🔗 Nối với ${other.name}`, data: DOCUMENT.to.link(id, index) }]],
      ),
      ...(linked === undefined ? [] : [[{ label: `✂️ Bỏ nối với ${linked}`, data: DOCUMENT.to.unlink(id) }]]),
      [{ label: 'Về văn bản', data: DOCUMENT.to.show(id) }],
    ],
  };
};

const describe = (linked: string | undefined, proposed: readonly LinkableDocument[]): string => {
  if (linked !== undefined) return `Đang nối: thực hiện ${linked}.`;
  return proposed.length === 0
    ? 'Chưa nối. Phần đầu không nêu thực hiện văn bản nào đang có trong bot.'
    : `Chưa nối. Phần đầu nêu: ${proposed.map(({ name }) => name).join(', ')}.`;
};

/** Links a document to one that its head proposes, as the office says. @param index among what was proposed */
export const linkTo = async (
  visit: Visit,
  document: StoredDocument,
  index: number,
): Promise<DocumentView> => {
  const other = (await findProposedLinks(visit, document))[index];
  return other === undefined ? viewLinks(visit, document) : change(visit, document, other.id);
};

/** Takes a link back. */
export const unlink = (visit: Visit, document: StoredDocument): Promise<DocumentView> =>
  change(visit, document, undefined);

const change = async (
  visit: Visit,
  document: StoredDocument,
  to: StoredDocument['id'] | undefined,
): Promise<DocumentView> => {
  const { documents, takeUpDocuments } = visit.services;
  await documents.link(document.id, to, noteOf(visit));
  await takeUpDocuments();
  return viewLinks(visit, (await documents.find(document.id)) ?? document);
};
