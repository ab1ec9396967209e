import type { Kysely } from 'kysely';
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
