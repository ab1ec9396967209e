import type { Kysely } from 'kysely';
import { findUnseen } from '../documents/doubts/find-unseen.ts';
import { decideLive } from '../documents/intake/decide-live.ts';
import type {
  Confirmation,
  DocumentNote,
  DocumentStore,
  LiveStep,
  NewDocument,
  StoredDocument,
} from '../documents/library/document-store.ts';
import type { DocumentId } from '../domain/reference.ts';
import { auditRow, changeDocument, NEXT_SEQUENCE, saidColumns, UNCHECKED } from './change-document.ts';
import { addCuts, dropCuts, findCut } from './document-cuts.ts';
import { toDocument } from './document-rows.ts';
import { addAuditEntry } from './people-repository.ts';
import { replaceDocument, rereadDocument } from './replace-document.ts';
import type { Method, Tables } from './schema.ts';

const add = (db: Kysely<Tables>, document: NewDocument, { by, at }: DocumentNote): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const { id, state, fileName, source, entry, reading } = document;
    const inserted = await transaction
      .insertInto('office_document')
      .values({
        id,
        sequence: NEXT_SEQUENCE,
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
        settled: '[]',
        ...UNCHECKED,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
    await addCuts(transaction, id, document.cuts ?? []);
    const audited = { of: 'document', rowId: id, before: undefined, after: auditRow(document, state) };
    await addAuditEntry(transaction, { at, by, act: 'thêm văn bản', ...audited });
    return true;
  });

const isChanged = async (changed: Promise<StoredDocument | undefined>): Promise<boolean> =>
  (await changed) !== undefined;

const withdraw = (db: Kysely<Tables>, id: DocumentId, note: DocumentNote): Promise<boolean> =>
  isChanged(changeDocument(db, { id, note }, () => ({ act: 'rút văn bản', set: { state: 'withdrawn' } })));

const CONFIRMED = {
  live: 'xác nhận văn bản',
  checked: 'soát xong văn bản, chờ người thứ hai',
} as const;

const checkedBy = ({ by, at }: DocumentNote) => ({
  checked_by: by.name,
  checked_by_id: by.official ?? null,
  checked_at: at.toISOString(),
});

const confirm = async (
  db: Kysely<Tables>,
  id: DocumentId,
  confirmation: Confirmation,
  note: DocumentNote,
  needsSecond: boolean,
): Promise<LiveStep | undefined> => {
  let step: LiveStep | undefined;
  const { by, at } = note;
  await changeDocument(db, { id, note }, async (row, transaction) => {
    const document = toDocument(row);
    const { checked, entry, measures } = document;
    const said = saidColumns(confirmation);
    const isAsChecked = said.entry === JSON.stringify(entry) && said.measures === JSON.stringify(measures);
    const unseen = findUnseen({ ...document, measures: confirmation.measures }).length;
    step = decideLive({ checked, isAsChecked, needsSecond, unseen }, by);
    if (step === 'own check' || step === 'unseen') return undefined;
    if (step === 'live') await dropCuts(transaction, id);
    const state =
      step === 'live'
        ? { ...UNCHECKED, state: 'live', confirmed_by: by.name, confirmed_at: at.toISOString() }
        : checkedBy(note);
    return { act: CONFIRMED[step], set: { ...said, ...state } };
  });
  return step;
};

const agree: Method<DocumentStore, 'agree'> = async (db, id, note, needsSecond) => {
  let step: LiveStep | undefined;
  await changeDocument(db, { id, note }, (row) => {
    const document = toDocument(row);
    const unseen = findUnseen(document).length;
    step = decideLive({ checked: document.checked, isAsChecked: true, needsSecond, unseen }, note.by);
    return step === 'checked' ? { act: CONFIRMED.checked, set: checkedBy(note) } : undefined;
  });
  return step;
};

const amend: Method<DocumentStore, 'amend'> = (db, id, confirmation, note) =>
  isChanged(
    changeDocument(db, { id, note }, () => ({
      act: 'soát văn bản',
      set: { ...saidColumns(confirmation), ...UNCHECKED },
    })),
  );

const check: Method<DocumentStore, 'check'> = (db, id, plan, note) =>
  changeDocument(db, { id, note }, (row) => {
    const document = toDocument(row);
    const planned = plan(document, note);
    if (planned === undefined) return undefined;
    const { act, before, after } = planned;
    const { source, entry, measures, reading, settled } = { ...document, ...planned };
    return {
      act,
      before,
      after,
      set: {
        source,
        ...saidColumns({ entry, measures, reading }),
        settled: JSON.stringify(settled),
        ...UNCHECKED,
      },
    };
  });

const restore = (db: Kysely<Tables>, id: DocumentId, note: DocumentNote): Promise<boolean> =>
  isChanged(
    changeDocument(db, { id, note, from: ['withdrawn'] }, () => ({
      act: 'khôi phục văn bản',
      set: { ...UNCHECKED, state: 'draft', confirmed_by: null, confirmed_at: null },
    })),
  );

const link: Method<DocumentStore, 'link'> = (db, id, to, note) =>
  isChanged(
    changeDocument(db, { id, note }, () => ({
      act: to === undefined ? 'bỏ nối văn bản' : 'nối văn bản',
      set: { carries_out: to ?? null },
    })),
  );

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
  // Texts that were replaced stand behind all others, though their rows are newer.
  const all = () =>
    db
      .selectFrom('office_document')
      .selectAll()
      .orderBy((expression) => expression.case().when('replaced_by', 'is', null).then(0).else(1).end())
      .orderBy('sequence', 'desc')
      .orderBy('id');
  return {
    list: async () => (await all().execute()).map(toDocument),
    listLive: async () => (await all().where('state', '=', 'live').execute()).map(toDocument),
    find: async (id) => {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && toDocument(row);
    },
    findCut: (id, name) => findCut(db, id, name),
    add: (document, note) => add(db, document, note),
    withdraw: (id, note) => withdraw(db, id, note),
    confirm: (id, confirmation, note, needsSecond = false) =>
      confirm(db, id, confirmation, note, needsSecond),
    agree: (id, note, needsSecond) => agree(db, id, note, needsSecond),
    amend: (id, confirmation, note) => amend(db, id, confirmation, note),
    check: (id, plan, note) => check(db, id, plan, note),
    restore: (id, note) => restore(db, id, note),
    replace: (id, by, note, held) => replaceDocument(db, id, by, note, held),
    reread: (id, plan, note) => rereadDocument(db, id, plan, note),
    link: (id, to, note) => link(db, id, to, note),
    version: () => version(db),
  };
};
