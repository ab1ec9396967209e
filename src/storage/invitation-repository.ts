import type { Kysely, Selectable, Transaction } from 'kysely';
import { asPersonId } from '../domain/chat.ts';
import { asOfficialId, type OfficialId } from '../domain/people.ts';
import type { Invitation } from '../people/invitations/invitation.ts';
import type { CodeUse, InvitationStore } from '../people/invitations/invitation-store.ts';
import { planRedemption, type Redemption } from '../people/invitations/plan-redemption.ts';
import { type Author, type PeopleStore, StalePlanError } from '../people/people-store.ts';
import { addAuditEntry, applyPeopleChanges } from './people-repository.ts';
import type { Method, Tables } from './schema.ts';
import { toDate } from './stored-json.ts';

// Sixty people may tap their links in the same minute.
const MOST_TRIES = 20;

const toInvitation = (row: Selectable<Tables['invitation']>): Invitation => ({
  codeHash: row.code_hash,
  official: asOfficialId(row.official_id),
  madeAt: new Date(row.made_at),
  madeBy: {
    official: row.made_by_id === null ? undefined : asOfficialId(row.made_by_id),
    name: row.made_by,
  },
  expiresAt: new Date(row.expires_at),
  usedAt: toDate(row.used_at),
  usedBy: row.used_by === null ? undefined : asPersonId(row.used_by),
  revokedAt: toDate(row.revoked_at),
});

const selectOpen = (db: Kysely<Tables>, now: Date) =>
  db
    .selectFrom('invitation')
    .selectAll()
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString());

const revokeOpen = async (
  transaction: Transaction<Tables>,
  official: OfficialId,
  at: Date,
): Promise<number> => {
  const result = await transaction
    .updateTable('invitation')
    .set({ revoked_at: at.toISOString() })
    .where('official_id', '=', official)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
};

/** An entry of the audit names the official, never the code or its hash. */
const noteInvitation = (
  transaction: Transaction<Tables>,
  official: OfficialId,
  what: { readonly act: string; readonly by: Author; readonly at: Date; readonly expiresAt?: Date },
): Promise<void> =>
  addAuditEntry(transaction, {
    at: what.at,
    by: what.by,
    act: what.act,
    of: 'invitation',
    rowId: String(official),
    before: undefined,
    after: { official, ...(what.expiresAt ? { expiresAt: what.expiresAt } : {}) },
  });

const addInvitations: Method<InvitationStore, 'add'> = (db, invitations, by, at) =>
  db.transaction().execute(async (transaction) => {
    for (const { codeHash, official, expiresAt } of invitations) {
      // The entry first: it locks the state of people, which every writer here takes before invitations.
      await noteInvitation(transaction, official, { act: 'mời', by, at, expiresAt });
      await revokeOpen(transaction, official, at);
      await transaction
        .insertInto('invitation')
        .values({
          code_hash: codeHash,
          official_id: official,
          made_at: at.toISOString(),
          made_by: by.name,
          made_by_id: by.official ?? null,
          expires_at: expiresAt.toISOString(),
          used_at: null,
          used_by: null,
          revoked_at: null,
        })
        .execute();
    }
  });

const revokeInvitations = (db: Kysely<Tables>, official: OfficialId, by: Author, at: Date): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    const open = await selectOpen(transaction, at).where('official_id', '=', official).executeTakeFirst();
    if (open === undefined) return 0;
    await noteInvitation(transaction, official, { act: 'thu hồi lời mời', by, at });
    return revokeOpen(transaction, official, at);
  });

const findByHash = async (db: Kysely<Tables>, codeHash: string): Promise<Invitation | undefined> => {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row && toInvitation(row);
};

/** Marks the invitation used, unless somebody was faster; the row is locked until the transaction ends. */
const markUsed = async (transaction: Transaction<Tables>, use: CodeUse): Promise<boolean> => {
  const result = await transaction
    .updateTable('invitation')
    .set({ used_at: use.at.toISOString(), used_by: use.person })
    .where('code_hash', '=', use.codeHash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** One try: planned on what people read, refused as stale if any of it has changed meanwhile. */
const tryToRedeem = async (
  db: Kysely<Tables>,
  people: Pick<PeopleStore, 'read'>,
  use: CodeUse,
): Promise<Redemption> => {
  const snapshot = await people.read();
  const { changes, outcome } = planRedemption(
    snapshot,
    await findByHash(db, use.codeHash),
    use.person,
    use.at,
  );
  if (outcome.outcome !== 'joined') return outcome;
  const by = { official: outcome.official.id, name: `${outcome.official.name} (${outcome.official.code})` };
  return db.transaction().execute(async (transaction) => {
    await applyPeopleChanges(transaction, changes, snapshot.version, { by, act: 'vào bot', at: use.at });
    // Revoked or used since it was read: planned again, which then says so.
    if (!(await markUsed(transaction, use))) throw new StalePlanError(snapshot.version, snapshot.version);
    // Whoever comes by one invitation has no use for another.
    await revokeOpen(transaction, outcome.official.id, use.at);
    return outcome;
  });
};

const redeem = async (
  db: Kysely<Tables>,
  people: Pick<PeopleStore, 'read'>,
  use: CodeUse,
): Promise<Redemption> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryToRedeem(db, people, use);
    } catch (error) {
      if (!(error instanceof StalePlanError) || tries === MOST_TRIES) throw error;
    }
  }
};

const countAttempts: Method<InvitationStore, 'countAttempts'> = async (db, person, since, except) => {
  const rows = await db
    .selectFrom('invitation_attempt')
    .select('person_id')
    .where('tried_at', '>', since.toISOString())
    .where('update_id', '!=', except)
    .execute();
  return { byPerson: rows.filter(({ person_id }) => person_id === person).length, overall: rows.length };
};

const prune: Method<InvitationStore, 'prune'> = async (
  db,
  { attempts: triedBefore, invitations: endedBefore },
) => {
  const attempts = await db
    .deleteFrom('invitation_attempt')
    .where('tried_at', '<', triedBefore.toISOString())
    .executeTakeFirst();
  const moment = endedBefore.toISOString();
  const invitations = await db
    .deleteFrom('invitation')
    .where((expression) =>
      expression.or([
        expression('used_at', '<', moment),
        expression('revoked_at', '<', moment),
        expression('expires_at', '<', moment),
      ]),
    )
    .executeTakeFirst();
  return Number(attempts.numDeletedRows) + Number(invitations.numDeletedRows);
};

const findLatest = async (db: Kysely<Tables>): Promise<ReadonlyMap<OfficialId, Invitation>> => {
  const rows = await db.selectFrom('invitation').selectAll().orderBy('made_at').execute();
  return new Map(rows.map(toInvitation).map((invitation) => [invitation.official, invitation]));
};

/** Invitations as tables. @param people reads what a redemption is planned on. */
export const createInvitationRepository = (
  db: Kysely<Tables>,
  people: Pick<PeopleStore, 'read'>,
): InvitationStore => ({
  add: (invitations, by, at) => addInvitations(db, invitations, by, at),
  findOpen: async (now) => {
    const rows = await selectOpen(db, now).orderBy('expires_at').orderBy('official_id').execute();
    return rows.map(toInvitation);
  },
  findLatest: () => findLatest(db),
  revoke: (official, by, at) => revokeInvitations(db, official, by, at),
  redeem: (use) => redeem(db, people, use),
  countAttempts: (person, since, except) => countAttempts(db, person, since, except),
  saveAttempt: async ({ update, person, at }) => {
    await db
      .insertInto('invitation_attempt')
      .values({ update_id: update, person_id: person, tried_at: at.toISOString() })
      .onConflict((conflict) => conflict.column('update_id').doNothing())
      .execute();
  },
  prune: (before) => prune(db, before),
});
