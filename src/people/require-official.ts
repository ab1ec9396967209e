import type { Official } from '../domain/people.ts';
import { type Directory, nameKey } from './directory.ts';

const MOST_NEAR = 5;

/** No official that stands has this code. */
export class UnknownOfficialError extends Error {
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
