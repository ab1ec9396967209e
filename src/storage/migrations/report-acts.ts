import type { Kysely } from 'kysely';
import { isPostgres } from '../database-kind.ts';
import type { Tables } from '../schema.ts';

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
