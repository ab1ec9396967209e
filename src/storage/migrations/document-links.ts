import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 18: which document a plan of the office carries out, once the office has said so. */
export const addDocumentLinks = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema.alterTable('office_document').addColumn('carries_out', 'text').execute();
};
