import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

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
