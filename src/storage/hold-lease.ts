import type { Kysely } from 'kysely';
import { byDatabaseClock } from './database-kind.ts';
import { isOwnerDead } from './process-liveness.ts';
import type { Tables } from './schema.ts';

/**
 * Takes a lease that is free, ran out, is the owner's own, or is held by a process that is gone; extends one that is
 * held. On PostgreSQL it runs out by the server's clock.
 * @returns whether the owner has it now.
 */
export const holdLease = (
  db: Kysely<Tables>,
  name: string,
  owner: string,
  at: Date,
  end: Date,
): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const { now, expiresAt: until } = await byDatabaseClock(transaction, { now: at, expiresAt: end });
    const held = await transaction
      .selectFrom('lease')
      .selectAll()
      .where('name', '=', name)
      .executeTakeFirst();
    const isOthers = held !== undefined && held.owner !== owner && held.expires_at > now.toISOString();
    if (isOthers && !(await isOwnerDead(transaction, held.owner))) return false;
    const mine = { owner, expires_at: until.toISOString() };
    const result = await transaction
      .insertInto('lease')
      .values({ name, ...mine })
      .onConflict((conflict) =>
        // Another process may have taken, or kept, it since we looked.
        held === undefined
          ? conflict.column('name').doNothing()
          : conflict
              .column('name')
              .doUpdateSet(mine)
              .where('lease.owner', '=', held.owner)
              .where('lease.expires_at', '=', held.expires_at),
      )
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  });
