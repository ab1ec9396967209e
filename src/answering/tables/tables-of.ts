import { roleOfLabel } from '../../documents/statements/charge-labels.ts';
import { type Passage, type RowCell, textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { foldedWords } from '../../text/fold.ts';
import { findGroups, openTitleTest } from './find-groups.ts';
import type { RowPassage, Table } from './table.ts';

/** What a column's head says that its cells are. */
export type ColumnKind = 'lead' | 'support' | 'time' | 'place' | 'other';

const known = new WeakMap<Resolution, readonly Table[]>();

/** A document's tables, in its order. */
export const tablesOf = (resolution: Resolution): readonly Table[] => {
  const found = known.get(resolution) ?? findTables(resolution.passages);
  known.set(resolution, found);
  return found;
};

const findTables = (passages: readonly Passage[]): readonly Table[] => {
  const rows = passages.filter(isRow);
  return [...Map.groupBy(rows, ({ row }) => row.cells[0]?.head ?? '')].map(([of, own]) => {
    const parts = own.filter(({ text }) => !SUMS_UP.test(text));
    const isTitle = openTitleTest(parts);
    return {
      of,
      heads: [...new Set(own.flatMap(({ row }) => row.cells.slice(1).map(({ head }) => head)))],
      rows: parts.filter((row) => !isTitle(row)),
      sum: own.find(({ text }) => SUMS_UP.test(text)),
      groups: findGroups(parts, isTitle),
    };
  });
};

const isRow = (passage: Passage): passage is RowPassage =>
  passage.row !== undefined && passage.kind !== 'target';
/** "Tổng cộng | 4.215", "TỔNG SỐ (A + B) | 4.215". */
const SUMS_UP =
  /^(?:tổng|cộng|toàn|cả)(?:\s(?:cộng|số|tỉnh|xã|phường|thành phố))?(?:\s?\([^()|]{1,20}\))?\s\|/iu;

/** What a cell says. */
export const saidIn = ({ text }: Passage, cell: RowCell): string => textAt(text, cell);

/** The cell that says what a row is of. */
export const nameOf = ({ text, row }: RowPassage): string =>
  textAt(text, row.cells[0] ?? { start: 0, end: 0 });

/** A head's words without the unit behind it: `Tổng mức đầu tư` of `Tổng mức đầu tư (tỷ đồng)`. */
export const wordsOfHead = (head: string): string => head.replace(/\s?\([^()]{1,40}\)\s{0,2}$/u, '').trim();

export const kindOfColumn = (head: string): ColumnKind => {
  if (/địa điểm|địa bàn|nơi|địa chỉ|vị trí/iu.test(head)) return 'place';
  if (/thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|khởi công|^hạn/iu.test(head)) return 'time';
  if (/chủ đầu tư/iu.test(head)) return 'lead';
  const role = roleOfLabel(head);
  return role === 'lead' || role === 'support' ? role : 'other';
};

/** Whether words are said in a question side by side, whatever their marks. */
export const isSaid = (folded: string, words: string): boolean =>
  words !== '' && ` ${folded} `.includes(` ${foldedWords(words)} `);
