import type { DocumentStore } from '../documents/library/document-store.ts';
import { asDocumentId, type DocumentId } from '../domain/reference.ts';
import {
  changeDocument,
  type DocumentRow,
  NEXT_SEQUENCE,
  saidColumns,
  type Transacted,
  UNCHECKED,
} from './change-document.ts';
import { toDocument } from './document-rows.ts';
import { moveHeldWork, type PutAside } from './move-held-work.ts';
import type { Method } from './schema.ts';

/** Ids of replaced texts count up: `kh18-2026-cu2`. */
const keepOld = async (transaction: Transacted, row: DocumentRow): Promise<DocumentId> => {
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
      sequence: NEXT_SEQUENCE,
    })
    .execute();
  return id;
};

const REPLACED = 'thay văn bản';

/** Puts another text in a document's place; see `DocumentStore.replace`. */
export const replaceDocument: Method<DocumentStore, 'replace'> = async (
  db,
  id,
  { fileName, source, settled = [], confirmed, ...said },
  note,
  held,
) => {
  let old: DocumentId | undefined;
  await changeDocument(db, { id, note }, async (row, transaction) => {
    const aside = await keepOld(transaction, row);
    old = aside;
    if (held !== undefined)
      await moveHeldWork(
        transaction,
        { document: id, aside, moves: held.moves, back: held.back },
        { by: note.by, act: 'chuyển theo văn bản được thay', at: note.at },
      );
    return {
      act: REPLACED,
      set: {
        file_name: fileName,
        source,
        ...saidColumns(said),
        settled: JSON.stringify(settled),
        ...UNCHECKED,
        confirmed_by: confirmed?.byName ?? null,
        confirmed_at: confirmed?.at.toISOString() ?? null,
      },
    };
  });
  return old;
};

/** What the text no longer holds and whose reference is something else's now is kept under an id of its own. */
const asideOf = (id: DocumentId): DocumentId => asDocumentId(`${id}-doc-lai`);

const describeAside = ({ assignments, reports }: PutAside): readonly string[] =>
  assignments + reports === 0
    ? []
    : [
        `⚠️ ${assignments} phân công, ${reports} báo cáo mất chỗ vì không còn đọc được điều khoản của chúng; được cất riêng. Xem lại bằng /phancong.`,
      ];

/** Keeps what reading a document again came to; see `DocumentStore.reread`. */
export const rereadDocument: Method<DocumentStore, 'reread'> = async (db, id, plan, note) => {
  let lines: readonly string[] = [];
  await changeDocument(db, { id, note }, async (row, transaction) => {
    const planned = plan(toDocument(row));
    if (planned === undefined) return undefined;
    const { reading, measures, settled, moves } = planned;
    lines = planned.lines;
    if (moves !== undefined) {
      const move = { document: id, aside: asideOf(id), moves, back: undefined };
      const act = 'chuyển theo văn bản đọc lại';
      lines = [
        ...lines,
        ...describeAside(await moveHeldWork(transaction, move, { by: note.by, act, at: note.at })),
      ];
    }
    return {
      act: lines.length === 0 ? undefined : 'đọc lại văn bản',
      set: {
        reading: JSON.stringify(reading),
        measures: JSON.stringify(measures),
        settled: JSON.stringify(settled),
      },
      after: { lines },
    };
  });
  return lines;
};
