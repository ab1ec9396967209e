import type { Role } from '../../domain/people.ts';
import type { CellReading } from '../../spreadsheets/read-cell.ts';
import { nameKey } from '../directory.ts';

/** What a role cell says. Undefined: it doesn't say. */
export interface RoleReading {
  readonly role: Role | undefined;
  readonly isHead: boolean | undefined;
}

const ROLES: ReadonlyMap<string, RoleReading> = new Map<string, RoleReading>([
  ...['can bo', 'cb', 'chuyen vien', 'nhan vien', 'official'].map(
    (key) => [key, { role: 'official', isHead: false }] as const,
  ),
  ...['truong don vi', 'truong', 'thu truong', 'thu truong don vi', 'nguoi dung dau', 'head'].map(
    (key) => [key, { role: 'official', isHead: true }] as const,
  ),
  // Whether a leader also heads a unit is left as it is, unless the cell says so too.
  ...['lanh dao', 'leader'].map((key) => [key, { role: 'leader', isHead: undefined }] as const),
  ...['van phong', 'vp', 'staff'].map((key) => [key, { role: 'staff', isHead: undefined }] as const),
]);

/** The higher number is the higher role. */
export const ROLE_RANK: Readonly<Record<Role, number>> = { official: 0, leader: 1, staff: 2 };

/** The highest of several roles; undefined if there is none. */
export const highestRole = (roles: readonly Role[]): Role | undefined =>
  roles.toSorted((one, other) => ROLE_RANK[other] - ROLE_RANK[one])[0];

/** Reads `cán bộ`, `trưởng đơn vị`, `lãnh đạo`, `văn phòng`, also two of them: `lãnh đạo, trưởng đơn vị`. */
export const readRole = (text: string): CellReading<RoleReading> => {
  const parts = text.split(/[,;/+&]/).filter((part) => nameKey(part) !== '');
  const readings = parts.map((part) => ROLES.get(nameKey(part)));
  const known = readings.filter((reading) => reading !== undefined);
  if (known.length < parts.length) {
    return {
      fault: `“${text.slice(0, 40)}” không hiểu được; ghi: cán bộ, trưởng đơn vị, lãnh đạo hoặc văn phòng`,
    };
  }
  const heads = known.map(({ isHead }) => isHead).filter((isHead) => isHead !== undefined);
  return {
    value: {
      role: highestRole(known.flatMap(({ role }) => role ?? [])),
      isHead: heads.length === 0 ? undefined : heads.includes(true),
    },
  };
};

/** How a person's place is written into a role cell. */
export const writeRole = (role: Role, isHead: boolean): string => {
  if (role === 'official') return isHead ? 'trưởng đơn vị' : 'cán bộ';
  const name = role === 'leader' ? 'lãnh đạo' : 'văn phòng';
  return isHead ? `${name}, trưởng đơn vị` : name;
};
