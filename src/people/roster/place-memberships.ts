import type { Day, Membership, MembershipId, OfficialId, UnitId } from '../../domain/people.ts';
import { newMembership } from '../plan-official.ts';
import type { PersonRow } from './place-officials.ts';
import { mergeDays, type Planning } from './planning.ts';

const pairKey = (official: OfficialId, unit: UnitId): string => `${official}:${unit}`;

/** Whether a place is over: it has no say in who heads a unit. */
const isOver = ({ until }: Membership, today: Day): boolean => until !== undefined && until < today;

/** What rows say of one person's place in one unit. */
const describePlace = (
  planning: Planning,
  stored: Membership | undefined,
  official: OfficialId,
  rows: readonly PersonRow[],
): Membership | undefined => {
  const unit = rows[0]?.unit;
  if (unit === undefined) return undefined;
  const { draft } = planning;
  const place = stored ?? draft.memberships.add((id) => newMembership(id, official, unit, false));
  const stated = rows.flatMap(({ person }) => person.isHead ?? []);
  const isHead = stated.length === 0 ? place.isHead : stated.includes(true);
  const days = rows.map(({ source }) => source);
  const after = { ...place, isHead, ...mergeDays(planning, stored, days) };
  draft.memberships.put(after);
  return after;
};

/** A unit has one head: rows that name two are blamed, and a stored one steps back for one that a row names. */
const settleHeads = (
  { draft, today, blame, note }: Planning,
  heads: ReadonlyMap<UnitId, readonly { readonly place: Membership; readonly row: number }[]>,
): void => {
  const byUnit = Map.groupBy(draft.memberships.standing(), ({ unit }) => unit);
  const nameOf = (place: Membership): string => draft.officials.get(place.official)?.name ?? '';
  for (const [unit, named] of heads) {
    const [first, ...others] = named;
    for (const { place, row } of others) {
      blame(
        row,
        `“${nameOf(place)}” là trưởng đơn vị thứ hai; dòng ${first?.row} đã ghi “${first && nameOf(first.place)}”.`,
      );
    }
    const before = (byUnit.get(unit) ?? []).filter(
      (place) => place.isHead && !isOver(place, today) && !named.some((each) => each.place.id === place.id),
    );
    for (const place of before) {
      draft.memberships.put({ ...place, isHead: false });
      note(
        `Trưởng đơn vị “${draft.units.get(unit)?.name}” đổi từ “${nameOf(place)}” sang “${first && nameOf(first.place)}”.`,
      );
    }
  }
};

/** Puts people into their units, with their days and headships. @returns the places that the file names. */
export const placeMemberships = (
  planning: Planning,
  byOfficial: ReadonlyMap<OfficialId, readonly PersonRow[]>,
): ReadonlySet<MembershipId> => {
  const { draft, today } = planning;
  // Of several stored places of one person in one unit the last counts.
  const stored = new Map(
    draft.memberships.standing().map((place) => [pairKey(place.official, place.unit), place]),
  );
  const named = new Set<MembershipId>();
  const heads = new Map<UnitId, { place: Membership; row: number }[]>();
  for (const [official, rows] of byOfficial) {
    for (const [unit, pieces] of Map.groupBy(rows, (row) => row.unit)) {
      const place = describePlace(planning, stored.get(pairKey(official, unit)), official, pieces);
      if (place === undefined) continue;
      named.add(place.id);
      const row = pieces.find(({ person }) => person.isHead)?.row;
      if (row === undefined || isOver(place, today)) continue;
      heads.set(unit, [...(heads.get(unit) ?? []), { place, row }]);
    }
  }
  settleHeads(planning, heads);
  return named;
};
