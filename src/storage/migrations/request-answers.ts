import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../database-kind.ts';
import type { Tables } from '../schema.ts';

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
