import type { Kysely } from 'kysely';
import { isPostgres } from '../database-kind.ts';
import type { Tables } from '../schema.ts';

/** Version 14: documents that the office brings in, beside those of the corpus folder. */
export const createDocumentTable = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('office_document')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('confirmed_by', 'text')
    .addColumn('confirmed_at', 'text')
    .execute();
};

/** Version 22: what shows the places of a scan that a person holds what was read against. */
export const createDocumentCuts = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('document_cut')
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('jpeg', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('document_cut_of_document', ['document', 'name'])
    .execute();
};

/** Version 18: which document a plan of the office carries out, once the office has said so. */
export const addDocumentLinks = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema.alterTable('office_document').addColumn('carries_out', 'text').execute();
};

/** Version 16: what a person said of a document's measures, and whose text a replaced one was. */
export const addDocumentMeasures = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .alterTable('office_document')
    .addColumn('measures', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema.alterTable('office_document').addColumn('replaced_by', 'text').execute();
};

/** Version 19: what people said of a document's doubts, and who has checked it where two have to. */
export const addDocumentChecks = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .alterTable('office_document')
    .addColumn('settled', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await countFromOne(db);
  await db.schema.alterTable('office_document').addColumn('checked_by', 'text').execute();
  await db.schema.alterTable('office_document').addColumn('checked_by_id', 'integer').execute();
  await db.schema.alterTable('office_document').addColumn('checked_at', 'text').execute();
};

/** Replaced texts counted down from 0, and no button holds a number below it. */
const countFromOne = async (db: Kysely<Tables>): Promise<void> => {
  const { last } = await db
    .selectFrom('office_document')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow();
  const below = await db
    .selectFrom('office_document')
    .select(['id', 'sequence'])
    .where('sequence', '<', 1)
    .execute();
  for (const { id, sequence } of below)
    await db
      .updateTable('office_document')
      .set({ sequence: Number(last ?? 0) + 1 - sequence })
      .where('id', '=', id)
      .execute();
};

/** Version 17: how questions ended and what came nearest, and what the office said of their wordings. */
export const createTiedWordings = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema.alterTable('answered_question').addColumn('reason', 'text').execute();
  await db.schema
    .alterTable('answered_question')
    .addColumn('near', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .createTable('tied_wording')
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => {
      const key = column.primaryKey();
      // An id that was given once must not name another wording under an old button.
      return isPostgres(db) ? key : key.autoIncrement();
    })
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('wording_key', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('ref', 'text')
    .addColumn('basis', 'text')
    .addColumn('tied_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('tied_wording_of_document', ['document', 'wording_key'])
    .execute();
};
