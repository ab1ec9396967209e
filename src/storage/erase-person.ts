import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { asPersonId, type PersonId } from '../domain/chat.ts';
import type { Official, OfficialId } from '../domain/people.ts';
import {
  type ChangeNote,
  ERASED_NAME,
  erasedCode,
  isErased,
  type PeopleChange,
  type PeopleSnapshot,
  type PeopleStore,
  type PersonEraser,
  StalePlanError,
} from '../people/people-store.ts';
import { adminCode } from '../people/plan-admins.ts';
import { deleteAccountRows, deleteSent, scrubDocuments, stripReports } from './delete-person-rows.ts';
import { applyPeopleChanges } from './people-repository.ts';
import type { Tables } from './schema.ts';

const MOST_TRIES = 5;

/** A row of an official as the audit holds it. */
const auditedSchema = z.looseObject({ person: z.number().optional() });

/** An official without anything that tells who they were. */
const anonymised = (official: Official, at: Date): Official => ({
  ...official,
  code: erasedCode(official.id),
  name: ERASED_NAME,
  contact: '',
  deputy: undefined,
  person: undefined,
  unreachableSince: undefined,
  isAdmin: false,
  endedAt: official.endedAt ?? at,
});

/**
 * The rows to change: the official's own, those that the same accounts had by `ADMIN_IDS` (their code holds the
 * account), their places, and those whose deputy they are.
 */
const planErasure = (
  { officials, memberships }: PeopleSnapshot,
  erased: readonly Official[],
  at: Date,
): readonly PeopleChange[] => {
  const ids = new Set<OfficialId>(erased.map(({ id }) => id));
  const rows = erased.map(
    (before): PeopleChange => ({ of: 'official', before, after: anonymised(before, at) }),
  );
  const places = memberships
    .filter(({ official, endedAt }) => ids.has(official) && endedAt === undefined)
    .map((before): PeopleChange => ({ of: 'membership', before, after: { ...before, endedAt: at } }));
  const led = officials
    .filter(({ id, deputy }) => deputy !== undefined && ids.has(deputy) && !ids.has(id))
    .map((before): PeopleChange => ({ of: 'official', before, after: { ...before, deputy: undefined } }));
  return [...rows, ...places, ...led];
};

/** All accounts that an official ever had, but for those that are somebody else's now. */
const findAccounts = async (
  db: Kysely<Tables>,
  official: Official,
  { officials }: PeopleSnapshot,
): Promise<readonly number[]> => {
  const entries = await db
    .selectFrom('audit_entry')
    .select(['before', 'after'])
    .where('of', '=', 'official')
    .where('row_id', '=', String(official.id))
    .execute();
  const used = await db
    .selectFrom('invitation')
    .select('used_by')
    .where('official_id', '=', official.id)
    .execute();
  const audited = entries
    .flatMap(({ before, after }) => [before, after])
    .flatMap((json) => (json === null ? [] : [auditedSchema.parse(JSON.parse(json)).person]));
  const known = [official.person, ...audited, ...used.map(({ used_by }) => used_by ?? undefined)];
  const others = new Set<number | undefined>(
    officials
      .filter(
        ({ id, endedAt, person, code }) =>
          id !== official.id && endedAt === undefined && code !== adminCodeOf(person),
      )
      .map(({ person }) => person),
  );
  return [...new Set(known)].flatMap((person) =>
    person === undefined || others.has(person) ? [] : [person],
  );
};

const adminCodeOf = (person: PersonId | undefined): string | undefined =>
  person === undefined ? undefined : adminCode(person);

/** Replaces what the audit says of a person: their name, code, contact and account, in rows and as an author. */
const scrubAudit = async (transaction: Transaction<Tables>, erased: readonly Official[]): Promise<void> => {
  for (const { id } of erased) {
    const entries = await transaction
      .selectFrom('audit_entry')
      .select(['id', 'before', 'after'])
      .where('of', '=', 'official')
      .where('row_id', '=', String(id))
      .execute();
    const scrub = (json: string | null): string | null => {
      if (json === null) return null;
      const { person: _, ...row } = auditedSchema.parse(JSON.parse(json));
      return JSON.stringify({ ...row, code: erasedCode(id), name: ERASED_NAME, contact: '' });
    };
    for (const { id: entry, before, after } of entries) {
      await transaction
        .updateTable('audit_entry')
        .set({ before: scrub(before), after: scrub(after) })
        .where('id', '=', entry)
        .execute();
    }
    await scrubDocuments(transaction, id, `${ERASED_NAME} (${erasedCode(id)})`);
    await transaction
      .updateTable('audit_entry')
      .set({ by_name: `${ERASED_NAME} (${erasedCode(id)})` })
      .where('by_id', '=', id)
      .execute();
    await transaction
      .updateTable('invitation')
      .set({ made_by: `${ERASED_NAME} (${erasedCode(id)})` })
      .where('made_by_id', '=', id)
      .execute();
  }
};

const tryToErase = async (
  db: Kysely<Tables>,
  people: Pick<PeopleStore, 'read'>,
  id: OfficialId,
  note: ChangeNote,
): Promise<boolean> => {
  const snapshot = await people.read();
  const official = snapshot.officials.find((each) => each.id === id);
  if (official === undefined || isErased(official)) return false;
  const accounts = await findAccounts(db, official, snapshot);
  const codes = new Set(accounts.map((account) => adminCode(asPersonId(account))));
  const erased = snapshot.officials.filter((each) => each.id === id || codes.has(each.code));
  const ids = erased.map((each) => each.id);
  await db.transaction().execute(async (transaction) => {
    const changes = planErasure(snapshot, erased, note.at);
    await applyPeopleChanges(transaction, changes, snapshot.version, note);
    await deleteSent(transaction, ids);
    await stripReports(transaction, ids);
    for (const account of accounts) await deleteAccountRows(transaction, account);
    // Last, because the entries of this very change hold the name too.
    await scrubAudit(transaction, erased);
  });
  return true;
};

/** Deletes people's data from the tables. @param people reads what the erasure is planned on. */
export const createPersonEraser = (db: Kysely<Tables>, people: Pick<PeopleStore, 'read'>): PersonEraser => ({
  erase: async (id, note) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await tryToErase(db, people, id, note);
      } catch (error) {
        if (!(error instanceof StalePlanError) || tries === MOST_TRIES) throw error;
      }
    }
  },
});
