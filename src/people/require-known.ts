import type { Official, Unit } from '../domain/people.ts';
import { type Directory, nameKey } from './directory.ts';

/** So many that are near are named. */
const MOST_NEAR = 5;

/** No official that stands has this code. */
class UnknownOfficialError extends Error {
  readonly code = 'UNKNOWN_OFFICIAL';
  /** What the operator can do, in Vietnamese. */
  readonly nextStep: string;

  constructor(typed: string, near: readonly Official[]) {
    super(`Không có cán bộ nào mang mã “${typed}”.`);
    this.name = 'UnknownOfficialError';
    const names = near.map(({ code, name }) => `${code} (${name})`).join(', ');
    this.nextStep =
      near.length > 0 ? `Có phải: ${names}?` : 'Xem mã trong danh sách cán bộ, hoặc bằng /canbo.';
  }
}

/**
 * The official with a code, whatever its capitals.
 * @throws {UnknownOfficialError} naming officials whose name or code holds what was typed.
 */
export const requireOfficial = (directory: Directory, code: string): Official => {
  const official = directory.officialByCode(code);
  if (official !== undefined) return official;
  const wanted = nameKey(code);
  const isNear = ({ code: other, name }: Official): boolean =>
    wanted !== '' && (nameKey(other).includes(wanted) || nameKey(name).includes(wanted));
  throw new UnknownOfficialError(code, directory.officials().filter(isNear).slice(0, MOST_NEAR));
};

/** No unit, or more than one, goes by this name. */
export class UnknownUnitError extends Error {
  readonly code = 'UNKNOWN_UNIT';
  /** What the operator can do, in Vietnamese. */
  readonly nextStep: string;

  constructor(typed: string, near: readonly Unit[]) {
    super(`Không có đúng một đơn vị nào tên là “${typed}”.`);
    this.name = 'UnknownUnitError';
    this.nextStep =
      near.length > 0
        ? `Có phải: ${near.map(({ name }) => name).join(', ')}?`
        : 'Nhập danh sách đơn vị trước, hoặc kiểm tra lại tên.';
  }
}

/** Every name that a unit goes by, as names are compared. */
export const unitKeys = ({ name, shortName, aliases }: Unit): readonly string[] =>
  [name, shortName, ...aliases].map(nameKey).filter((key) => key !== '');

/** Units that share the most words with what was typed. */
const findNear = (units: readonly Unit[], wanted: string): readonly Unit[] => {
  const words = new Set(wanted.split(' '));
  const shared = (unit: Unit): number =>
    Math.max(...unitKeys(unit).map((key) => key.split(' ').filter((word) => words.has(word)).length));
  return units
    .map((unit) => ({ unit, count: shared(unit) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, MOST_NEAR)
    .map(({ unit }) => unit);
};

/**
 * The unit with a name, short name or other name, in any spelling.
 * @throws {UnknownUnitError} naming the nearest, or those that share the name.
 */
export const requireUnit = (directory: Directory, typed: string): Unit => {
  const wanted = nameKey(typed);
  const units = directory.units();
  const named = units.filter((unit) => unitKeys(unit).includes(wanted));
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  throw new UnknownUnitError(typed, named.length > 1 ? named : findNear(units, wanted));
};
