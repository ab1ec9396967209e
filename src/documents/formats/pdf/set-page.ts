import { type FilledGrid, fillGrid, isWithin } from './fill-grid.ts';
import { findGrids } from './find-grids.ts';
import { groupLines, type PrintedLine, type Run } from './group-lines.ts';
import type { Item, PageParts } from './page-parts.ts';

/** A page's printed lines and its tables, both from top to bottom. */
export interface SetPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
  readonly tables: readonly FilledGrid[];
}

/** Parts a page's words into those of its tables and the lines between them. */
export const setPage = ({ width, height, items, rules }: PageParts): SetPage => {
  let left: readonly Item[] = items;
  const tables: FilledGrid[] = [];
  for (const grid of findGrids(rules)) {
    const within = left.filter((item) => isWithin(item, grid));
    if (within.length === 0) continue;
    left = left.filter((item) => !within.includes(item));
    tables.push(fillGrid(grid, within));
  }
  const aligned = findAlignedRows(groupLines(left));
  return {
    width,
    height,
    lines: aligned.lines,
    tables: [...tables, ...aligned.tables].toSorted((one, other) => one.top - other.top),
  };
};

/** Words that stand apart in at least so many places make a row; two are the columns of a head. */
const FEWEST_COLUMNS = 3;
/** Rows that make a table without rules. */
const FEWEST_ROWS = 2;
/** The lines of a table are no further apart than this. Share of the letters' height. */
const WIDEST_GAP = 3;
/** Nor are the lines of one cell further apart than this. Share of the letters' height. */
const CELL_GAP = 1.6;

/** A column's extent across the page, in points. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Lines that aren't in a table, and the tables that lines without rules make by standing in columns. */
export interface AlignedRows {
  readonly lines: readonly PrintedLine[];
  readonly tables: readonly FilledGrid[];
}

/** Finds tables that are printed without rules: lines below each other whose words stand in the same columns. */
export const findAlignedRows = (lines: readonly PrintedLine[]): AlignedRows => {
  const left: PrintedLine[] = [];
  const tables: FilledGrid[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = countTableLines(lines.slice(at));
    const table = count === 0 ? undefined : tableOf(lines.slice(at, at + count));
    if (table === undefined) left.push(...lines.slice(at, at + 1));
    else tables.push(table);
    at += table === undefined ? 1 : count;
  }
  return { lines: left, tables };
};

const isRow = ({ runs }: PrintedLine): boolean => runs.length >= FEWEST_COLUMNS;

/** How many lines from the first on are of one table; 0 where the first begins none. */
const countTableLines = (lines: readonly PrintedLine[]): number => {
  let columns: readonly Extent[] = [];
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const gap = above === undefined ? 0 : line.y - above.y;
    if (gap > (isRow(line) ? WIDEST_GAP : CELL_GAP) * line.height) break;
    if (isRow(line)) {
      const wider = mergeExtents([...columns, ...line.runs.map(extentOf)]);
      if (wider.length < FEWEST_COLUMNS) break;
      columns = wider;
      count = index + 1;
    } else if (index === 0 || !line.runs.every((run) => columnOf(run, columns) >= 0)) break;
    // What stands below the first column alone may be the text behind the table.
    else if (line.runs.every((run) => columnOf(run, columns) > 0)) count = index + 1;
  }
  return lines.slice(0, count).filter(isRow).length < FEWEST_ROWS ? 0 : count;
};

const extentOf = ({ x, right }: Run): Extent => ({ from: x, to: right });

const mergeExtents = (extents: readonly Extent[]): readonly Extent[] => {
  const merged: Extent[] = [];
  for (const extent of extents.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last !== undefined && extent.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, extent.to) };
    else merged.push(extent);
  }
  return merged;
};

/** The only column that words stand in; -1 where they reach over several, or stand in none. */
const columnOf = ({ x, right }: Run, columns: readonly Extent[]): number => {
  const touched = columns.flatMap(({ from, to }, index) => (x <= to && right >= from ? [index] : []));
  return touched.length === 1 ? (touched[0] ?? -1) : -1;
};

const tableOf = (lines: readonly PrintedLine[]): FilledGrid | undefined => {
  const columns = mergeExtents(lines.filter(isRow).flatMap(({ runs }) => runs.map(extentOf)));
  if (columns.length < FEWEST_COLUMNS) return undefined;
  const rows: string[][][] = [];
  for (const line of lines) {
    const cells = columns.map((_column, index) =>
      line.runs.filter((run) => columnOf(run, columns) === index).map(({ text }) => text),
    );
    const row = rows.at(-1);
    if (row === undefined || !goesOn(cells)) rows.push(cells);
    else for (const [index, cell] of cells.entries()) row[index]?.push(...cell);
  }
  return {
    rows,
    arePlain: rows.map(() => false),
    columns: [...columns.map(({ from }) => from), columns.at(-1)?.to ?? 0],
    top: (lines[0]?.y ?? 0) - (lines[0]?.height ?? 0),
  };
};

/** A row's further lines have nothing in the first column, or the rest of its words. */
const goesOn = (cells: readonly (readonly string[])[]): boolean => {
  const [first] = cells[0] ?? [];
  const hasOthers = cells.slice(1).some((cell) => cell.length > 0);
  return first === undefined || (!hasOthers && /^\p{Ll}/u.test(first));
};
