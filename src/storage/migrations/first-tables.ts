import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

const createInbox = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('inbox_update')
    .addColumn('update_id', 'bigint', (column) => column.primaryKey())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('starts', 'integer', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('inbox_update_order')
    .on('inbox_update')
    .columns(['state', 'update_id'])
    .execute();
  await db.schema
    .createIndex('inbox_update_lane')
    .on('inbox_update')
    .columns(['lane', 'state', 'update_id'])
    .execute();
  await db.schema
    .createTable('inbox_claim')
    .addColumn('lane', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
};

const createAnsweredQuestion = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('answered_question')
    .addColumn('update_id', 'bigint', (column) => column.primaryKey())
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('question_message_id', 'bigint')
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('cited', 'text', (column) => column.notNull())
    .addColumn('subject_before', 'text')
    .addColumn('subject_after', 'text')
    .execute();
  await db.schema
    .createIndex('answered_question_message')
    .on('answered_question')
    .columns(['chat_id', 'question_message_id'])
    .execute();
  await db.schema
    .createIndex('answered_question_asked_at')
    .on('answered_question')
    .column('asked_at')
    .execute();
};

const createSentMessage = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('sent_message')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'bigint', (column) => column.notNull())
    .addColumn('update_id', 'bigint', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sent_message_key', ['chat_id', 'message_id'])
    .addForeignKeyConstraint(
      'sent_message_answer',
      ['update_id'],
      'answered_question',
      ['update_id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('sent_message_update')
    .on('sent_message')
    .columns(['update_id', 'part'])
    .execute();
};

const createSmallTables = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('chat_subject')
    .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('turned_away')
    .addColumn('person_id', 'bigint', (column) => column.primaryKey())
    .addColumn('update_id', 'bigint', (column) => column.notNull())
    .addColumn('told_at', 'text', (column) => column.notNull())
    .execute();
  // No foreign key: a rating outlives the question that it was given for, hence its copy of the words.
  await db.schema
    .createTable('feedback')
    .addColumn('answer_update_id', 'bigint', (column) => column.notNull())
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('rating', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('cited', 'text', (column) => column.notNull())
    .addColumn('update_id', 'bigint', (column) => column.notNull().unique())
    .addColumn('given_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['answer_update_id', 'person_id'])
    .execute();
};

/** Version 1: the inbox, questions with what answered them, ratings. */
export const createFirstTables = async (db: Kysely<Tables>): Promise<void> => {
  await createInbox(db);
  await createAnsweredQuestion(db);
  await createSentMessage(db);
  await createSmallTables(db);
};
