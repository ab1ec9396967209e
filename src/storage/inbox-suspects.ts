import { type Kysely, sql, type Transaction } from 'kysely';
import type { Lease, Released } from '../domain/chat-inbox.ts';
import { isOwnerDead } from './process-liveness.ts';
import type { Tables } from './schema.ts';

/** Condemns an update that is suspected already; gives how many that were. */
const condemn = async (transaction: Transaction<Tables>, id: number): Promise<number> => {
  const result = await transaction
    .updateTable('inbox_suspect')
    .set({ verdict: 'condemned' })
    .where('update_id', '=', id)
    .where('verdict', '=', 'suspected')
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
};

const suspect = async (transaction: Transaction<Tables>, ids: readonly number[]): Promise<number> => {
  const result = await transaction
    .insertInto('inbox_suspect')
    .columns(['update_id', 'verdict'])
    .expression(({ selectFrom }) =>
      selectFrom('inbox_update')
        .select(['update_id', sql.lit('suspected').as('verdict')])
        .where('update_id', 'in', ids)
        .where('state', '=', 'waiting'),
    )
    .onConflict((conflict) => conflict.column('update_id').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n);
};

/**
 * Frees the lanes of an owner whose process is gone. What it had in hand is suspected of having ended it; a suspect that
 * was alone in hand is condemned.
 */
const freeOwner = async (transaction: Transaction<Tables>, owner: string): Promise<Released> => {
  const claims = await transaction
    .deleteFrom('inbox_claim')
    .where('owner', '=', owner)
    .returning('in_hand')
    .execute();
  const inHand = claims.flatMap(({ in_hand }) => in_hand ?? []);
  const [only] = inHand;
  const condemned = only !== undefined && inHand.length === 1 ? await condemn(transaction, only) : 0;
  const suspected = inHand.length > condemned ? await suspect(transaction, inHand) : 0;
  return { freed: claims.length, suspected, condemned };
};

/** Frees the lanes of all owners but one whose process is gone. Inside a transaction of the caller's. */
export const freeDeadOwners = async (transaction: Transaction<Tables>, owner: string): Promise<Released> => {
  const others = await transaction
    .selectFrom('inbox_claim')
    .select('owner')
    .distinct()
    .where('owner', '!=', owner)
    .execute();
  const sum = { freed: 0, suspected: 0, condemned: 0 };
  for (const other of others) {
    if (!(await isOwnerDead(transaction, other.owner))) continue;
    const released = await freeOwner(transaction, other.owner);
    sum.freed += released.freed;
    sum.suspected += released.suspected;
    sum.condemned += released.condemned;
  }
  return sum;
};

/**
 * Frees the lanes of others' claims that have run out: of the dead as above, of the living without any suspicion. The
 * owner's own don't run out: it knows what it has in hand, and its clock may jump.
 */
export const freeExpired = async (
  transaction: Transaction<Tables>,
  { owner, now }: Pick<Lease, 'owner' | 'now'>,
): Promise<void> => {
  const moment = now.toISOString();
  const expired = await transaction
    .selectFrom('inbox_claim')
    .select('owner')
    .distinct()
    .where('expires_at', '<=', moment)
    .where('owner', '!=', owner)
    .execute();
  for (const { owner: other } of expired) {
    if (await isOwnerDead(transaction, other)) {
      await freeOwner(transaction, other);
      continue;
    }
    await transaction
      .deleteFrom('inbox_claim')
      .where('owner', '=', other)
      .where('expires_at', '<=', moment)
      .execute();
  }
};

/** A suspect that is to be handled now, by whoever has nothing else in hand. */
export interface NextSuspect {
  readonly update_id: number;
  readonly lane: string;
  readonly verdict: 'suspected';
}

/** Nearly always there is none, and it costs next to nothing to find that out. */
const hasSuspects = async (transaction: Transaction<Tables>): Promise<boolean> =>
  (await transaction
    .selectFrom('inbox_suspect')
    .select('update_id')
    .where('verdict', '=', 'suspected')
    .limit(1)
    .executeTakeFirst()) !== undefined;

const hasInHand = async (transaction: Transaction<Tables>, owner: string): Promise<boolean> =>
  (await transaction
    .selectFrom('inbox_claim')
    .select('lane')
    .where('owner', '=', owner)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/**
 * What an owner may claim: anything, since nothing is suspected; a suspect, alone; or nothing before the suspect in its
 * hands, or whatever else it has in hand, is through. While another living process handles a suspect, anything else.
 */
export const findTurn = async (
  transaction: Transaction<Tables>,
  owner: string,
): Promise<NextSuspect | 'anything else' | 'wait'> => {
  if (!(await hasSuspects(transaction))) return 'anything else';
  const suspects = await transaction
    .selectFrom('inbox_suspect')
    .innerJoin('inbox_update as update', 'update.update_id', 'inbox_suspect.update_id')
    .leftJoin('inbox_claim as claim', 'claim.lane', 'update.lane')
    .select(['update.update_id', 'update.lane', 'claim.owner', 'claim.in_hand'])
    .where('verdict', '=', 'suspected')
    .where('update.state', '=', 'waiting')
    .orderBy('update.update_id')
    .execute();
  const inHand = suspects.find(({ update_id, in_hand }) => update_id === in_hand);
  if (inHand !== undefined) return inHand.owner === owner ? 'wait' : 'anything else';
  const next = suspects.find((each) => each.owner === null);
  if (next === undefined) return 'anything else';
  if (await hasInHand(transaction, owner)) return 'wait';
  return { update_id: next.update_id, lane: next.lane, verdict: 'suspected' };
};

/** An update is suspected no more. */
export const acquit = async (db: Kysely<Tables>, id: number): Promise<void> => {
  await db
    .deleteFrom('inbox_suspect')
    .where('update_id', '=', id)
    .where('verdict', '=', 'suspected')
    .execute();
};

/** Nothing that the owner has in hand is suspected if it dies from now on. */
export const excuseOwner = async (db: Kysely<Tables>, owner: string): Promise<void> => {
  await db.updateTable('inbox_claim').set({ in_hand: null }).where('owner', '=', owner).execute();
};
