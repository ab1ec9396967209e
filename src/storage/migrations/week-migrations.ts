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

/** Version 13: when reminders were last put out, and what was due while nobody did. */
export const createMissedReminders = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('reminder_tick')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('ticked_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('missed_reminder')
    .addColumn('down_until', 'text', (column) => column.notNull())
    .addColumn('down_from', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('missed_reminder_key', ['down_until', 'week', 'kind'])
    .execute();
};

/** Version 7: the week's boards that the office keeps open, and its notices. */
export const createBoardTables = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('open_board')
    .addColumn('official_id', 'integer', (column) => column.primaryKey().references('official.id'))
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'bigint', (column) => column.notNull())
    .addColumn('view', 'text', (column) => column.notNull())
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('notice')
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('update_id', 'bigint', (column) => column.notNull().unique())
    .addColumn('official_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('missed', 'text')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('source_id', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'bigint')
    .addColumn('shown', 'text')
    .execute();
  await db.schema.createIndex('notice_source').on('notice').columns(['chat_id', 'source_id']).execute();
  await db.schema.createIndex('outbox_message_by_key').on('outbox_message').column('dedupe_key').execute();
};
