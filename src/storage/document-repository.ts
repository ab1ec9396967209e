import { type Kysely, sql } from 'kysely';
import type {
  DocumentNote,
  DocumentState,
  DocumentStore,
  NewDocument,
} from '../documents/library/document-store.ts';
import type { DocumentId } from '../domain/reference.ts';
import { toDocument } from './document-rows.ts';
import { addAuditEntry } from './people-repository.ts';
import type { Tables } from './schema.ts';

/** What the audit keeps of a document: not its text, which stays in its own row. */
const auditRow = (document: Pick<NewDocument, 'fileName' | 'reading'>, state: DocumentState) => ({
  name: document.reading.title ?? document.reading.number ?? '',
  fileName: document.fileName,
  state,
});

const add = (db: Kysely<Tables>, document: NewDocument, { by, at }: DocumentNote): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const { id, state, fileName, source, entry, reading } = document;
    const inserted = await transaction
      .insertInto('office_document')
      .values({
        id,
        sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from office_document)`,
        state,
        file_name: fileName,
        source,
        entry: JSON.stringify(entry),
        reading: JSON.stringify(reading),
        added_by: by.name,
        added_at: at.toISOString(),
        confirmed_by: null,
        confirmed_at: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
    const audited = { of: 'document', rowId: id, before: undefined, after: auditRow(document, state) };
    await addAuditEntry(transaction, { at, by, act: 'thêm văn bản', ...audited });
    return true;
  });

const withdraw = (db: Kysely<Tables>, id: DocumentId, { by, at }: DocumentNote): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('office_document')
      .selectAll()
      .where('id', '=', id)
      .where('state', '!=', 'withdrawn')
      .executeTakeFirst();
    if (row === undefined) return false;
    const changed = await transaction
      .updateTable('office_document')
      .set({ state: 'withdrawn' })
      .where('id', '=', id)
      .where('state', '=', row.state)
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) return false;
    const document = toDocument(row);
    const [before, after] = [auditRow(document, document.state), auditRow(document, 'withdrawn')];
    await addAuditEntry(transaction, {
      at,
      by,
      act: 'rút văn bản',
      of: 'document',
      rowId: id,
      before,
      after,
    });
    return true;
  });

/** Documents of the office as a table. */
export const createDocumentRepository = (db: Kysely<Tables>): DocumentStore => {
  const all = () => db.selectFrom('office_document').selectAll().orderBy('sequence', 'desc').orderBy('id');
  return {
    list: async () => (await all().execute()).map(toDocument),
    listLive: async () => (await all().where('state', '=', 'live').execute()).map(toDocument),
    find: async (id) => {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && toDocument(row);
    },
    add: (document, note) => add(db, document, note),
    withdraw: (id, note) => withdraw(db, id, note),
  };
};
