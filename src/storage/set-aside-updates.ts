import type { Kysely } from 'kysely';
import { asUpdateId, type UpdateId } from '../domain/chat.ts';
import type { Author } from '../people/people-store.ts';
import { addAuditEntry } from './people-repository.ts';
import type { Tables } from './schema.ts';

/** An update of the inbox that was given up, without what it says. */
export interface SetAsideUpdate {
  readonly id: UpdateId;
  readonly lane: string;
  readonly receivedAt: Date;
  readonly setAsideAt: Date;
  /** How many times handling it was begun, and how many times it failed. */
  readonly starts: number;
  readonly failures: number;
  /** Whether it was set aside because a process died over it. */
  readonly isDeadly: boolean;
}

/** What was set aside and not pruned yet, the oldest first. */
export const listSetAside = async (db: Kysely<Tables>): Promise<readonly SetAsideUpdate[]> => {
  const rows = await db
    .selectFrom('inbox_update as update')
    .leftJoin('inbox_suspect as suspect', 'suspect.update_id', 'update.update_id')
    .select(['update.update_id', 'lane', 'received_at', 'ended_at', 'starts', 'failures', 'verdict'])
    .where('state', '=', 'set aside')
    .orderBy('update.update_id')
    .execute();
  return rows.map((row) => ({
    id: asUpdateId(row.update_id),
    lane: row.lane,
    receivedAt: new Date(row.received_at),
    setAsideAt: new Date(row.ended_at ?? row.received_at),
    starts: row.starts,
    failures: row.failures,
    isDeadly: row.verdict !== null,
  }));
};

/**
 * Puts an update that was set aside back, to be handled as if it had never been tried; noted in the audit.
 * @returns whether there was one of this id.
 */
export const retrySetAside = (db: Kysely<Tables>, id: UpdateId, by: Author, now: Date): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const put = await transaction
      .updateTable('inbox_update')
      // Due at once also by a clock that was set back (CLOCK).
      .set(({ ref }) => ({
        state: 'waiting',
        ended_at: null,
        due_at: ref('received_at'),
        starts: 0,
        failures: 0,
      }))
      .where('update_id', '=', id)
      .where('state', '=', 'set aside')
      .executeTakeFirst();
    if (put.numUpdatedRows === 0n) return false;
    await transaction.deleteFrom('inbox_suspect').where('update_id', '=', id).execute();
    const entry = {
      of: 'inbox',
      rowId: String(id),
      before: { state: 'set aside' },
      after: { state: 'waiting' },
    };
    await addAuditEntry(transaction, { at: now, by, act: 'xử lý lại tin đã gác', ...entry });
    return true;
  });
