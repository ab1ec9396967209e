import type { PictureCut } from '../documents/formats/scan/scan-reader.ts';
import type { DocumentStore } from '../documents/library/document-store.ts';
import type { DocumentId } from '../domain/reference.ts';
import type { Transacted } from './change-document.ts';
import type { Method } from './schema.ts';

/** Cut-outs are put in by so many: a statement may have only so many values. */
const AT_ONCE = 100;

/** Keeps the cut-outs of a scan, in the transaction that keeps the document. */
export const addCuts = async (
  transaction: Transacted,
  document: DocumentId,
  cuts: readonly PictureCut[],
): Promise<void> => {
  for (let from = 0; from < cuts.length; from += AT_ONCE)
    await transaction
      .insertInto('document_cut')
      .values(
        cuts.slice(from, from + AT_ONCE).map(({ name, jpeg }) => ({
          document,
          name,
          jpeg: Buffer.from(jpeg).toString('base64'),
        })),
      )
      .execute();
};

/** A document in use was checked: nobody holds it against its pictures any more. */
export const dropCuts = async (transaction: Transacted, document: DocumentId): Promise<void> => {
  await transaction.deleteFrom('document_cut').where('document', '=', document).execute();
};

/** The JPEG of a cut-out; undefined where there is none of this name. */
export const findCut: Method<DocumentStore, 'findCut'> = async (db, document, name) => {
  const row = await db
    .selectFrom('document_cut')
    .select('jpeg')
    .where('document', '=', document)
    .where('name', '=', name)
    .executeTakeFirst();
  return row && Buffer.from(row.jpeg, 'base64');
};
