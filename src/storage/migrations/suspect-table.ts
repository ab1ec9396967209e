import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 8: which update each claim is for, and which updates were in hand when a process died. */
export const createSuspectTable = async (db: Kysely<Tables>): Promise<void> => {
  // Claims of an older program name nothing, so that nothing is suspected for them.
  await db.schema.alterTable('inbox_claim').addColumn('in_hand', 'bigint').execute();
  await db.schema
    .createTable('inbox_suspect')
    .addColumn('update_id', 'bigint', (column) =>
      column.primaryKey().references('inbox_update.update_id').onDelete('cascade'),
    )
    .addColumn('verdict', 'text', (column) => column.notNull())
    .execute();
};
