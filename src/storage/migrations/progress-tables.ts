import type { Kysely } from 'kysely';
import { isPostgres } from '../database-kind.ts';
import type { Tables } from '../schema.ts';

const createProgressUpdate = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('progress_update')
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('update_id', 'bigint', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('card', 'integer', (column) => column.notNull())
    .addColumn('official_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('ref', 'text', (column) => column.notNull())
    .addColumn('value', 'text')
    .addColumn('share', 'text')
    .addColumn('count', 'text')
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('status', 'text')
    .addColumn('blocker', 'text')
    .addColumn('is_clear', 'integer', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('doubt', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'bigint', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('supersedes_id', 'integer', (column) => column.unique().references('progress_update.id'))
    .addColumn('confirmed_at', 'text')
    .addColumn('withdrawn_at', 'text')
    .addUniqueConstraint('progress_update_part', ['update_id', 'part'])
    .execute();
  const index = (name: string, columns: readonly ('document' | 'ref' | 'chat_id' | 'message_id')[]) =>
    db.schema
      .createIndex(name)
      .on('progress_update')
      .columns([...columns])
      .execute();
  await index('progress_update_ref', ['document', 'ref']);
  await index('progress_update_message', ['chat_id', 'message_id']);
  await db.schema
    .createIndex('progress_update_official')
    .on('progress_update')
    .columns(['official_id', 'recorded_at'])
    .execute();
};

const createProgressQuestion = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('progress_question')
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('update_id', 'bigint', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('official_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('doubt', 'text')
    .addColumn('candidates', 'text', (column) => column.notNull())
    .addColumn('reading', 'text')
    .addColumn('excerpt', 'text', (column) => column.notNull())
    .addColumn('today', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'bigint', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .addUniqueConstraint('progress_question_part', ['update_id', 'part'])
    .execute();
  await db.schema
    .createIndex('progress_question_message')
    .on('progress_question')
    .columns(['chat_id', 'message_id'])
    .execute();
};

/** Version 5: what officials report, what they are asked back, and the messages that show it. */
export const createProgressTables = async (db: Kysely<Tables>): Promise<void> => {
  await createProgressUpdate(db);
  await createProgressQuestion(db);
  await db.schema
    .createTable('progress_card')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'bigint', (column) => column.notNull())
    .addColumn('update_id', 'bigint', (column) => column.notNull())
    .addColumn('card', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('progress_card_key', ['chat_id', 'message_id'])
    .execute();
  await db.schema.createIndex('progress_card_update').on('progress_card').column('update_id').execute();
};
