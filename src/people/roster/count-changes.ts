import type { OfficialId } from '../../domain/people.ts';
import type { Named } from './end-absent.ts';
import type { DraftTable, RosterDraft } from './roster-draft.ts';

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
}

/** What an import does, counted. An official whose places change is a changed official. */
export interface RosterCounts {
  readonly units: Counts;
  readonly officials: Counts;
  readonly assignments: Counts;
}

type Fate = keyof Counts;

interface Row {
  readonly id: number;
  readonly endedAt: Date | undefined;
}

const fateOf = (before: Row | undefined, after: Row): Fate => {
  if (before === undefined || (before.endedAt !== undefined && after.endedAt === undefined)) return 'added';
  return before.endedAt === undefined && after.endedAt !== undefined ? 'ended' : 'changed';
};

/** @param touched rows that count as changed although they themselves don't change. */
const count = <T extends Row>(
  table: DraftTable<T>,
  kind: 'unit' | 'official' | 'assignment',
  named: ReadonlySet<T['id']>,
  touched: ReadonlySet<T['id']> = new Set(),
): Counts => {
  const fates = new Map<T['id'], Fate>([...named].map((id) => [id, 'unchanged']));
  for (const id of touched) fates.set(id, 'changed');
  for (const { before, after } of table.changes(kind)) fates.set(after.id, fateOf(before, after));
  const countOf = (fate: Fate): number => [...fates.values()].filter((each) => each === fate).length;
  return {
    added: countOf('added'),
    changed: countOf('changed'),
    unchanged: countOf('unchanged'),
    ended: countOf('ended'),
  };
};

/** Counts what a draft changes. */
export const countChanges = (draft: RosterDraft, named: Named): RosterCounts => {
  const moved = new Set<OfficialId>(
    draft.memberships.changes('membership').map(({ after }) => after.official),
  );
  return {
    units: count(draft.units, 'unit', named.units),
    officials: count(draft.officials, 'official', named.officials, moved),
    assignments: count(draft.assignments, 'assignment', named.assignments),
  };
};

/** How many units, officials and assignments end. */
export const endedCount = ({ units, officials, assignments }: RosterCounts): number =>
  units.ended + officials.ended + assignments.ended;
