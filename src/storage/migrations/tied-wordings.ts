import type { Kysely } from 'kysely';
import { isPostgres } from '../database-kind.ts';
import type { Tables } from '../schema.ts';

/** Version 17: how questions ended and what came nearest, and what the office said of their wordings. */
export const createTiedWordings = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema.alterTable('answered_question').addColumn('reason', 'text').execute();
  await db.schema
    .alterTable('answered_question')
    .addColumn('near', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .createTable('tied_wording')
    .addColumn('id', isPostgres(db) ? 'serial' : 'integer', (column) => {
      const key = column.primaryKey();
      // An id that was given once must not name another wording under an old button.
      return isPostgres(db) ? key : key.autoIncrement();
    })
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('wording_key', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('ref', 'text')
    .addColumn('basis', 'text')
    .addColumn('tied_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('tied_wording_of_document', ['document', 'wording_key'])
    .execute();
};
