import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

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
