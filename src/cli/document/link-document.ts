import { CORPUS_DIR } from '../../config/corpus-dir.ts';
import { loadDocuments } from '../../corpus/load-documents.ts';
import type { DocumentStore } from '../../documents/library/document-store.ts';
import { linkableDocuments, proposedLinks } from '../../documents/library/linkable-documents.ts';
import type { DocumentId } from '../../domain/reference.ts';
import { OPERATOR } from '../../people/people-store.ts';
import { UsageError } from '../command.ts';
import type { DocumentIo, DocumentOptions } from './read-arguments.ts';
import { findUsedDocument, withRequiredDocuments } from './with-documents.ts';

/**
 * `document link ID OTHER-ID`: the one carries the other out, so that its leads and deadlines answer for the other's targets.
 * @throws {UsageError} if there is none of an id, or no other one is given: what its head proposes
 */
export const linkDocument = async (
  id: string | undefined,
  to: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  const { plan, other } = await withRequiredDocuments(options, io, async (documents) => {
    const found = await findUsedDocument(documents, id);
    const stored = await documents.list();
    const shipped = loadDocuments(CORPUS_DIR).map(({ document }) => document);
    if (to === undefined)
      throw new UsageError(explainProposed(found.id, proposedLinks(found, stored, shipped)));
    const chosen = linkableDocuments(found.id, stored, shipped).find((each) => each.id === to);
    if (chosen === undefined)
      throw new UsageError(
        `Không nối được với ${to}: cần mã của một văn bản khác, chưa bị rút. Xem các mã: npm run document -- list.`,
      );
    await keepLink(documents, found.id, chosen.id, io);
    return { plan: found, other: chosen };
  });
  io.print(
    options.json
      ? JSON.stringify({ id: plan.id, carriesOut: other.id })
      : `Đã nối: ${plan.id} thực hiện ${other.name} (${other.id}). Đơn vị chủ trì và thời hạn trong ${plan.id} trả lời cho các chỉ tiêu giống hệt của ${other.id}. Bỏ nối: npm run document -- unlink ${plan.id}.`,
  );
};

/**
 * `document unlink ID`: it carries out none.
 * @throws {UsageError} if there is none of this id, or it carries out none
 */
export const unlinkDocument = async (
  id: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  const plan = await withRequiredDocuments(options, io, async (documents) => {
    const found = await findUsedDocument(documents, id);
    if (found.carriesOut === undefined)
      throw new UsageError(`Văn bản ${found.id} chưa nối với văn bản nào; không có gì thay đổi.`);
    await keepLink(documents, found.id, undefined, io);
    return found;
  });
  io.print(
    options.json
      ? JSON.stringify({ id: plan.id, carriesOut: null })
      : `Đã bỏ nối ${plan.id} với ${plan.carriesOut}.`,
  );
};

const keepLink = async (
  documents: Pick<DocumentStore, 'link'>,
  id: DocumentId,
  to: DocumentId | undefined,
  io: DocumentIo,
): Promise<void> => {
  if (!(await documents.link(id, to, { by: OPERATOR, at: io.now() })))
    throw new UsageError(`Văn bản ${id} vừa được rút; không có gì thay đổi.`);
};

const explainProposed = (
  id: string,
  proposed: readonly { readonly id: string; readonly name: string }[],
): string =>
  proposed.length === 0
    ? `Phần đầu của ${id} không nêu thực hiện văn bản nào đang có. Nếu có, gõ: npm run document -- link ${id} MÃ-VĂN-BẢN.`
    : [
        `Phần đầu của ${id} nêu văn bản mà nó thực hiện. Nếu đúng, gõ:`,
        ...proposed.map((other) => `  npm run document -- link ${id} ${other.id}    (${other.name})`),
      ].join('\n');
