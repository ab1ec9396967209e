import type { OfficialId, UnitId } from '../../domain/people.ts';
import { separateTone } from '../../text/analyse-syllable.ts';
import { nameKey } from '../directory.ts';
import type { Planning } from './planning.ts';
import type { RosterRow } from './roster-row.ts';

/** A name by its letters and tones: `Hoà` and `HÒA` are one, `Hùng` and `Hưng` are two. */
const spellingKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((syllable) => syllable !== '')
    .map((syllable) => {
      const toneless = separateTone(syllable);
      return toneless === undefined ? syllable : `${toneless.letters}:${toneless.tone}`;
    })
    .join(' ');

/** Whether two names are spelt alike, but for capitals, signs between words and where the tone mark stands. */
const isSameSpelling = (one: string, other: string): boolean =>
  one === other || spellingKey(one) === spellingKey(other);

/** Whether a name is written with diacritics. */
const bearsMarks = (name: string): boolean => spellingKey(name) !== spellingKey(nameKey(name));

/** Whether two names that are alike without diacritics differ with them, and neither was typed without any. */
const differsInMarks = (one: string, other: string): boolean =>
  bearsMarks(one) && bearsMarks(other) && !isSameSpelling(one, other);

/** A row that names a person. */
interface NamingRow {
  readonly row: number;
  readonly person: { readonly name: string };
}

/**
 * Blames rows of one unit without a code whose names are alike only without diacritics (Hùng, Hưng), among themselves
 * and with whoever is found for them: without a code nobody can tell one person from two.
 * @param placed whom rows before these ones name.
 */
export const checkPersonSpelling = (
  { draft, blame }: Planning,
  rows: readonly NamingRow[],
  found: OfficialId | undefined,
  placed: ReadonlyMap<NamingRow, OfficialId>,
): void => {
  const [first] = rows;
  const holder = draft.officials.get(found);
  const isHolderNamed = (name: string): boolean =>
    [...placed].some(([{ person }, official]) => official === found && !differsInMarks(person.name, name));
  for (const { row, person } of rows) {
    const { name } = person;
    if (first && !isSameSpelling(first.person.name, name)) {
      blame(
        row,
        `“${name}” chỉ khác “${first.person.name}” (dòng ${first.row}) ở dấu; nếu là hai người thì ghi Mã cán bộ, nếu là một thì viết giống nhau.`,
      );
    } else if (holder && differsInMarks(holder.name, name) && !isHolderNamed(name)) {
      blame(
        row,
        `“${name}” chỉ khác “${holder.name}” (${holder.code}) trong đơn vị ở dấu; ghi Mã cán bộ: mã ấy nếu là một người, mã mới nếu là người khác.`,
      );
    }
  }
};

/**
 * Names of units are compared without diacritics, so that two which differ in these alone can't be told apart: blamed
 * within a file, told where the stored name is replaced.
 */
export const checkUnitSpelling = (
  { draft, blame, note }: Planning,
  id: UnitId,
  rows: readonly RosterRow[],
): void => {
  const marked = new Map<string, RosterRow>();
  for (const row of rows) {
    const key = nameKey(row.unit);
    const other = marked.get(key);
    if (other === undefined) {
      if (bearsMarks(row.unit)) marked.set(key, row);
    } else if (other.unit !== row.unit && differsInMarks(other.unit, row.unit)) {
      blame(
        row.row,
        `Đơn vị “${row.unit}” chỉ khác “${other.unit}” (dòng ${other.row}) ở dấu; viết giống nhau, hoặc thêm quận, huyện vào tên.`,
      );
    }
  }
  const stored = draft.units.before(id)?.name;
  const first = stored === undefined ? undefined : marked.get(nameKey(stored));
  if (stored !== undefined && first && differsInMarks(stored, first.unit)) {
    note(`Dòng ${first.row}: “${first.unit}” được coi là đơn vị “${stored}” đang lưu, chỉ khác ở dấu.`);
  }
};
