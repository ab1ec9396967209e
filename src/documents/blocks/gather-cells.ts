import type { Line } from '../lines/read-lines.ts';
import { readLabel } from './read-label.ts';
import { isHeadWord } from './table-heads.ts';

/** A table that a web page gave with one cell a line has its heads on so many lines. */
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 10;
/** Fewer rows might be anything. */
const FEWEST_ROWS = 2;
/** In characters. */
const LONGEST_CELL = 400;
const COUNTS_HEAD = /^(?:stt|tt|số tt)$/iu;
const GROUP_COUNT = /^(?:[IVX]{1,5}|[A-HĐ])\.?$/u;

type Row = readonly Line[];

interface Table {
  readonly rows: readonly Row[];
  /** The index of the line after it. */
  readonly to: number;
}

/**
 * Puts the cells of a table that stand on a line each into rows: below heads that are known by their words, either each
 * row starts with the next count, or each has figures in the same columns. What doesn't fit to the cell is left as it
 * is, so that no figure comes under another's head.
 */
export const gatherCells = (lines: readonly Line[]): readonly Line[] => {
  const gathered: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    const line = lines[at];
    if (table !== undefined) gathered.push(...table.rows.map(asRow));
    else if (line !== undefined) gathered.push(line);
    at = table?.to ?? at + 1;
  }
  return gathered;
};

const asRow = (cells: readonly Line[]): Line => ({
  text: cells.map(({ text }) => text).join(' | '),
  isBold: cells.every(({ isBold }) => isBold),
  isRow: true,
  isApart: cells[0]?.isApart === true,
});

const tableAt = (lines: readonly Line[], from: number): Table | undefined => {
  const width = headsAt(lines, from);
  if (width === 0) return undefined;
  const isCounted = COUNTS_HEAD.test(lines[from]?.text ?? '');
  const rows = isCounted ? countedRows(lines, from + width, width) : figureRows(lines, from + width, width);
  if (rows.filter(({ length }) => length === width).length < FEWEST_ROWS) return undefined;
  const to = from + width + rows.reduce((sum, { length }) => sum + length, 0);
  return { rows: [lines.slice(from, from + width), ...rows], to };
};

/** How many lines from here on are heads; 0 where too few are. */
const headsAt = (lines: readonly Line[], from: number): number => {
  let width = 0;
  while (width < MOST_COLUMNS && isHead(lines[from + width])) width += 1;
  return width < FEWEST_COLUMNS ? 0 : width;
};

const isHead = (line: Line | undefined): boolean =>
  line !== undefined && !line.isRow && isHeadWord(line.text) && !/[:.;]$/u.test(line.text);

const isCell = ({ text, isRow }: Line): boolean =>
  !isRow && text.length <= LONGEST_CELL && ['paragraph', 'dash'].includes(readLabel(text).kind);

/** The cells of a row; undefined where one of them is no cell. */
const cellsAt = (lines: readonly Line[], at: number, count: number): Row | undefined => {
  const cells = lines.slice(at, at + count);
  return cells.length === count && cells.every(isCell) ? cells : undefined;
};

const isCount = (line: Line | undefined, count: number): boolean =>
  line !== undefined && line.text.replace(/\.$/u, '').replace(/^0/u, '') === String(count);

/** Rows that start with 1, 2, 3 …; a title among them has its own count and starts them again or not. */
const countedRows = (lines: readonly Line[], from: number, width: number): readonly Row[] => {
  const rows: Row[] = [];
  let count = 0;
  for (let at = from; ; ) {
    const row = isCount(lines[at], count + 1) ? cellsAt(lines, at, width) : undefined;
    const fits =
      row !== undefined &&
      fitsTable(
        row,
        rows.find(({ length }) => length === width),
      );
    if (fits && isClosed(lines, at + width, row, count + 2)) {
      rows.push(row);
      count += 1;
      at += width;
      continue;
    }
    const title = groupAt(lines, at, count);
    if (row !== undefined || title === undefined) return rows;
    rows.push(title);
    if (isCount(lines[at + 2], 1)) count = 0;
    at += 2;
  }
};

const groupAt = (lines: readonly Line[], at: number, count: number): Row | undefined => {
  const next = lines[at + 2];
  const isGroup = GROUP_COUNT.test(lines[at]?.text ?? '') && (isCount(next, 1) || isCount(next, count + 1));
  return isGroup ? lines.slice(at, at + 2) : undefined;
};

/** Whether a row ends where it should: with an empty cell it would reach into the next one, and hold its count. */
const isClosed = (lines: readonly Line[], to: number, row: Row, next: number): boolean => {
  const after = lines[to];
  if (after === undefined || !isCell(after) || isCount(after, next)) return true;
  return groupAt(lines, to, next - 1) !== undefined || !row.some((cell) => isCount(cell, next));
};

/** Rows that have figures in the columns in which the first has them. */
const figureRows = (lines: readonly Line[], from: number, width: number): readonly Row[] => {
  const rows: Row[] = [];
  for (let at = from; ; at += width) {
    const row = cellsAt(lines, at, width);
    const isNamed = row !== undefined && !isFigureCell(row[0]) && row.some(isFigureCell);
    if (!isNamed || !fitsTable(row, rows[0])) return rows;
    rows.push(row);
  }
};

/** "trên 95", "8 - 9", "1.250 tỷ" */
const isFigureCell = (cell: Line | undefined): boolean =>
  cell !== undefined && /\d/u.test(cell.text) && cell.text.length <= LONGEST_FIGURE;
/** In characters. */
const LONGEST_FIGURE = 20;
/** What stands for an empty cell. */
const EMPTY = /^(?:[-–—x]|…|\.{3})$/iu;

/** Figures stand in the same columns as in the first row: a cell that wraps, or is missing, moves them. */
const fitsTable = (row: Row, first: Row | undefined): boolean =>
  first === undefined ||
  row.every((cell, at) => EMPTY.test(cell.text) || isFigureCell(cell) === isFigureCell(first[at]));
