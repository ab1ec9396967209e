import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 16: what a person said of a document's measures, and whose text a replaced one was. */
export const addDocumentMeasures = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .alterTable('office_document')
    .addColumn('measures', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema.alterTable('office_document').addColumn('replaced_by', 'text').execute();
};
