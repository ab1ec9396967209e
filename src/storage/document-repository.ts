import { type Kysely, type Selectable, sql, type Transaction, type Updateable } from 'kysely';
import type {
  Confirmation,
  DocumentNote,
  DocumentState,
  DocumentStore,
  NewDocument,
  Replacement,
  StoredDocument,
} from '../documents/library/document-store.ts';
import { asDocumentId, type DocumentId } from '../domain/reference.ts';
import { toDocument } from './document-rows.ts';
import { addAuditEntry } from './people-repository.ts';
import type { OfficeDocumentTable } from './schema/document-tables.ts';
import type { Tables } from './schema.ts';

/** What the audit keeps of a document: not its text, which stays in its own row. */
const auditRow = (
  document: Pick<NewDocument, 'fileName' | 'reading'> & Pick<Partial<StoredDocument>, 'carriesOut'>,
  state: DocumentState,
) => ({
  name: document.reading.title ?? document.reading.number ?? '',
  fileName: document.fileName,
  state,
  ...(document.carriesOut && { carriesOut: document.carriesOut }),
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
        measures: '[]',
        replaced_by: null,
        carries_out: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
    const audited = { of: 'document', rowId: id, before: undefined, after: auditRow(document, state) };
    await addAuditEntry(transaction, { at, by, act: 'thêm văn bản', ...audited });
    return true;
  });

type Row = Selectable<OfficeDocumentTable>;
type Transacted = Transaction<Tables>;

interface Change {
  readonly id: DocumentId;
  /** As the audit says it. */
  readonly act: string;
  readonly note: DocumentNote;
  /** Of which states; by default what isn't withdrawn. */
  readonly from?: readonly DocumentState[];
}

/** Changes the row of a document, with an entry of the audit; false if there is none of these states. */
const change = (
  db: Kysely<Tables>,
  { id, act, note: { by, at }, from = ['draft', 'live'] }: Change,
  plan: (row: Row, transaction: Transacted) => Promise<Updateable<OfficeDocumentTable>>,
): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const rows = () => transaction.selectFrom('office_document').selectAll().where('id', '=', id);
    const row = await rows().where('state', 'in', from).executeTakeFirst();
    if (row === undefined) return false;
    const changed = await transaction
      .updateTable('office_document')
      .set(await plan(row, transaction))
      .where('id', '=', id)
      .where('state', '=', row.state)
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) return false;
    const [old, now] = [toDocument(row), toDocument(await rows().executeTakeFirstOrThrow())];
    const audited = { before: auditRow(old, old.state), after: auditRow(now, now.state) };
    await addAuditEntry(transaction, { at, by, act, of: 'document', rowId: id, ...audited });
    return true;
  });

const withdraw = (db: Kysely<Tables>, id: DocumentId, note: DocumentNote): Promise<boolean> =>
  change(db, { id, act: 'rút văn bản', note }, async () => ({ state: 'withdrawn' }));

const confirm = (
  db: Kysely<Tables>,
  id: DocumentId,
  { entry, measures, reading }: Confirmation,
  note: DocumentNote,
): Promise<boolean> =>
  change(db, { id, act: 'xác nhận văn bản', note }, async () => ({
    state: 'live',
    entry: JSON.stringify(entry),
    measures: JSON.stringify(measures),
    ...(reading === undefined ? {} : { reading: JSON.stringify(reading) }),
    confirmed_by: note.by.name,
    confirmed_at: note.at.toISOString(),
  }));

const amend = (
  db: Kysely<Tables>,
  id: DocumentId,
  { entry, measures, reading }: Confirmation,
  note: DocumentNote,
): Promise<boolean> =>
  change(db, { id, act: 'soát văn bản', note }, async () => ({
    entry: JSON.stringify(entry),
    measures: JSON.stringify(measures),
    ...(reading === undefined ? {} : { reading: JSON.stringify(reading) }),
  }));

const restore = (db: Kysely<Tables>, id: DocumentId, note: DocumentNote): Promise<boolean> =>
  change(db, { id, act: 'khôi phục văn bản', note, from: ['withdrawn'] }, async () => ({
    state: 'draft',
    confirmed_by: null,
    confirmed_at: null,
  }));

/** Ids of replaced texts count up: `kh18-2026-cu2`. */
const keepOld = async (transaction: Transacted, row: Row): Promise<DocumentId> => {
  const { count } = await transaction
    .selectFrom('office_document')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('replaced_by', '=', row.id)
    .executeTakeFirstOrThrow();
  const id = asDocumentId(`${row.id}-cu${Number(count) + 1}`);
  await transaction
    .insertInto('office_document')
    .values({
      ...row,
      id,
      state: 'withdrawn',
      replaced_by: row.id,
      sequence: sql<number>`(select min(sequence) - 1 from office_document)`,
    })
    .execute();
  return id;
};

const replace = async (
  db: Kysely<Tables>,
  id: DocumentId,
  { fileName, source, entry, reading, measures }: Replacement,
  note: DocumentNote,
): Promise<DocumentId | undefined> => {
  let old: DocumentId | undefined;
  await change(db, { id, act: 'thay văn bản', note }, async (row, transaction) => {
    old = await keepOld(transaction, row);
    return {
      file_name: fileName,
      source,
      entry: JSON.stringify(entry),
      reading: JSON.stringify(reading),
      measures: JSON.stringify(measures),
      confirmed_by: null,
      confirmed_at: null,
    };
  });
  return old;
};

const link = (
  db: Kysely<Tables>,
  id: DocumentId,
  to: DocumentId | undefined,
  note: DocumentNote,
): Promise<boolean> =>
  change(db, { id, act: to === undefined ? 'bỏ nối văn bản' : 'nối văn bản', note }, async () => ({
    carries_out: to ?? null,
  }));

const version = async (db: Kysely<Tables>): Promise<number> => {
  const { last } = await db
    .selectFrom('audit_entry')
    .select(({ fn }) => fn.max('id').as('last'))
    .where('of', '=', 'document')
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
};

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
    confirm: (id, confirmation, note) => confirm(db, id, confirmation, note),
    amend: (id, confirmation, note) => amend(db, id, confirmation, note),
    restore: (id, note) => restore(db, id, note),
    replace: (id, by, note) => replace(db, id, by, note),
    link: (id, to, note) => link(db, id, to, note),
    version: () => version(db),
  };
};
