import { foldedWords } from '../../text/fold.ts';
import type { RowGroup, Table } from './table.ts';
import { isSaid } from './tables-of.ts';

/** A group that a question names, and the words that name it, folded. */
export interface GroupSaid {
  readonly group: RowGroup;
  readonly words: string;
}

/**
 * The group of a table's rows that a question names by what its title says: "dự án chuyển tiếp" of "A. DỰ ÁN CHUYỂN TIẾP
 * TỪ NĂM 2026". Of several the one with the fewest rows; undefined where it names none, or two side by side.
 *
 * @param folded the question's words, folded
 */
export const groupSaid = (folded: string, { of, groups }: Table): GroupSaid | undefined => {
  const said = groups
    .map((group) => ({ group, words: coreOf(group.title, of) }))
    .filter(({ words }) => words.includes(' ') && isSaid(folded, words))
    .toSorted((one, other) => one.group.rows.length - other.group.rows.length);
  const [first, ...others] = said;
  if (first === undefined) return undefined;
  const isWithin = others.every(({ group }) => first.group.rows.every((row) => group.rows.includes(row)));
  return isWithin ? first : undefined;
};

/** What a title says beside what its rows are called, and before when and by what they are. */
const coreOf = (title: string, of: string): string => {
  const [opening = ''] = title.split(/[(,:;–]|\s-\s/u);
  const [before = ''] = foldedWords(opening).split(BEHIND);
  return withoutKinds(before.trim(), [...of.split(/[,/;]/u).map(foldedWords), ...KINDS]);
};

/** "Nhóm dự án chuyển tiếp" without "nhóm", and without "dự án". */
const withoutKinds = (words: string, kinds: readonly string[]): string => {
  const kind = kinds.find((one) => one !== '' && words.startsWith(`${one} `));
  return kind === undefined ? words : withoutKinds(words.slice(kind.length + 1), kinds);
};
const BEHIND = /\b(?:tu nam|nam|giai doan|sang|thuoc|theo|trong)\b/;
const KINDS = [
  'nhom',
  'linh vuc',
  'nganh',
  'cac',
  'danh muc',
  'nhung',
  've',
  'phan',
  'du an',
  'cong trinh',
  'nhiem vu',
];
