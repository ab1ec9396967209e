import {
  type Assignment,
  type AssignmentId,
  asAssignmentId,
  type Part,
  type UnitId,
} from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import { shortReference } from '../resolve-assignable.ts';
import { mergeDays, type Planning } from './planning.ts';
import type { RosterRow } from './roster-row.ts';

interface Claim {
  readonly unit: UnitId;
  readonly ref: Reference;
  readonly part: Part;
  readonly source: RosterRow;
}

const pairKey = ({ unit, ref }: Pick<Assignment, 'unit' | 'ref'>): string => `${unit}:${ref}`;

const claimsOf = (source: RosterRow, unit: UnitId): readonly Claim[] => [
  ...source.lead.map((ref): Claim => ({ unit, ref, part: 'lead', source })),
  ...source.support.map((ref): Claim => ({ unit, ref, part: 'support', source })),
];

const PART_COLUMN: Readonly<Record<Part, string>> = { lead: 'Chủ trì', support: 'Phối hợp' };

/** What the rows of a unit say of one piece of work; several rows that say the same are one. */
const placeClaim = (
  planning: Planning,
  stored: Assignment | undefined,
  claims: readonly Claim[],
): AssignmentId | undefined => {
  const [first] = claims;
  if (first === undefined) return undefined;
  const { draft, roster, now, blame } = planning;
  const { unit, ref, part, source } = first;
  const other = claims.find((claim) => claim.part !== part);
  if (other && other.source !== source) {
    const column = PART_COLUMN[part];
    blame(
      other.source.row,
      `“${shortReference(ref)}” của đơn vị này đã ở cột “${column}” tại dòng ${source.row}.`,
    );
  }
  const days = mergeDays(
    planning,
    stored,
    claims.map((claim) => claim.source),
  );
  if (stored === undefined) {
    const { document } = roster;
    return draft.assignments.add((id) => ({
      id: asAssignmentId(id),
      document,
      ref,
      unit,
      part,
      ...days,
      assignedAt: now,
      endedAt: undefined,
    })).id;
  }
  const assignedAt = stored.part === part ? stored.assignedAt : now;
  draft.assignments.put({ ...stored, part, ...days, assignedAt });
  return stored.id;
};

/** Gives units their work. @returns the assignments that the file names. */
export const placeAssignments = (
  planning: Planning,
  units: ReadonlyMap<RosterRow, UnitId>,
): ReadonlySet<AssignmentId> => {
  const { draft, roster } = planning;
  const present = draft.assignments.standing().filter(({ document }) => document === roster.document);
  const stored = new Map(present.map((assignment) => [pairKey(assignment), assignment]));
  const claims = [...units].flatMap(([row, unit]) => claimsOf(row, unit));
  const named = new Set<AssignmentId>();
  for (const [key, pieces] of Map.groupBy(claims, pairKey)) {
    const id = placeClaim(planning, stored.get(key), pieces);
    if (id !== undefined) named.add(id);
  }
  return named;
};
