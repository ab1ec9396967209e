import type { Kysely, Selectable, Transaction } from 'kysely';
import {
  asOutboxId,
  type MessageEnd,
  type OutboxCounts,
  type OutboxId,
  type OutboxStore,
  type PushedPart,
  type WaitingMessage,
} from '../delivery/outbox-store.ts';
import { parsePayload } from '../delivery/payload.ts';
import { asOfficialId } from '../domain/people.ts';
import type { Author } from '../people/people-store.ts';
import { enqueueMessages } from './enqueue-messages.ts';
import { holdLease } from './hold-lease.ts';
import { addAuditEntry } from './people-repository.ts';
import type { Method, Tables } from './schema.ts';
import { toDate } from './stored-json.ts';
import { takeInMessages } from './take-in-messages.ts';

type Row = Omit<Selectable<Tables['outbox_message']>, 'state' | 'reason' | 'created_at' | 'ended_at'> & {
  readonly sent_parts: number | string | bigint | null;
};

const toWaiting = (row: Row): WaitingMessage => ({
  id: asOutboxId(row.id),
  to: asOfficialId(row.official_id),
  key: row.dedupe_key,
  payload: parsePayload(row.payload),
  dueAt: new Date(row.due_at),
  uselessAfter: toDate(row.useless_after),
  sentParts: Number(row.sent_parts),
  failures: row.failures,
  unknowns: row.unknowns,
});

const selectMessages = (db: Kysely<Tables>) =>
  db
    .selectFrom('outbox_message as message')
    .select([
      'message.id',
      'message.official_id',
      'message.dedupe_key',
      'message.payload',
      'message.due_at',
      'message.useless_after',
      'message.failures',
      'message.unknowns',
    ])
    .select(({ selectFrom, fn }) =>
      selectFrom('pushed_message')
        .select(fn.countAll<number>().as('count'))
        .whereRef('pushed_message.outbox_id', '=', 'message.id')
        .as('sent_parts'),
    );

/** Due messages of recipients who can be reached, of each the first; one that is due later holds nothing up. */
const selectFirstDue = (db: Kysely<Tables>, now: string) =>
  selectMessages(db)
    .innerJoin('official', 'official.id', 'message.official_id')
    .where('message.state', '=', 'waiting')
    .where('message.due_at', '<=', now)
    .where('official.unreachable_since', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox_message as earlier')
            .select('earlier.id')
            .whereRef('earlier.official_id', '=', 'message.official_id')
            .where('earlier.state', '=', 'waiting')
            .where('earlier.due_at', '<=', now)
            .whereRef('earlier.id', '<', 'message.id'),
        ),
      ),
    );

const findDue: Method<OutboxStore, 'findDue'> = async (db, now, limit, except) => {
  const busy = [...except];
  const rows = await selectFirstDue(db, now.toISOString())
    .$if(busy.length > 0, (query) => query.where('message.official_id', 'not in', busy))
    .orderBy('message.id')
    .limit(limit)
    .execute();
  return rows.map(toWaiting);
};

const findNextDue = async (db: Kysely<Tables>): Promise<Date | undefined> => {
  const row = await db
    .selectFrom('outbox_message as message')
    .innerJoin('official', 'official.id', 'message.official_id')
    .select(({ fn }) => fn.min('message.due_at').as('due'))
    .where('message.state', '=', 'waiting')
    .where('official.unreachable_since', 'is', null)
    .executeTakeFirst();
  return row?.due ? new Date(row.due) : undefined;
};

const findLastSent: Method<OutboxStore, 'lastSent'> = async (db, to, types, since) => {
  const rows = await db
    .selectFrom('outbox_message')
    .select(['payload', 'ended_at'])
    .where('official_id', '=', to)
    .where('state', '=', 'sent')
    .where('ended_at', '>=', since.toISOString())
    .orderBy('ended_at', 'desc')
    .execute();
  const last = rows.find(({ payload }) => {
    const type = parsePayload(payload)?.type;
    return type !== undefined && types.includes(type);
  });
  return last?.ended_at ? new Date(last.ended_at) : undefined;
};

const savePart = async (db: Kysely<Tables>, part: PushedPart, now: Date): Promise<void> => {
  const what = { outbox_id: part.message, part: part.part, sent_at: now.toISOString() };
  await db.transaction().execute(async (transaction) => {
    // The recipient's rows may have been deleted while the message was under way.
    const message = await transaction
      .selectFrom('outbox_message')
      .select('id')
      .where('id', '=', part.message)
      .executeTakeFirst();
    if (message === undefined) return;
    await transaction
      .insertInto('pushed_message')
      .values({ chat_id: part.chatId, message_id: part.messageId, ...what })
      .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet(what))
      .execute();
  });
};

const endMessage = async (db: Kysely<Tables>, id: OutboxId, end: MessageEnd, now: Date): Promise<void> => {
  const outcome =
    end.state === 'waiting'
      ? { due_at: end.dueAt.toISOString(), failures: end.failures, unknowns: end.unknowns }
      : { ended_at: now.toISOString(), reason: end.state === 'sent' ? null : end.reason };
  await db
    .updateTable('outbox_message')
    .set({ state: end.state, ...outcome })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
};

const countByState = async (db: Kysely<Tables>): Promise<OutboxCounts> => {
  const rows = await db
    .selectFrom('outbox_message')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const count = (state: string): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { waiting: count('waiting'), sent: count('sent'), dead: count('dead'), dropped: count('dropped') };
};

const countUnreachable = async (db: Kysely<Tables>): Promise<number> => {
  const row = await db
    .selectFrom('outbox_message')
    .innerJoin('official', 'official.id', 'outbox_message.official_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('outbox_message.state', '=', 'waiting')
    .where('official.unreachable_since', 'is not', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
};

const findDead = async (db: Kysely<Tables>) => {
  const rows = await db
    .selectFrom('outbox_message')
    .selectAll()
    .where('state', '=', 'dead')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: asOutboxId(row.id),
    to: asOfficialId(row.official_id),
    key: row.dedupe_key,
    type: parsePayload(row.payload)?.type ?? 'không đọc được',
    reason: row.reason ?? '',
    endedAt: new Date(row.ended_at ?? row.due_at),
  }));
};

const retryOne = async (
  transaction: Transaction<Tables>,
  id: OutboxId,
  by: Author,
  now: Date,
): Promise<boolean> => {
  const changed = await transaction
    .updateTable('outbox_message')
    .set({
      state: 'waiting',
      reason: null,
      ended_at: null,
      useless_after: null,
      due_at: now.toISOString(),
      failures: 0,
      unknowns: 0,
    })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  const entry = { of: 'outbox', rowId: String(id), before: { state: 'dead' }, after: { state: 'waiting' } };
  await addAuditEntry(transaction, { at: now, by, act: 'gửi lại tin đã bỏ', ...entry });
  return true;
};

const pruneMessages = async (db: Kysely<Tables>, before: Date): Promise<number> => {
  const moment = before.toISOString();
  const result = await db
    .deleteFrom('outbox_message')
    // What waits for somebody who never came back is as old as its use.
    .where(({ or, eb }) => or([eb('ended_at', '<', moment), eb('useless_after', '<', moment)]))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
};

/** The outbox as tables. */
export const createOutboxRepository = (db: Kysely<Tables>): OutboxStore => ({
  enqueue: (messages, now) =>
    db.transaction().execute((transaction) => enqueueMessages(transaction, messages, now)),
  enqueueAs: (messages, entry, now) =>
    db.transaction().execute(async (transaction) => {
      const added = await enqueueMessages(transaction, messages, now);
      if (added > 0) await addAuditEntry(transaction, { ...entry, at: now });
      return added;
    }),
  findDue: (now, limit, except) => findDue(db, now, limit, except),
  nextDue: () => findNextDue(db),
  savePart: (part, now) => savePart(db, part, now),
  end: (message, end, now) => endMessage(db, message, end, now),
  findPushed: async (chat, message) => {
    const row = await selectMessages(db)
      .innerJoin('pushed_message as pushed', 'pushed.outbox_id', 'message.id')
      .where('pushed.chat_id', '=', chat)
      .where('pushed.message_id', '=', message)
      .executeTakeFirst();
    return row && toWaiting(row);
  },
  takeIn: (...args) => takeInMessages(db, ...args),
  counts: () => countByState(db),
  lastSent: (to, types, since) => findLastSent(db, to, types, since),
  findByKey: async (key) => {
    const rows = await db
      .selectFrom('outbox_message')
      .select(['official_id', 'state'])
      .where('dedupe_key', '=', key)
      .orderBy('official_id')
      .execute();
    return rows.map(({ official_id, state }) => ({ to: asOfficialId(official_id), state }));
  },
  countUnreachable: () => countUnreachable(db),
  findDead: () => findDead(db),
  retryDead: (ids, by, now) =>
    db.transaction().execute(async (transaction) => {
      let count = 0;
      for (const id of ids) if (await retryOne(transaction, id, by, now)) count += 1;
      return count;
    }),
  holdLease: (owner, now, until) => holdLease(db, 'outbox', owner, now, until),
  prune: (before) => pruneMessages(db, before),
});
