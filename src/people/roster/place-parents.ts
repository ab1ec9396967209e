import type { UnitId } from '../../domain/people.ts';
import { nameKey } from '../directory.ts';
import { UnitFinder } from './place-units.ts';
import type { Planning } from './planning.ts';
import type { RosterRow } from './roster-row.ts';

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
