import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 19: what people said of a document's doubts. */
export const addDocumentChecks = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .alterTable('office_document')
    .addColumn('settled', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
};
