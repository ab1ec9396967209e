import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 15: what a chat was about, of each person in it; until now a group had one subject for all. */
export const createPersonSubjects = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('person_subject')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_subject_key', ['chat_id', 'person_id'])
    .execute();
  // A chat's subject was set by whoever asked last in it.
  await sql`
    insert into person_subject (chat_id, person_id, subject, asked_at)
    select kept.chat_id, asked.person_id, kept.subject, kept.asked_at
    from chat_subject as kept
    join answered_question as asked on asked.update_id = (
      select latest.update_id from answered_question as latest
      where latest.chat_id = kept.chat_id
      order by latest.asked_at desc, latest.update_id desc
      limit 1
    )`.execute(db);
  await db.schema.dropTable('chat_subject').execute();
};

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
