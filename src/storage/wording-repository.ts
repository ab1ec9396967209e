import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { DocumentNote } from '../documents/library/document-store.ts';
import type {
  NewTiedWording,
  SaidOfWording,
  TiedWording,
  WordingStore,
} from '../documents/wordings/tied-wording.ts';
import { asDocumentId, asReference } from '../domain/reference.ts';
import { addAuditEntry } from './people-repository.ts';
import type { Tables } from './schema.ts';
import { parseColumn } from './stored-json.ts';

type Row = Selectable<Tables['tied_wording']>;

const saidSchema: z.ZodType<SaidOfWording> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('clause'), ref: z.string().transform(asReference), text: z.string() }),
  z.object({ is: z.literal('not stated'), digest: z.string() }),
  z.object({ is: z.literal('skipped') }),
]);

/** @throws {StorageError} `DAMAGED_ROW`. */
const toWording = ({ id, document, wording_key, words, said, ref, basis, tied_at }: Row): TiedWording => ({
  id,
  document: asDocumentId(document),
  key: wording_key,
  words,
  said: parseColumn(
    saidSchema,
    'tied_wording.said',
    JSON.stringify({ is: said, ref, text: basis, digest: basis }),
  ),
  at: new Date(tied_at),
});

const columnsOf = (said: SaidOfWording): Pick<Row, 'said' | 'ref' | 'basis'> => {
  switch (said.is) {
    case 'clause':
      return { said: said.is, ref: said.ref, basis: said.text };
    case 'not stated':
      return { said: said.is, ref: null, basis: said.digest };
    case 'skipped':
      return { said: said.is, ref: null, basis: null };
  }
};

/** What the audit tells: not the clause's text, which stands in the document. */
const auditRow = ({ document, words, said }: NewTiedWording) => ({
  document,
  words,
  said: said.is,
  ref: said.is === 'clause' ? said.ref : undefined,
});

const findRow = (db: Kysely<Tables>, { document, key }: NewTiedWording): Promise<Row | undefined> =>
  db
    .selectFrom('tied_wording')
    .selectAll()
    .where('document', '=', document)
    .where('wording_key', '=', key)
    .executeTakeFirst();

const tie = (db: Kysely<Tables>, wording: NewTiedWording, { by, at }: DocumentNote): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    const old = await findRow(transaction, wording);
    // A new row: a button that takes the old one back must not take back this.
    if (old !== undefined) await transaction.deleteFrom('tied_wording').where('id', '=', old.id).execute();
    const { document, key, words, said } = wording;
    const { id } = await transaction
      .insertInto('tied_wording')
      .values({ document, wording_key: key, words, ...columnsOf(said), tied_at: at.toISOString() })
      .returning('id')
      .executeTakeFirstOrThrow();
    const before = old && auditRow(toWording(old));
    const audited = { of: 'wording', rowId: String(id), before, after: auditRow(wording) };
    await addAuditEntry(transaction, { at, by, act: 'ghi cách hỏi', ...audited });
    return id;
  });

const untie = (db: Kysely<Tables>, id: number, { by, at }: DocumentNote): Promise<TiedWording | undefined> =>
  db.transaction().execute(async (transaction) => {
    const row = await transaction
      .deleteFrom('tied_wording')
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const wording = toWording(row);
    const { document, words } = wording;
    const audited = {
      of: 'wording',
      rowId: String(id),
      before: auditRow(wording),
      after: { document, words },
    };
    await addAuditEntry(transaction, { at, by, act: 'bỏ cách hỏi', ...audited });
    return wording;
  });

/** Tied wordings as a table. */
export const createWordingRepository = (db: Kysely<Tables>): WordingStore => ({
  list: async () => {
    const rows = db.selectFrom('tied_wording').selectAll().orderBy('tied_at', 'desc').orderBy('id', 'desc');
    return (await rows.execute()).map(toWording);
  },
  tie: (wording, note) => tie(db, wording, note),
  untie: (id, note) => untie(db, id, note),
});
