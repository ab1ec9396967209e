import type { Kysely } from 'kysely';
import { isPostgres } from '../database-kind.ts';
import type { Tables } from '../schema.ts';

const createOutboxMessage = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('outbox_message')
    // Numbered by the database: SQLite does so for any integer key, PostgreSQL for a serial.
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('official_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('dedupe_key', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('useless_after', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('unknowns', 'integer', (column) => column.notNull())
    .addUniqueConstraint('outbox_message_key', ['official_id', 'dedupe_key'])
    .execute();
  await db.schema.createIndex('outbox_message_order').on('outbox_message').columns(['state', 'id']).execute();
  await db.schema
    .createIndex('outbox_message_recipient')
    .on('outbox_message')
    .columns(['official_id', 'state', 'id'])
    .execute();
};

const createPushedMessage = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('pushed_message')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'bigint', (column) => column.notNull())
    .addColumn('outbox_id', 'integer', (column) =>
      column.notNull().references('outbox_message.id').onDelete('cascade'),
    )
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pushed_message_key', ['chat_id', 'message_id'])
    .execute();
  await db.schema.createIndex('pushed_message_outbox').on('pushed_message').column('outbox_id').execute();
};

/** Version 3: messages to be pushed, those that were, and who may deliver. */
export const createOutboxTables = async (db: Kysely<Tables>): Promise<void> => {
  await createOutboxMessage(db);
  await createPushedMessage(db);
  await db.schema
    .createTable('lease')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
};

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
