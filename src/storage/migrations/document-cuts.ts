import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

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
