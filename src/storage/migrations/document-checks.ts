import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 19: what people said of a document's doubts, and who has checked it where two have to. */
export const addDocumentChecks = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .alterTable('office_document')
    .addColumn('settled', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema.alterTable('office_document').addColumn('checked_by', 'text').execute();
  await db.schema.alterTable('office_document').addColumn('checked_by_id', 'integer').execute();
  await db.schema.alterTable('office_document').addColumn('checked_at', 'text').execute();
};
