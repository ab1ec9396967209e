import type { Kysely, Transaction } from 'kysely';
import { asUpdateId } from '../domain/chat.ts';
import type { ClaimedUpdate, Inbox, Lease } from '../domain/chat-inbox.ts';
import { countDeleted } from './count-rows.ts';
import { byDatabaseClock } from './database-kind.ts';
import { acquit, excuseOwner, findTurn, freeDeadOwners, freeExpired } from './inbox-suspects.ts';
import type { Method, Tables } from './schema.ts';

const acceptUpdates: Method<Inbox, 'accept'> = async (db, updates, now) => {
  if (updates.length === 0) return 0;
  const receivedAt = now.toISOString();
  const rows = updates.map((update) => ({
    update_id: update.id,
    lane: update.lane,
    payload: update.payload,
    state: 'waiting' as const,
    received_at: receivedAt,
    due_at: receivedAt,
    ended_at: null,
    starts: 0,
    failures: 0,
  }));
  const results = await db
    .insertInto('inbox_update')
    .values(rows)
    .onConflict((conflict) => conflict.column('update_id').doNothing())
    .execute();
  return results.reduce((sum, result) => sum + Number(result.numInsertedOrUpdatedRows ?? 0n), 0);
};

/** No retry waits longer; one that seems to was planned before the clock was set back. */
const LONGEST_WAIT_MS = 60 * 60 * 1000;

/**
 * The first waiting update of a lane that is free; a lane whose first one isn't due yet, or is a suspect, waits with it.
 */
const findNext = (db: Kysely<Tables>, now: Date) =>
  db
    .selectFrom('inbox_update as next')
    .leftJoin('inbox_suspect as suspect', 'suspect.update_id', 'next.update_id')
    .select(['next.update_id', 'next.lane', 'suspect.verdict'])
    .where('state', '=', 'waiting')
    .where(({ or, eb }) => or([eb('verdict', 'is', null), eb('verdict', '=', 'condemned')]))
    .where(({ or, eb }) =>
      or([
        // What hasn't failed waits for nothing: it may have come before the clock was set back.
        eb('failures', '=', 0),
        eb('due_at', '<=', now.toISOString()),
        eb('due_at', '>', new Date(now.getTime() + LONGEST_WAIT_MS).toISOString()),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inbox_update as earlier')
            .select('earlier.update_id')
            .whereRef('earlier.lane', '=', 'next.lane')
            .where('earlier.state', '=', 'waiting')
            .whereRef('earlier.update_id', '<', 'next.update_id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('inbox_claim as held').select('held.lane').whereRef('held.lane', '=', 'next.lane')),
      ),
    )
    .orderBy('next.update_id')
    .limit(1)
    .executeTakeFirst();

/** An update that may be claimed. */
interface Candidate {
  readonly update_id: number;
  readonly lane: string;
  readonly verdict: 'suspected' | 'condemned' | null;
}

/** Takes the lane, unless another process was faster. */
const claimLane = async (
  transaction: Transaction<Tables>,
  { lane, update_id }: Candidate,
  lease: Lease,
): Promise<boolean> => {
  const inserted = await transaction
    .insertInto('inbox_claim')
    .values({ lane, owner: lease.owner, expires_at: lease.expiresAt.toISOString(), in_hand: update_id })
    .onConflict((conflict) => conflict.column('lane').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
};

/**
 * Begins the update if, now that the lane is held, it is still the lane's first waiting one: on PostgreSQL another
 * process may have finished it between our look and our claim. A suspect was the first when it was begun before.
 */
const beginUpdate = (transaction: Transaction<Tables>, { update_id: id, verdict }: Candidate) =>
  transaction
    .updateTable('inbox_update')
    .set((expression) => ({ starts: expression('starts', '+', 1) }))
    .where('update_id', '=', id)
    .where('state', '=', 'waiting')
    .$if(verdict !== 'suspected', (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('inbox_update as earlier')
              .select('earlier.update_id')
              .whereRef('earlier.lane', '=', 'inbox_update.lane')
              .where('earlier.state', '=', 'waiting')
              .where('earlier.update_id', '<', id),
          ),
        ),
      ),
    )
    .returning(['lane', 'payload', 'starts', 'failures'])
    .executeTakeFirst();

type Attempt = ClaimedUpdate | 'nothing waits' | 'others were faster';

const tryClaim = (db: Kysely<Tables>, lease: Lease): Promise<Attempt> =>
  db.transaction().execute(async (transaction): Promise<Attempt> => {
    const shared = await byDatabaseClock(transaction, lease);
    await freeExpired(transaction, shared);
    const turn = await findTurn(transaction, lease.owner);
    if (turn === 'wait') return 'nothing waits';
    const next = turn === 'anything else' ? await findNext(transaction, lease.now) : turn;
    if (next === undefined) return 'nothing waits';
    if (!(await claimLane(transaction, next, shared))) return 'others were faster';
    const begun = await beginUpdate(transaction, next);
    if (begun === undefined) {
      await transaction.deleteFrom('inbox_claim').where('lane', '=', next.lane).execute();
      return 'others were faster';
    }
    const { lane, payload, starts, failures } = begun;
    const suspicion = next.verdict ?? 'none';
    return { id: asUpdateId(next.update_id), lane, payload, starts, failures, suspicion };
  });

const MOST_RACES = 20;

const claimNext = async (db: Kysely<Tables>, lease: Lease): Promise<ClaimedUpdate | undefined> => {
  for (let races = 0; races < MOST_RACES; races += 1) {
    const attempt = await tryClaim(db, lease);
    if (attempt === 'nothing waits') return undefined;
    if (attempt !== 'others were faster') return attempt;
  }
  // So many others are at work that the rest is in good hands; the next wake looks again.
  return undefined;
};

type Ending = Pick<Tables['inbox_update'], 'state' | 'ended_at'> &
  Partial<Pick<Tables['inbox_update'], 'payload' | 'due_at' | 'failures'>>;

/** Frees the lane and notes the outcome, unless the claim has gone to somebody else meanwhile. */
const endClaim = (
  db: Kysely<Tables>,
  update: ClaimedUpdate,
  owner: string,
  outcome: Partial<Ending>,
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const freed = await transaction
      .deleteFrom('inbox_claim')
      .where('lane', '=', update.lane)
      .where('owner', '=', owner)
      .executeTakeFirst();
    if (freed.numDeletedRows === 0n) return;
    await transaction
      .updateTable('inbox_update')
      .set(outcome)
      .where('update_id', '=', update.id)
      .where('state', '=', 'waiting')
      .execute();
    // Its handling has come to an end and the process lives: it was not that.
    if (update.suspicion === 'suspected') await acquit(transaction, update.id);
  });

const renewClaims = async (db: Kysely<Tables>, lanes: readonly string[], lease: Lease): Promise<void> => {
  if (lanes.length === 0) return;
  const shared = await byDatabaseClock(db, lease);
  await db
    .updateTable('inbox_claim')
    .set({ expires_at: shared.expiresAt.toISOString() })
    .where('owner', '=', lease.owner)
    .where('lane', 'in', lanes)
    .execute();
};

const findNextDue = async (db: Kysely<Tables>): Promise<Date | undefined> => {
  const row = await db
    .selectFrom('inbox_update')
    .select(({ fn }) => fn.min('due_at').as('due'))
    .where('state', '=', 'waiting')
    .where('failures', '>', 0)
    .executeTakeFirst();
  return row?.due ? new Date(row.due) : undefined;
};

/** The inbox as tables. */
export const createInboxRepository = (db: Kysely<Tables>): Inbox => ({
  accept: (updates, now) => acceptUpdates(db, updates, now),
  claimNext: (lease) => claimNext(db, lease),
  finish: (update, { owner, now }) =>
    endClaim(db, update, owner, { state: 'done', ended_at: now.toISOString(), payload: '' }),
  postpone: (update, owner, retryAt) =>
    endClaim(db, update, owner, { failures: update.failures + 1, due_at: retryAt.toISOString() }),
  setAside: (update, { owner, now }) =>
    endClaim(db, update, owner, {
      state: 'set aside',
      failures: update.failures + 1,
      ended_at: now.toISOString(),
    }),
  acquit: (update) => acquit(db, update.id),
  releaseOwn: (owner, except) =>
    countDeleted(
      db
        .deleteFrom('inbox_claim')
        .where('owner', '=', owner)
        .$if(except.length > 0, (query) => query.where('lane', 'not in', except)),
    ),
  renew: (lanes, lease) => renewClaims(db, lanes, lease),
  releaseDead: (owner) => db.transaction().execute((transaction) => freeDeadOwners(transaction, owner)),
  noteStop: (owner) => excuseOwner(db, owner),
  nextDue: () => findNextDue(db),
  prune: (before) =>
    countDeleted(
      db
        .deleteFrom('inbox_update')
        .where('state', '!=', 'waiting')
        .where('ended_at', '<', before.toISOString()),
    ),
});
