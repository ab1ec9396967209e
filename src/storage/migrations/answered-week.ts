import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

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
