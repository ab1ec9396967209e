import type { Kysely } from 'kysely';
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
