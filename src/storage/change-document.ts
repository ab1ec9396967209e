import { type Kysely, type Selectable, sql, type Transaction, type Updateable } from 'kysely';
import type {
  Confirmation,
  DocumentNote,
  DocumentState,
  NewDocument,
  StoredDocument,
} from '../documents/library/document-store.ts';
import type { DocumentId } from '../domain/reference.ts';
import { isPostgres } from './database-kind.ts';
import { toDocument } from './document-rows.ts';
import { addAuditEntry } from './people-repository.ts';
import type { Tables } from './schema.ts';

export const NEXT_SEQUENCE = sql<number>`(select coalesce(max(sequence), 0) + 1 from office_document)`;

/** What was checked is to be checked anew once it is changed. */
export const UNCHECKED = { checked_by: null, checked_by_id: null, checked_at: null };

/** The columns of what a person said. */
export const saidColumns = ({ entry, measures, reading }: Confirmation) => ({
  entry: JSON.stringify(entry),
  measures: JSON.stringify(measures),
  ...(reading === undefined ? {} : { reading: JSON.stringify(reading) }),
});

/** What the audit keeps of a document: not its text, which stays in its own row. */
export const auditRow = (
  document: Pick<NewDocument, 'fileName' | 'reading'> & Pick<Partial<StoredDocument>, 'carriesOut'>,
  state: DocumentState,
) => ({
  name: document.reading.title ?? document.reading.number ?? '',
  fileName: document.fileName,
  state,
  ...(document.carriesOut && { carriesOut: document.carriesOut }),
});

export type DocumentRow = Selectable<Tables['office_document']>;
export type Transacted = Transaction<Tables>;

/** A change of a document's row, and what the audit says of it beside what it always does. */
export interface RowPlan {
  /** Undefined where it is no act of anybody's, and the audit says nothing. */
  readonly act: string | undefined;
  readonly set: Updateable<Tables['office_document']>;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

interface ChangedDocument {
  readonly id: DocumentId;
  readonly note: DocumentNote;
  /** Of which states; by default what isn't withdrawn. */
  readonly from?: readonly DocumentState[];
}

/**
 * Changes the row of a document, with an entry of the audit; whoever changes it at the same time waits.
 * @param plan undefined leaves it as it is
 * @returns the document as it is then; undefined if nothing was changed, or there is none of these states
 */
export const changeDocument = (
  db: Kysely<Tables>,
  { id, note: { by, at }, from = ['draft', 'live'] }: ChangedDocument,
  plan: (row: DocumentRow, transaction: Transacted) => Promise<RowPlan | undefined> | RowPlan | undefined,
): Promise<StoredDocument | undefined> =>
  db.transaction().execute(async (transaction) => {
    const rows = () => transaction.selectFrom('office_document').selectAll().where('id', '=', id);
    const found = rows().where('state', 'in', from);
    // SQLite's transactions have the write lock from their beginning.
    const row = await (isPostgres(transaction) ? found.forUpdate() : found).executeTakeFirst();
    const planned = row && (await plan(row, transaction));
    if (row === undefined || planned === undefined) return undefined;
    await transaction.updateTable('office_document').set(planned.set).where('id', '=', id).execute();
    const [old, now] = [toDocument(row), toDocument(await rows().executeTakeFirstOrThrow())];
    if (planned.act === undefined) return now;
    const before = { ...auditRow(old, old.state), ...planned.before };
    const after = { ...auditRow(now, now.state), ...planned.after };
    const audited = { of: 'document', rowId: id, before, after };
    await addAuditEntry(transaction, { at, by, act: planned.act, ...audited });
    return now;
  });
