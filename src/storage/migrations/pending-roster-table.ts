import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Roster files that were sent and not applied yet, so that a preview's button works after a restart. */
export const createPendingRosterTable = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('pending_roster')
    .addColumn('update_id', 'bigint', (column) => column.primaryKey())
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .execute();
