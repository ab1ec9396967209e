import type { Official, OfficialId, UnitId } from '../../domain/people.ts';
import { nameKey } from '../directory.ts';
import { newOfficial, nextOfficialCodes } from '../plan-official.ts';
import { checkPersonSpelling } from './check-spelling.ts';
import { betterSpelling, type Planning } from './planning.ts';
import { highestRole } from './read-role.ts';
import type { RosterPerson, RosterRow } from './roster-row.ts';

/** A row with a person in it, and its unit. */
export interface PersonRow {
  readonly row: number;
  readonly source: RosterRow;
  readonly unit: UnitId;
  readonly person: RosterPerson;
}

/** Codes that the program gives to staff by settings. */
const ADMIN_CODE = /^ADMIN-/i;

const codeKey = (code: string): string => code.toUpperCase();

const firstOf = (rows: readonly PersonRow[]): PersonRow | undefined => rows[0];

/** Says that rows of one code name two people. */
const checkOneName = ({ blame }: Planning, rows: readonly PersonRow[]): void => {
  const first = firstOf(rows);
  for (const { row, person } of rows) {
    if (first === undefined || nameKey(person.name) === nameKey(first.person.name)) continue;
    blame(
      row,
      `Mã “${person.code}” là của “${first.person.name}” (dòng ${first.row}), không phải “${person.name}”.`,
    );
  }
};

/** Officials by their code, standing ones before ended ones. */
const findByCode = (planning: Planning): ReadonlyMap<string, Official> =>
  new Map(
    planning.draft.officials
      .all()
      .toSorted((one, other) => Number(other.endedAt !== undefined) - Number(one.endedAt !== undefined))
      .map((official) => [codeKey(official.code), official]),
  );

/** The official of a code: who has it, who had it before they were ended, or a new one. */
const placeByCode = (
  planning: Planning,
  known: ReadonlyMap<string, Official>,
  rows: readonly PersonRow[],
): OfficialId | undefined => {
  const { draft, blame } = planning;
  const first = firstOf(rows);
  if (first?.person.code === undefined) return undefined;
  checkOneName(planning, rows);
  const { code, name } = first.person;
  const found = known.get(codeKey(code));
  if (found === undefined && ADMIN_CODE.test(code)) {
    blame(first.row, `Mã “${code}” dành cho quản trị theo ADMIN_IDS; đặt một mã khác.`);
    return undefined;
  }
  if (found === undefined) return draft.officials.add((id) => newOfficial(id, code, name, 'official')).id;
  if (found.endedAt === undefined) return found.id;
  if (nameKey(found.name) !== nameKey(name)) {
    blame(first.row, `Mã “${code}” từng là của người khác đã kết thúc; đặt một mã mới.`);
    return undefined;
  }
  draft.officials.put({ ...found, endedAt: undefined });
  return found.id;
};

const placeKey = (unit: UnitId, name: string): string => `${unit}:${nameKey(name)}`;

/** Who holds which unit under which name: stored places, and those that rows with a code add. */
const findHolders = (
  { draft }: Planning,
  placed: ReadonlyMap<PersonRow, OfficialId>,
): ReadonlyMap<string, ReadonlySet<OfficialId>> => {
  const stored = draft.memberships.standing().flatMap(({ official, unit }) => {
    const holder = draft.officials.get(official);
    return holder?.endedAt === undefined && holder ? [{ key: placeKey(unit, holder.name), official }] : [];
  });
  const added = [...placed].map(([{ unit, person }, official]) => ({
    key: placeKey(unit, person.name),
    official,
  }));
  const groups = Map.groupBy([...stored, ...added], ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, new Set(group.map(({ official }) => official))]));
};

/** Tells of a new person whose namesake in the unit has another code. */
const noteNamesakes = (
  { draft, note }: Planning,
  holders: ReadonlyMap<string, ReadonlySet<OfficialId>>,
  placed: ReadonlyMap<PersonRow, OfficialId>,
): void => {
  for (const [{ row, unit, person }, official] of placed) {
    if (draft.officials.before(official) !== undefined) continue;
    const others = [...(holders.get(placeKey(unit, person.name)) ?? [])].filter((id) => id !== official);
    const codes = others.map((id) => draft.officials.get(id)?.code).join(', ');
    if (codes !== '')
      note(`Dòng ${row}: “${person.name}” là người mới; trong đơn vị đã có người cùng tên (${codes}).`);
  }
};

const isSameAs = ({ person }: PersonRow): boolean => person.sameAs !== undefined;

/** The official of the row that a row of the group is said to be the same person as. */
const findSame = (
  group: readonly PersonRow[],
  placed: ReadonlyMap<PersonRow, OfficialId>,
): OfficialId | undefined => {
  const rows = new Set(group.flatMap(({ person }) => person.sameAs ?? []));
  return [...placed].find(([{ row }]) => rows.has(row))?.[1];
};

/**
 * Finds or makes the official of every row with a person: by code, else by unit and name.
 * @returns the official of each row that has one.
 */
export const placeOfficials = (
  planning: Planning,
  rows: readonly PersonRow[],
): ReadonlyMap<PersonRow, OfficialId> => {
  const { draft, blame } = planning;
  const placed = new Map<PersonRow, OfficialId>();
  const known = findByCode(planning);
  const coded = rows.filter(({ person }) => person.code !== undefined);
  for (const group of Map.groupBy(coded, ({ person }) => codeKey(person.code ?? '')).values()) {
    const official = placeByCode(planning, known, group);
    for (const row of group) if (official !== undefined) placed.set(row, official);
  }
  const holders = findHolders(planning, placed);
  noteNamesakes(planning, holders, placed);
  const uncoded = rows.filter(({ person }) => person.code === undefined);
  // Who is said to be the person of another row comes behind that row.
  const inOrder = uncoded.toSorted((one, other) => Number(isSameAs(one)) - Number(isSameAs(other)));
  const groups = Map.groupBy(inOrder, ({ unit, person }) => placeKey(unit, person.name));
  const codes = nextOfficialCodes(draft.officials.all(), groups.size).values();
  for (const [key, group] of groups) {
    const found = [...(holders.get(key) ?? [])];
    const name = firstOf(group)?.person.name ?? '';
    if (found.length > 1) {
      const choice = found.map((id) => draft.officials.get(id)?.code).join(', ');
      for (const { row } of group) {
        blame(row, `Trong đơn vị có ${found.length} người tên “${name}”; ghi Mã cán bộ (${choice}).`);
      }
      continue;
    }
    checkPersonSpelling(planning, group, found[0], placed);
    const official =
      found[0] ??
      findSame(group, placed) ??
      draft.officials.add((id) => newOfficial(id, codes.next().value ?? '', name, 'official')).id;
    for (const row of group) placed.set(row, official);
  }
  return placed;
};

const describeRole = (
  planning: Planning,
  official: Official,
  rows: readonly PersonRow[],
): Official['role'] => {
  const stated = rows.filter(({ person }) => person.role !== undefined);
  const role = highestRole(stated.flatMap(({ person }) => person.role ?? []));
  if (role === undefined) return official.role;
  if (new Set(stated.map(({ person }) => person.role)).size > 1) {
    const where = stated.map(({ row }) => row).join(', ');
    planning.note(`“${official.name}” có nhiều vai trò (dòng ${where}); lấy vai trò cao nhất.`);
  }
  if (
    official.id === planning.importer &&
    !official.isAdmin &&
    official.role === 'staff' &&
    role !== 'staff'
  ) {
    const row = stated[0]?.row ?? 0;
    planning.blame(
      row,
      'Dòng này bỏ vai trò Văn phòng của chính đồng chí; nhờ người khác trong Văn phòng đổi.',
    );
  }
  return role;
};

const nameOf = (official: Official, rows: readonly PersonRow[]): string => {
  const written = firstOf(rows)?.person.name ?? official.name;
  return nameKey(written) === nameKey(official.name) ? betterSpelling(official.name, written) : written;
};

/** Gives every official of the file the name, role and contact that their rows say. */
export const describeOfficials = (
  planning: Planning,
  byOfficial: ReadonlyMap<OfficialId, readonly PersonRow[]>,
): void => {
  for (const [id, rows] of byOfficial) {
    const official = planning.draft.officials.get(id);
    if (official === undefined) continue;
    const contacts = rows.flatMap(({ person }) => person.contact ?? []);
    if (new Set(contacts).size > 1) {
      planning.note(
        `“${official.name}” có nhiều cách liên hệ khác nhau; lấy cách ghi trước (dòng ${rows[0]?.row}).`,
      );
    }
    planning.draft.officials.put({
      ...official,
      name: nameOf(official, rows),
      role: describeRole(planning, official, rows),
      contact: contacts[0] ?? official.contact,
    });
  }
};
