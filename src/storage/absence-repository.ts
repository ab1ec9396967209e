import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { asDay, asOfficialId } from '../domain/people.ts';
import {
  ABSENCE_KINDS,
  type AbsenceStore,
  asAbsenceId,
  type StoredAbsence,
} from '../people/absences/absence-store.ts';
import type { Tables } from './schema.ts';

const kindSchema = z.enum(ABSENCE_KINDS);

const toAbsence = (row: Selectable<Tables['absence']>): StoredAbsence => ({
  id: asAbsenceId(row.id),
  official: asOfficialId(row.official_id),
  kind: kindSchema.parse(row.kind),
  from: asDay(row.from_day),
  until: asDay(row.until_day),
});

/** Absences as a table. */
export const createAbsenceRepository = (db: Kysely<Tables>): AbsenceStore => ({
  add: ({ official, kind, from, until }, update, at) =>
    db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('absence')
        .values({
          update_id: update,
          official_id: official,
          kind,
          from_day: from,
          until_day: until,
          entered_at: at.toISOString(),
          withdrawn_at: null,
        })
        .onConflict((conflict) => conflict.column('update_id').doNothing())
        .execute();
      const row = await transaction
        .selectFrom('absence')
        .selectAll()
        .where('update_id', '=', update)
        .executeTakeFirstOrThrow();
      return toAbsence(row);
    }),
  findStanding: async (day) => {
    const rows = await db
      .selectFrom('absence')
      .selectAll()
      .where('until_day', '>=', day)
      .where('withdrawn_at', 'is', null)
      .orderBy('from_day')
      .orderBy('id')
      .execute();
    return rows.map(toAbsence);
  },
  withdraw: async (id, official, at) => {
    const result = await db
      .updateTable('absence')
      .set({ withdrawn_at: at.toISOString() })
      .where('id', '=', id)
      .where('official_id', '=', official)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  },
});
