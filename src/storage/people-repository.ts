import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { asOfficialId } from '../domain/people.ts';
import {
  type AuditEntry,
  type ChangeNote,
  type PeopleChange,
  type PeopleSnapshot,
  type PeopleStore,
  type RowChange,
  StalePlanError,
} from '../people/people-store.ts';
import {
  fromAssignment,
  fromMembership,
  fromOfficial,
  fromUnit,
  toAssignment,
  toMembership,
  toOfficial,
  toUnit,
} from './people-rows.ts';
import type { Method, Tables } from './schema.ts';
import { parseColumn } from './stored-json.ts';

/** Rows in one statement: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const ROWS_AT_ONCE = 1_000;

const inPieces = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, index) =>
    rows.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
  );

const readSnapshot = (db: Kysely<Tables>): Promise<PeopleSnapshot> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const state = await readState(transaction);
      const units = await transaction.selectFrom('unit').selectAll().orderBy('id').execute();
      const officials = await transaction.selectFrom('official').selectAll().orderBy('id').execute();
      const memberships = await transaction.selectFrom('membership').selectAll().orderBy('id').execute();
      const assignments = await transaction.selectFrom('assignment').selectAll().orderBy('id').execute();
      return {
        version: state.version,
        units: units.map(toUnit),
        officials: officials.map(toOfficial),
        memberships: memberships.map(toMembership),
        assignments: assignments.map(toAssignment),
        nextIds: {
          unit: state.next_unit,
          official: state.next_official,
          membership: state.next_membership,
          assignment: state.next_assignment,
        },
      };
    });

const readState = (db: Kysely<Tables>) =>
  db.selectFrom('people_state').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();

type Kind = PeopleChange['of'];

const nextId = (changes: readonly PeopleChange[], kind: Kind, present: number): number =>
  changes.reduce((next, { of, after }) => (of === kind ? Math.max(next, after.id + 1) : next), present);

/** Takes the version one further, which also keeps other writers waiting until this transaction ends. */
const advanceState = async (
  transaction: Transaction<Tables>,
  changes: readonly PeopleChange[],
  version: number,
): Promise<number> => {
  const state = await transaction
    .updateTable('people_state')
    .set({ version: version + 1 })
    .where('id', '=', 1)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (state === undefined) throw new StalePlanError(version, (await readState(transaction)).version);
  await transaction
    .updateTable('people_state')
    .set({
      next_unit: nextId(changes, 'unit', state.next_unit),
      next_official: nextId(changes, 'official', state.next_official),
      next_membership: nextId(changes, 'membership', state.next_membership),
      next_assignment: nextId(changes, 'assignment', state.next_assignment),
      next_audit: state.next_audit + changes.length,
    })
    .where('id', '=', 1)
    .execute();
  return state.next_audit;
};

/** The rows after the changes: those that are new, in pieces, and those that were there. */
const splitRows = <Row>(changes: readonly RowChange<Kind, Row>[]) => {
  const pick = (isNew: boolean): readonly Row[] =>
    changes.filter(({ before }) => (before === undefined) === isNew).map(({ after }) => after);
  return { added: inPieces(pick(true)), changed: pick(false) };
};

const changesOf = <K extends Kind>(changes: readonly PeopleChange[], kind: K) =>
  changes.filter((change): change is Extract<PeopleChange, { of: K }> => change.of === kind);

const writeUnits = async (transaction: Transaction<Tables>, changes: readonly PeopleChange[]) => {
  const { added, changed } = splitRows(changesOf(changes, 'unit'));
  for (const rows of added) await transaction.insertInto('unit').values(rows.map(fromUnit)).execute();
  for (const row of changed.map(fromUnit)) {
    await transaction.updateTable('unit').set(row).where('id', '=', row.id).execute();
  }
};

const writeOfficials = async (transaction: Transaction<Tables>, changes: readonly PeopleChange[]) => {
  const { added, changed } = splitRows(changesOf(changes, 'official'));
  // An account that moves from one official to another must be free before the second gets it.
  const freed = changed.filter(({ person }) => person === undefined);
  const others = changed.filter(({ person }) => person !== undefined);
  for (const row of [...freed, ...others].map(fromOfficial)) {
    await transaction.updateTable('official').set(row).where('id', '=', row.id).execute();
  }
  for (const rows of added) await transaction.insertInto('official').values(rows.map(fromOfficial)).execute();
};

const writeMemberships = async (transaction: Transaction<Tables>, changes: readonly PeopleChange[]) => {
  const { added, changed } = splitRows(changesOf(changes, 'membership'));
  for (const rows of added) {
    await transaction.insertInto('membership').values(rows.map(fromMembership)).execute();
  }
  for (const row of changed.map(fromMembership)) {
    await transaction.updateTable('membership').set(row).where('id', '=', row.id).execute();
  }
};

const writeAssignments = async (transaction: Transaction<Tables>, changes: readonly PeopleChange[]) => {
  const { added, changed } = splitRows(changesOf(changes, 'assignment'));
  for (const rows of added) {
    await transaction.insertInto('assignment').values(rows.map(fromAssignment)).execute();
  }
  for (const row of changed.map(fromAssignment)) {
    await transaction.updateTable('assignment').set(row).where('id', '=', row.id).execute();
  }
};

const writeAudit = async (
  transaction: Transaction<Tables>,
  changes: readonly PeopleChange[],
  firstId: number,
  { by, act, at }: ChangeNote,
): Promise<void> => {
  const entries = changes.map(({ of, before, after }, index) => ({
    id: firstId + index,
    at: at.toISOString(),
    by_id: by.official ?? null,
    by_name: by.name,
    act,
    of,
    row_id: String(after.id),
    before: before === undefined ? null : JSON.stringify(before),
    after: JSON.stringify(after),
  }));
  for (const rows of inPieces(entries)) await transaction.insertInto('audit_entry').values(rows).execute();
};

/**
 * Applies changes inside a transaction of the caller's.
 * @throws {StalePlanError} if people or work have changed since `version`.
 */
export const applyPeopleChanges = async (
  transaction: Transaction<Tables>,
  changes: readonly PeopleChange[],
  version: number,
  note: ChangeNote,
): Promise<void> => {
  const firstAudit = await advanceState(transaction, changes, version);
  await writeUnits(transaction, changes);
  await writeOfficials(transaction, changes);
  await writeMemberships(transaction, changes);
  await writeAssignments(transaction, changes);
  await writeAudit(transaction, changes, firstAudit, note);
};

/**
 * Adds an entry for something that isn't a row of people or work (an invitation, a delivery tried again). Inside a
 * transaction of the caller's.
 */
export const addAuditEntry = async (
  transaction: Transaction<Tables>,
  entry: Omit<AuditEntry, 'id'>,
): Promise<void> => {
  const { next_audit } = await transaction
    .updateTable('people_state')
    .set((expression) => ({ next_audit: expression('next_audit', '+', 1) }))
    .where('id', '=', 1)
    .returning('next_audit')
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('audit_entry')
    .values({
      id: next_audit - 1,
      at: entry.at.toISOString(),
      by_id: entry.by.official ?? null,
      by_name: entry.by.name,
      act: entry.act,
      of: entry.of,
      row_id: entry.rowId,
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: entry.after === undefined ? null : JSON.stringify(entry.after),
    })
    .execute();
};

const readJson = (text: string | null, column: string): unknown =>
  text === null ? undefined : parseColumn(z.unknown(), column, text);

const readAudit: Method<PeopleStore, 'readAudit'> = async (db, limit, since) => {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .$if(since !== undefined, (query) => query.where('at', '>=', since?.toISOString() ?? ''))
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: new Date(row.at),
    by: { official: row.by_id === null ? undefined : asOfficialId(row.by_id), name: row.by_name },
    act: row.act,
    of: row.of,
    rowId: row.row_id,
    before: readJson(row.before, 'audit_entry.before'),
    after: readJson(row.after, 'audit_entry.after'),
  }));
};

/** People and work as tables; the last snapshot is kept until its version passes. */
export const createPeopleRepository = (db: Kysely<Tables>): PeopleStore => {
  let kept: PeopleSnapshot | undefined;
  return {
    read: async () => {
      const { version } = await readState(db);
      if (kept?.version !== version) kept = await readSnapshot(db);
      return kept;
    },
    apply: (changes, version, note) =>
      db.transaction().execute((transaction) => applyPeopleChanges(transaction, changes, version, note)),
    readAudit: (limit, since) => readAudit(db, limit, since),
  };
};
