import { foldedWords } from '../../text/fold.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { holdsOfCell } from './cell-said.ts';
import { groupSaid } from './group-said.ts';
import { rankWords } from './rank-rows.ts';
import { columnsOf, isLead, type RowCondition, readConditions } from './read-conditions.ts';
import type { RowGroup, RowPassage, Table } from './table.ts';
import { isSaid, nameOf, saidIn } from './tables-of.ts';

/** What a question says of the rows that it means. */
export interface RowsAsked {
  readonly table: Table;
  readonly rows: readonly RowPassage[];
  /** Heads of the columns by which they were chosen. */
  readonly by: readonly string[];
  /** The group that the question names. */
  readonly group: RowGroup | undefined;
}

/**
 * The rows of a table of which holds all that a question says: who carries them, where they lie, when they begin or are
 * done, more or less than a figure, and words of their names. Undefined where it says something that no row holds.
 */
export const chooseRows = (
  table: Table,
  understanding: Understanding,
  lexicon: Lexicon,
): RowsAsked | undefined => {
  const folded = foldedWords(understanding.text);
  const conditions = readConditions(table, understanding).map(inFirstColumn);
  const named = groupSaid(folded, table);
  const said =
    named !== undefined && conditions.some(({ words }) => isSaid(foldedWords(words), named.words))
      ? undefined
      : named;
  const left = wordsLeft(understanding, lexicon, [
    table.of,
    ...table.heads,
    ...conditions.map(({ words }) => words),
    said?.words ?? '',
    rankWords(folded),
  ]);
  const carried = isLead(folded) ? columnsOf(table, ['lead']) : [];
  const rows = (said?.group.rows ?? table.rows).filter((row) => {
    if (!conditions.every((condition) => meets(row, condition))) return false;
    const of = [nameOf(row), ...cellsUnder(row, carried)].map((words) => lexicon.held(words));
    return left.every((word) => of.some((held) => held.has(word)));
  });
  const by = conditions.length > 0 || left.length === 0 ? conditions.flatMap(({ heads }) => heads) : carried;
  if (rows.length === 0 || (by.length === 0 && left.length > 0)) return undefined;
  return { table, rows, by, group: said?.group };
};

/** "Trên 8 tỷ" of several columns of money is meant of the first, which tells the whole. */
const inFirstColumn = (condition: RowCondition): RowCondition =>
  condition.said.about === 'figure' ? { ...condition, heads: condition.heads.slice(0, 1) } : condition;

const meets = (row: RowPassage, { heads, said }: RowCondition): boolean =>
  cellsUnder(row, heads).some((cell) => holdsOfCell(said, cell));

const cellsUnder = (row: RowPassage, heads: readonly string[]): readonly string[] =>
  row.row.cells.filter(({ head }) => heads.includes(head)).map((cell) => saidIn(row, cell));

/** The one row whose name, or what stands above it, holds all that a question says beside other words. */
export const namedRow = (
  { of, rows, groups }: Table,
  understanding: Understanding,
  lexicon: Lexicon,
  without: readonly string[],
): RowPassage | undefined => {
  const left = wordsLeft(understanding, lexicon, [of, ...without]);
  if (left.length === 0) return undefined;
  // "Rác" is put into "chất thải rắn", of which a row that says "rác" holds nothing.
  const read = foldedWords(understanding.text);
  const typed = foldedWords(understanding.typed)
    .split(' ')
    .filter((word) => !isSaid(read, word));
  const [row, ...others] = rows.filter((one) => {
    const name = foldedWords(nameOf(one));
    const held = lexicon.held(nameOf(one));
    const titles = groups.filter((group) => group.rows.includes(one)).map(({ title }) => title);
    const above = lexicon.held([...one.headings, ...titles].join('. '));
    const isOwn = typed.some((word) => isSaid(name, word));
    const isHeld = (word: string): boolean =>
      held.has(word) || isSaid(name, word) || (isOwn && !isSaid(foldedWords(understanding.typed), word));
    const isWhole = left.length >= FEWEST_WORDS || lexicon.content(nameOf(one)).length <= FEWEST_WORDS;
    return isWhole && left.every((word) => isHeld(word) || above.has(word)) && left.some(isHeld);
  });
  return others.length === 0 ? row : undefined;
};
/** One word of a long name is as often of what other rows, or other clauses, speak of. */
const FEWEST_WORDS = 2;

/** The words of meaning that a question has beside those given and those that only say how it asks. */
const wordsLeft = (
  { content }: Understanding,
  lexicon: Lexicon,
  without: readonly string[],
): readonly string[] => {
  const said = foldedWords([ASKING, ...without].join(' '));
  return content
    .map(({ text }) => text)
    .filter(
      (word) =>
        !foldedWords(word)
          .split(' ')
          .every((syllable) => isSaid(said, syllable)) && !lexicon.isAsking(word),
    );
};

/** Words that say what somebody does with a row, what rows are called, and where and when they are. */
const ASKING =
  'chủ trì phụ trách đầu mối chịu trách nhiệm thực hiện triển khai làm chính lo đảm nhiệm được giao cho phối hợp tham gia dự án công trình nhiệm vụ công việc mục hạng danh sách phụ lục bảng biểu xong hoàn thành kết thúc khởi công bắt đầu năm trong đặt nằm ở tại vốn mức tổng trên dưới hơn đồng tỷ triệu đơn vị cơ quan là của do hẹn tới bố trí phân bổ cấp hết cần tiền kinh phí tốn đứng đầu nhóm gọn kéo dài đến tới sang tận cộng lại cả';
