import { type RowCell, type Span, textAt } from '../../domain/passage.ts';
import type { Block, BlockKind } from '../blocks/block.ts';
import { isNumberAlone, unitInBrackets } from './row-columns.ts';

/** A line over a table that names the unit of all its figures. */
interface UnitOver {
  readonly line: Block;
  readonly span: Span;
  /** `triệu đồng` */
  readonly words: string;
}

/** What the line right above a table's first row says of the unit; undefined where it says none. */
export const unitOverRow = (blocks: readonly Block[], { index }: Block): UnitOver | undefined => {
  const line = blocks.slice(0, index).findLast(({ kind }) => !IN_TABLES.includes(kind));
  if (line === undefined || !BESIDE_TABLES.includes(line.kind)) return undefined;
  const match = UNIT_LINE.exec(line.text);
  const unit = match?.groups?.['unit'];
  if (match === null || unit === undefined) return undefined;
  const start = match.index + match[0].length - unit.length;
  const span = { start, end: start + unit.length };
  return { line, span, words: textAt(line.text, span) };
};
const IN_TABLES: readonly BlockKind[] = ['row', 'group'];
/** "DANH MỤC DỰ ÁN (Đơn vị tính: triệu đồng)" stands in an appendix's title. */
const BESIDE_TABLES: readonly BlockKind[] = ['paragraph', 'appendix'];
const UNIT_LINE = /(?<![\p{L}])(?:đơn vị(?: tính)?|đvt)\s?:\s?(?<unit>[^()|:.;]{1,30})(?=\)?\.?$)/iu;

/** Cells of money get the unit of money that is named over the table into their heads: `Vốn năm 2027 (triệu đồng)`. */
export const withUnits = (cells: readonly RowCell[], text: string, unit: string): readonly RowCell[] =>
  /(?<!\p{L})đồng$/iu.test(unit) ? cells.map((cell) => withUnit(cell, text, unit)) : cells;

const withUnit = (cell: RowCell, text: string, unit: string): RowCell =>
  isNumberAlone(textAt(text, cell)) && unitInBrackets(cell.head) === '' && OF_MONEY.test(cell.head)
    ? { ...cell, head: `${cell.head} (${unit})` }
    : cell;
/** Households and hectares of the same table aren't in its unit of money. */
const OF_MONEY =
  /(?<!\p{L})(?:vốn|mức đầu tư|kinh phí|tiền|dự toán|ngân sách|giá trị|chi phí|tổng (?:số|cộng|mức)|đối ứng|giải ngân)(?!\p{L})/iu;
