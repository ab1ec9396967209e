import type { Unit, UnitId } from '../../domain/people.ts';
import { nameKey } from '../directory.ts';
import { newUnit } from '../plan-placeholder.ts';
import { checkUnitSpelling } from './check-spelling.ts';
import { betterSpelling, type Planning } from './planning.ts';
import type { RosterRow } from './roster-row.ts';

/** Units under a key; several where names clash. */
type UnitIndex = ReadonlyMap<string, readonly Unit[]>;

const indexBy = (units: readonly Unit[], namesOf: (unit: Unit) => readonly string[]): UnitIndex => {
  const pairs = units.flatMap((unit) =>
    [...new Set(namesOf(unit).map(nameKey))].filter((key) => key !== '').map((key) => ({ key, unit })),
  );
  const groups = Map.groupBy(pairs, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ unit }) => unit)]));
};

const otherNames = ({ shortName, aliases }: Unit): readonly string[] => [shortName, ...aliases];

/** Finds standing units by name, else by a short or other name. */
export class UnitFinder {
  readonly #byName: UnitIndex;
  readonly #byOtherName: UnitIndex;

  constructor(units: readonly Unit[]) {
    this.#byName = indexBy(units, ({ name }) => [name]);
    this.#byOtherName = indexBy(units, otherNames);
  }

  /** All units that a name may mean; none if it is new. */
  find(key: string): readonly Unit[] {
    return this.#byName.get(key) ?? this.#byOtherName.get(key) ?? [];
  }
}

/** Which units of the file, by the keys of their names, give a key as a short or other name. */
const findOwners = (
  groups: ReadonlyMap<string, readonly RosterRow[]>,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const pairs = [...groups].flatMap(([owner, rows]) =>
    rows
      .flatMap(({ shortName, aliases }) => [shortName ?? '', ...aliases].map(nameKey))
      .filter((key) => key !== owner)
      .map((key) => ({ key, owner })),
  );
  const byKey = Map.groupBy(pairs, ({ key }) => key);
  return new Map([...byKey].map(([key, found]) => [key, new Set(found.map(({ owner }) => owner))]));
};

/** A name for a name for a name … of a unit. */
const MOST_HOPS = 10;

/** Finds or makes the unit of every row. @returns the unit of each row that has one. */
export const placeUnits = ({ draft, roster, blame }: Planning): ReadonlyMap<RosterRow, UnitId> => {
  const finder = new UnitFinder(draft.units.standing());
  const groups = Map.groupBy(roster.rows, ({ unit }) => nameKey(unit));
  const owners = findOwners(groups);
  const placed = new Map<string, UnitId | undefined>();
  const place = (key: string, hops = 0): UnitId | undefined => {
    if (placed.has(key)) return placed.get(key);
    const rows = groups.get(key) ?? [];
    const [found, another] = finder.find(key);
    if (another !== undefined) {
      for (const { row, unit } of rows) blame(row, `“${unit}” là tên của nhiều đơn vị; ghi tên đầy đủ.`);
    }
    const [owner, secondOwner] = owners.get(key) ?? [];
    // Marked first, so that two names that stand for each other end as one new unit.
    placed.set(key, found?.id);
    const isOwned = found === undefined && secondOwner === undefined && hops < MOST_HOPS;
    const fromOwner = isOwned && owner !== undefined ? place(owner, hops + 1) : undefined;
    const id = found?.id ?? fromOwner ?? draft.units.add((next) => newUnit(next, rows[0]?.unit ?? '')).id;
    placed.set(key, id);
    return id;
  };
  const result = new Map<RosterRow, UnitId>();
  for (const [key, rows] of groups) {
    const unit = place(key);
    for (const row of rows) if (unit !== undefined) result.set(row, unit);
  }
  return result;
};

const firstDifferent = (rows: readonly { row: number; text: string }[]) =>
  rows.find(({ text }) => nameKey(text) !== nameKey(rows[0]?.text ?? ''));

const sameNames = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());

/** The other names that rows give a unit, without its own ones. */
const aliasesOf = (unit: Unit, rows: readonly RosterRow[]): readonly string[] => {
  const given = rows.flatMap(({ aliases }) => aliases);
  const own = [unit.name, unit.shortName].map(nameKey);
  const distinct = [...new Map(given.map((alias) => [nameKey(alias), alias] as const).toReversed()).entries()]
    .toReversed()
    .filter(([key]) => key !== '' && !own.includes(key))
    .map(([, alias]) => alias);
  return given.length === 0 || sameNames(distinct, unit.aliases) ? unit.aliases : distinct;
};

/** Gives a unit the names that its rows say. */
const describeUnit = (planning: Planning, id: UnitId, rows: readonly RosterRow[]): void => {
  const { draft, blame } = planning;
  const stored = draft.units.get(id);
  if (stored === undefined) return;
  checkUnitSpelling(planning, id, rows);
  const spelling = rows.find(({ unit }) => nameKey(unit) === nameKey(stored.name))?.unit ?? stored.name;
  const shortNames = rows.flatMap(({ row, shortName }) =>
    shortName === undefined ? [] : [{ row, text: shortName }],
  );
  const odd = firstDifferent(shortNames);
  if (odd)
    blame(odd.row, `Tên viết tắt “${odd.text}” khác dòng ${shortNames[0]?.row} (“${shortNames[0]?.text}”).`);
  const named = {
    ...stored,
    name: betterSpelling(stored.name, spelling),
    shortName: shortNames[0]?.text ?? stored.shortName,
  };
  draft.units.put({ ...named, aliases: aliasesOf(named, rows) });
};

/** Blames rows whose names for a unit belong to another one as well. */
const checkSharedNames = (
  { draft, prune, blame }: Planning,
  byUnit: ReadonlyMap<UnitId, readonly RosterRow[]>,
): void => {
  // The names of a unit that is about to end are free.
  const units = draft.units.standing().filter(({ id }) => !prune || byUnit.has(id));
  const owners = indexBy(units, (unit) => [unit.name, ...otherNames(unit)]);
  for (const [id, rows] of byUnit) {
    const blamed = new Set<string>();
    for (const { row, unit, shortName, aliases } of rows) {
      for (const name of [unit, shortName ?? '', ...aliases]) {
        const key = nameKey(name);
        const other = owners.get(key)?.find((each) => each.id !== id);
        if (other === undefined || blamed.has(key)) continue;
        blamed.add(key);
        blame(row, `Tên “${name}” cũng là tên của đơn vị “${other.name}”; mỗi tên chỉ dùng cho một đơn vị.`);
      }
    }
  }
};

/** Gives every unit of the file its names. */
export const nameUnits = (planning: Planning, byUnit: ReadonlyMap<UnitId, readonly RosterRow[]>): void => {
  for (const [id, rows] of byUnit) describeUnit(planning, id, rows);
  checkSharedNames(planning, byUnit);
};

/** Whether going up from a unit comes back to it. */
const isInCircle = ({ draft }: Planning, start: UnitId): boolean => {
  const seen = new Set<UnitId>();
  for (let at = draft.units.get(start)?.parent; at !== undefined && !seen.has(at); ) {
    if (at === start) return true;
    seen.add(at);
    at = draft.units.get(at)?.parent;
  }
  return false;
};

/**
 * Puts units under the units above them, which may stand in the file or be stored.
 * @returns the units above.
 */
export const placeParents = (
  planning: Planning,
  byUnit: ReadonlyMap<UnitId, readonly RosterRow[]>,
): ReadonlySet<UnitId> => {
  const { draft, blame } = planning;
  const finder = new UnitFinder(draft.units.standing());
  const given = new Map<UnitId, RosterRow>();
  for (const [id, rows] of byUnit) {
    for (const row of rows) {
      if (row.parent === undefined) continue;
      const [parent, another] = finder.find(nameKey(row.parent));
      const unit = draft.units.get(id);
      const first = given.get(id);
      if (parent === undefined) {
        blame(row.row, `Không có đơn vị cấp trên “${row.parent}”; thêm một dòng cho đơn vị ấy.`);
      } else if (another !== undefined) {
        blame(row.row, `“${row.parent}” là tên của nhiều đơn vị; ghi tên đầy đủ.`);
      } else if (first !== undefined && unit?.parent !== parent.id) {
        blame(row.row, `Đơn vị cấp trên “${row.parent}” khác dòng ${first.row} (“${first.parent}”).`);
      } else if (unit) {
        draft.units.put({ ...unit, parent: parent.id });
        given.set(id, row);
      }
    }
  }
  for (const [id, { row, parent }] of given) {
    if (isInCircle(planning, id)) blame(row, `Đơn vị cấp trên “${parent}” tạo thành vòng tròn.`);
  }
  return new Set([...given.keys()].flatMap((id) => draft.units.get(id)?.parent ?? []));
};
