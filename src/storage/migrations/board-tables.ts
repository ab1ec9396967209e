import type { Kysely } from 'kysely';
import { isPostgres } from '../database-kind.ts';
import type { Tables } from '../schema.ts';

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
