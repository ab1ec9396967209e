import type { Official, OfficialId, UnitId } from '../../domain/people.ts';
import { nameKey } from '../directory.ts';
import type { PersonRow } from './place-officials.ts';
import type { Planning } from './planning.ts';

/** Finds officials as they are after the file, by code or name. */
class OfficialFinder {
  readonly #byCode: ReadonlyMap<string, Official>;
  readonly #byName: ReadonlyMap<string, readonly Official[]>;
  readonly #unitsOf: ReadonlyMap<OfficialId, ReadonlySet<UnitId>>;

  constructor({ draft }: Planning) {
    const officials = draft.officials.standing();
    this.#byCode = new Map(officials.map((official) => [official.code.toUpperCase(), official]));
    this.#byName = Map.groupBy(officials, ({ name }) => nameKey(name));
    const places = Map.groupBy(draft.memberships.standing(), ({ official }) => official);
    this.#unitsOf = new Map([...places].map(([id, held]) => [id, new Set(held.map(({ unit }) => unit))]));
  }

  /** Who is meant in a unit: by code, else by name in that unit, else by name anywhere. */
  find(text: string, unit: UnitId): readonly Official[] {
    const coded = this.#byCode.get(text.toUpperCase());
    if (coded) return [coded];
    const named = this.#byName.get(nameKey(text)) ?? [];
    const near = named.filter(({ id }) => this.#unitsOf.get(id)?.has(unit));
    return near.length > 0 ? near : named;
  }
}

/** Who is stood in for, and the row that says so. */
export type Deputised = ReadonlyMap<OfficialId, { readonly row: number; readonly deputy: OfficialId }>;

/** Sets who stands in for whom. */
export const placeDeputies = (
  planning: Planning,
  officials: ReadonlyMap<PersonRow, OfficialId>,
): Deputised => {
  const { draft, blame, note } = planning;
  const finder = new OfficialFinder(planning);
  const given = new Map<OfficialId, { row: number; deputy: OfficialId }>();
  for (const [{ row, unit, person }, deputy] of officials) {
    for (const text of person.deputyOf) {
      const [found, another] = finder.find(text, unit);
      const before = found && given.get(found.id);
      if (found === undefined) blame(row, `Phó cho “${text}”: không có cán bộ nào tên hoặc mã như vậy.`);
      else if (another !== undefined)
        blame(row, `Phó cho “${text}”: có nhiều người tên như vậy; ghi Mã cán bộ.`);
      else if (found.id === deputy) blame(row, `“${person.name}” không thể là phó cho chính mình.`);
      else if (before !== undefined && before.deputy !== deputy) {
        note(`Dòng ${row}: “${found.name}” đã có người thay ở dòng ${before.row}; lấy dòng ${before.row}.`);
      } else {
        given.set(found.id, { row, deputy });
        draft.officials.put({ ...(draft.officials.get(found.id) ?? found), deputy });
      }
    }
  }
  return given;
};

/** Blames rows that stand in for somebody whom the same import ends. */
export const checkDeputised = ({ draft, blame }: Planning, deputised: Deputised): void => {
  for (const [id, { row }] of deputised) {
    const official = draft.officials.get(id);
    if (official?.endedAt === undefined) continue;
    blame(
      row,
      `Phó cho “${official.name}”: người này không có dòng nào trong tệp nên sẽ kết thúc; thêm một dòng cho họ.`,
    );
  }
};
