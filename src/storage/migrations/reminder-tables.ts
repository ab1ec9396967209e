import type { Kysely } from 'kysely';
import { isPostgres } from '../database-kind.ts';
import type { Tables } from '../schema.ts';

const createAbsence = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('absence')
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('update_id', 'bigint', (column) => column.notNull().unique())
    .addColumn('official_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text', (column) => column.notNull())
    .addColumn('entered_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute();
  await db.schema.createIndex('absence_until').on('absence').column('until_day').execute();
};

/** Version 6: who is away when, whose week is answered by a tap, and what a week's reminders are found by. */
export const createReminderTables = async (db: Kysely<Tables>): Promise<void> => {
  await createAbsence(db);
  await db.schema
    .createTable('week_answer')
    .addColumn('official_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('week_answer_key', ['official_id', 'week'])
    .execute();
  await db.schema.createIndex('outbox_message_created').on('outbox_message').column('created_at').execute();
  await db.schema
    .createIndex('progress_update_recorded')
    .on('progress_update')
    .column('recorded_at')
    .execute();
};
