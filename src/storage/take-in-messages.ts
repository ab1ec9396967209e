import type { Kysely } from 'kysely';
import type { OutboxStore } from '../delivery/outbox-store.ts';
import { parsePayload } from '../delivery/payload.ts';
import type { Tables } from './schema.ts';

const ROWS_AT_ONCE = 1_000;

/** Puts what other waiting messages of a recipient say into one of them, and deletes those; see `OutboxStore`. */
export const takeInMessages = (
  db: Kysely<Tables>,
  ...[message, keysFrom, join]: Parameters<OutboxStore['takeIn']>
): ReturnType<OutboxStore['takeIn']> =>
  db.transaction().execute(async (transaction) => {
    const others = await transaction
      .selectFrom('outbox_message')
      .select(['id', 'payload'])
      .where('official_id', '=', message.to)
      .where('state', '=', 'waiting')
      .where('dedupe_key', 'like', `${keysFrom}%`)
      .where('id', '<>', message.id)
      .orderBy('id')
      .execute();
    const joined =
      others.length === 0
        ? undefined
        : join([message.payload, ...others.map(({ payload }) => parsePayload(payload))]);
    if (joined === undefined) return message.payload;
    await transaction
      .updateTable('outbox_message')
      .set({ payload: JSON.stringify(joined) })
      .where('id', '=', message.id)
      .execute();
    // What was added since it was looked is told of by itself: only what was read is deleted.
    for (let start = 0; start < others.length; start += ROWS_AT_ONCE) {
      const ids = others.slice(start, start + ROWS_AT_ONCE).map(({ id }) => id);
      await transaction.deleteFrom('outbox_message').where('id', 'in', ids).execute();
    }
    return joined;
  });
