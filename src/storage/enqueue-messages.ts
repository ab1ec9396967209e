import type { Kysely } from 'kysely';
import type { NewMessage } from '../delivery/outbox-store.ts';
import type { Tables } from './schema.ts';

const ROWS_AT_ONCE = 1_000;

/** Adds messages inside a transaction of the caller's. */
export const enqueueMessages = async (
  transaction: Kysely<Tables>,
  messages: readonly NewMessage[],
  now: Date,
): Promise<number> => {
  const rows = messages.map((message) => ({
    official_id: message.to,
    dedupe_key: message.key,
    payload: JSON.stringify(message.payload),
    state: 'waiting' as const,
    reason: null,
    created_at: now.toISOString(),
    due_at: message.dueAt.toISOString(),
    useless_after: message.uselessAfter?.toISOString() ?? null,
    ended_at: null,
    failures: 0,
    unknowns: 0,
  }));
  let added = 0;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const result = await transaction
      .insertInto('outbox_message')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.columns(['official_id', 'dedupe_key']).doNothing())
      .executeTakeFirst();
    added += Number(result.numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
};
