import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 19: what people said of a document's doubts, and who has checked it where two have to. */
export const addDocumentChecks = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .alterTable('office_document')
    .addColumn('settled', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await countFromOne(db);
  await db.schema.alterTable('office_document').addColumn('checked_by', 'text').execute();
  await db.schema.alterTable('office_document').addColumn('checked_by_id', 'integer').execute();
  await db.schema.alterTable('office_document').addColumn('checked_at', 'text').execute();
};

/** Replaced texts counted down from 0, and no button holds a number below it. */
const countFromOne = async (db: Kysely<Tables>): Promise<void> => {
  const { last } = await db
    .selectFrom('office_document')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow();
  const below = await db
    .selectFrom('office_document')
    .select(['id', 'sequence'])
    .where('sequence', '<', 1)
    .execute();
  for (const { id, sequence } of below)
    await db
      .updateTable('office_document')
      .set({ sequence: Number(last ?? 0) + 1 - sequence })
      .where('id', '=', id)
      .execute();
};
