import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../database-kind.ts';
import type { Tables } from '../schema.ts';

const addColumns = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .alterTable('progress_update')
    .addColumn('still_due', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('progress_update').addColumn('promised_on', 'text').execute();
  await db.schema
    .alterTable('progress_update')
    .addColumn('entered_by_office', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
};

/** What leaders ask of units about a target, with what they answered, and whose reports a leader has read. */
const createLeaderTables = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('leader_request')
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('update_id', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('ref', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('leader_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('answered_by', 'integer', (column) => column.references('official.id'))
    .addColumn('answered_at', 'text')
    .addUniqueConstraint('leader_request_once', ['update_id', 'unit_id'])
    .execute();
  await db.schema
    .createIndex('leader_request_ref')
    .on('leader_request')
    .columns(['document', 'ref'])
    .execute();
  await db.schema
    .createTable('read_report')
    .addColumn('report_id', 'integer', (column) => column.notNull().references('progress_update.id'))
    .addColumn('leader_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('read_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('read_report_key', ['report_id', 'leader_id'])
    .execute();
};

/**
 * Version 21: whether a report leaves a figure due, by when one is promised, by what the office entered it; what leaders
 * ask about a target, and which reports they have read.
 */
export const addReportAnswers = async (db: Kysely<Tables>): Promise<void> => {
  await addColumns(db);
  await createLeaderTables(db);
};

/** What the office did with a week's report: sent it, held it back, added words to it. */
export const createReportActs = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('report_act')
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('update_id', 'bigint', (column) => column.notNull().unique())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('document_id', 'text')
    .addColumn('ref', 'text')
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('official_id', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('acted_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('report_act_week').on('report_act').column('week').execute();
};

/** Version 11: what else a report says: estimates, figures beside the one reached, ended blockers, proposals. */
export const addReportDetails = async (db: Kysely<Tables>): Promise<void> => {
  const text = (name: string, empty: string) =>
    db.schema
      .alterTable('progress_update')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(empty))
      .execute();
  await text('basis', 'actual');
  await text('asides', '[]');
  await text('proposal', '');
  await db.schema.alterTable('progress_update').addColumn('resolves', 'text').execute();
};

/** Version 9: which week a report answers, where it isn't that in which it was said. */
export const addAnsweredWeek = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema.alterTable('progress_update').addColumn('answers_week', 'text').execute();
  await db.schema.alterTable('progress_question').addColumn('answers_week', 'text').execute();
  await db.schema
    .createIndex('progress_update_answers_week')
    .on('progress_update')
    .column('answers_week')
    .execute();
};

/** Version 24: every answer to a leader's request is kept, not only the last. */
export const createRequestAnswers = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('leader_request_answer')
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('request_id', 'integer', (column) => column.notNull().references('leader_request.id'))
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('answered_by', 'integer', (column) => column.notNull().references('official.id'))
    .addColumn('answered_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('leader_request_answer_of')
    .on('leader_request_answer')
    .column('request_id')
    .execute();
  await sql`
    insert into leader_request_answer (request_id, said, answered_by, answered_at)
    select id, answer, answered_by, answered_at from leader_request
    where answer is not null and answered_by is not null and answered_at is not null
    order by answered_at`.execute(db);
  for (const column of ['answer', 'answered_by', 'answered_at']) {
    await db.schema.alterTable('leader_request').dropColumn(column).execute();
  }
};

/** Version 23: by what the office entered the figure that a question waits with, as reports have it. */
export const addOfficeQuestions = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .alterTable('progress_question')
    .addColumn('entered_by_office', 'text', (column) => column.notNull().defaultTo(''))
    .execute();

/** A message of ours that isn't known; Telegram counts from 1. */
const UNKNOWN_MESSAGE = 0;

/** Version 12: which message of ours asks a question; one without any still has to be asked. */
export const addQuestionMessages = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema.alterTable('progress_question').addColumn('asked_in', 'bigint').execute();
  // Until now every question was sent as soon as it was stored.
  await db.updateTable('progress_question').set({ asked_in: UNKNOWN_MESSAGE }).execute();
};

/** Version 10: photos and files that were sent at once, each of which comes by itself. */
export const createAlbumTable = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('album_part')
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'bigint', (column) => column.notNull())
    .addColumn('album', 'text', (column) => column.notNull())
    .addColumn('update_id', 'bigint', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('has_caption', 'integer', (column) => column.notNull())
    .addColumn('asked_in', 'bigint')
    .addColumn('came_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('album_part_key', ['chat_id', 'message_id'])
    .execute();
  await db.schema.createIndex('album_part_album').on('album_part').columns(['chat_id', 'album']).execute();
};
