import type { Kysely } from 'kysely';
import { asPersonId, asUpdateId } from '../domain/chat.ts';
import type { PendingRosterStore } from '../people/roster/pending-roster-store.ts';
import { countDeleted } from './count-rows.ts';
import type { Tables } from './schema.ts';

/** Roster files that wait to be applied, as a table. */
export const createPendingRosterRepository = (db: Kysely<Tables>): PendingRosterStore => ({
  save: async ({ update, person, fileName, file, sentAt }) => {
    await db
      .insertInto('pending_roster')
      .values({
        update_id: update,
        person_id: person,
        file_name: fileName,
        file: Buffer.from(file).toString('base64'),
        sent_at: sentAt.toISOString(),
      })
      .onConflict((conflict) => conflict.column('update_id').doNothing())
      .execute();
  },
  find: async (update, person) => {
    const row = await db
      .selectFrom('pending_roster')
      .selectAll()
      .where('update_id', '=', update)
      .where('person_id', '=', person)
      .executeTakeFirst();
    return (
      row && {
        update: asUpdateId(row.update_id),
        person: asPersonId(row.person_id),
        fileName: row.file_name,
        file: Buffer.from(row.file, 'base64'),
        sentAt: new Date(row.sent_at),
      }
    );
  },
  drop: async (update) => {
    await db.deleteFrom('pending_roster').where('update_id', '=', update).execute();
  },
  prune: (before) =>
    countDeleted(db.deleteFrom('pending_roster').where('sent_at', '<', before.toISOString())),
});
