import type { Kysely } from 'kysely';
import type { ProgressUpdate } from '../progress/recording/progress-update.ts';
import { toProgressUpdate } from './progress-rows.ts';
import type { Tables } from './schema.ts';

/** References in one query: SQLite takes 32,766 parameters. */
export const REFS_AT_ONCE = 1_000;

/** Rows of reports, each with the one that supersedes it. */
export const selectUpdates = (db: Kysely<Tables>) =>
  db
    .selectFrom('progress_update')
    .leftJoin('progress_update as later', 'later.supersedes_id', 'progress_update.id')
    .selectAll('progress_update')
    .select('later.id as later_id')
    .orderBy('progress_update.id');

type SelectedUpdate = Awaited<ReturnType<ReturnType<typeof selectUpdates>['execute']>>[number];

/** A selected row as the report that it is. */
export const toUpdate = ({ later_id, ...row }: SelectedUpdate): ProgressUpdate =>
  toProgressUpdate(row, later_id !== null);
