import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 23: by what the office entered the figure that a question waits with, as reports have it. */
export const addOfficeQuestions = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .alterTable('progress_question')
    .addColumn('entered_by_office', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
