import type { Transaction } from 'kysely';
import type { HeldMoves, Moves } from '../documents/intake/plan-moves.ts';
import type { Assignment } from '../domain/people.ts';
import { asDocumentId, asReference, type DocumentId } from '../domain/reference.ts';
import type { ChangeNote } from '../people/people-store.ts';
import { isPostgres } from './database-kind.ts';
import { applyPeopleChanges } from './people-repository.ts';
import { toAssignment } from './people-rows.ts';
import type { Tables } from './schema.ts';

/** Where what is held of a document goes. */
export interface HeldMove {
  readonly document: DocumentId;
  readonly moves: HeldMoves;
  /** Under which document what loses its place is kept. */
  readonly aside: DocumentId;
  /** What was kept under this document comes back. */
  readonly back: DocumentId | undefined;
}

/** How much of what is held lost its place and was put aside. */
export interface PutAside {
  readonly assignments: number;
  readonly reports: number;
}

/** Moves assignments, ended ones too, with an entry of the audit each, and reports along with a document's text. */
export const moveHeldWork = async (
  transaction: Transaction<Tables>,
  move: HeldMove,
  note: ChangeNote,
): Promise<PutAside> => ({
  assignments: await moveAssignments(transaction, move, note),
  reports: await moveReports(transaction, move),
});

type Place = Pick<Assignment, 'document' | 'ref'>;

const placeOf = ({ document, aside, back }: HeldMove, moves: Moves, held: Place): Place | undefined => {
  if (held.document === back) return { document, ref: held.ref };
  if (!moves.has(held.ref)) return undefined;
  const ref = moves.get(held.ref);
  if (ref === held.ref) return undefined;
  return ref === undefined ? { document: aside, ref: held.ref } : { document, ref };
};

const documentsOf = ({ document, back }: HeldMove): readonly DocumentId[] =>
  back === undefined ? [document] : [document, back];

const moveAssignments = async (
  transaction: Transaction<Tables>,
  move: HeldMove,
  note: ChangeNote,
): Promise<number> => {
  const state = transaction.selectFrom('people_state').selectAll().where('id', '=', 1);
  // Whoever changes people meanwhile waits.
  const locked = isPostgres(transaction) ? state.forUpdate() : state;
  const { version } = await locked.executeTakeFirstOrThrow();
  const rows = await transaction
    .selectFrom('assignment')
    .selectAll()
    .where('document', 'in', documentsOf(move))
    .orderBy('id')
    .execute();
  const changes = rows.map(toAssignment).flatMap((before) => {
    const place = placeOf(move, move.moves.assignments, before);
    return place === undefined ? [] : [{ of: 'assignment' as const, before, after: { ...before, ...place } }];
  });
  if (changes.length > 0) await applyPeopleChanges(transaction, changes, version, note);
  return changes.filter(({ after }) => after.document === move.aside).length;
};

/** Ids in one statement. */
const AT_ONCE = 500;

const moveReports = async (transaction: Transaction<Tables>, move: HeldMove): Promise<number> => {
  const rows = await transaction
    .selectFrom('progress_update')
    .select(['id', 'document', 'ref'])
    .where('document', 'in', documentsOf(move))
    .execute();
  const moved = new Map<string, { readonly place: Place; readonly ids: number[] }>();
  for (const { id, document, ref } of rows) {
    const held = { document: asDocumentId(document), ref: asReference(ref) };
    const place = placeOf(move, move.moves.reports, held);
    if (place === undefined) continue;
    const key = `${place.document}\n${place.ref}`;
    const group = moved.get(key) ?? { place, ids: [] };
    group.ids.push(id);
    moved.set(key, group);
  }
  for (const { place, ids } of moved.values())
    for (let at = 0; at < ids.length; at += AT_ONCE)
      await transaction
        .updateTable('progress_update')
        .set(place)
        .where('id', 'in', ids.slice(at, at + AT_ONCE))
        .execute();
  const aside = [...moved.values()].filter(({ place }) => place.document === move.aside);
  return aside.reduce((sum, { ids }) => sum + ids.length, 0);
};
